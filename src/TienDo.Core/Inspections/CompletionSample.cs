using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Policies;
using TienDo.Progress;

namespace TienDo.Inspections;

/// <summary>Việc đã chấp nhận hoàn thành trong quý, as far as a second look needs it.</summary>
/// <param name="SentOn">The day the accepted claim was sent.</param>
/// <param name="Text">What the accepted update says.</param>
/// <param name="TextBefore">What the same agency said last time about the same work; null where there was no time before.</param>
/// <param name="FileHashes">SHA-256 of the files and photos it rests on.</param>
public sealed record AcceptedCompletion(
    AssignmentPart Part,
    string? Instance,
    DateOnly SentOn,
    DateOnly? EffectiveDueOn,
    DateTimeOffset AcceptedAt,
    string AcceptedBy,
    string Text,
    string? TextBefore,
    IReadOnlyList<string> FileHashes
)
{
    /// <summary>Which work it is; a completion of it can be drawn once.</summary>
    public (PlanId Plan, AssignmentCode Code, AgencyId Agency, string? Instance) Work =>
        (Part.PlanId, Part.Code, Part.Agency, Instance);
}

/// <summary>Lý do chọn kiểm tra lại.</summary>
public enum SampleReason
{
    /// <summary>Chọn ngẫu nhiên.</summary>
    Share,

    /// <summary>Minh chứng gửi đúng ngày cuối.</summary>
    EvidenceOnTheLastDay,

    /// <summary>Nội dung trùng lần trước.</summary>
    SameTextAsLastTime,

    /// <summary>Cùng một tệp ở nhiều nhiệm vụ.</summary>
    SameFileInSeveral,

    /// <summary>Nhiều việc được chấp nhận trong cùng một phút.</summary>
    ManyAcceptedInOneMinute,
}

/// <summary>Việc được chọn kiểm tra lại.</summary>
public sealed record SampledCompletion(AcceptedCompletion Completion, IReadOnlyList<SampleReason> Reasons)
{
    /// <summary>Drawn by lot: only these tell how often "completed" is wrong; the suspicious ones were not drawn blindly.</summary>
    public bool IsByLot => Reasons.Contains(SampleReason.Share);
}

/// <summary>Chính sách chọn mẫu (data/policies/sampling.json).</summary>
/// <param name="SharePercent">Of the completions of the quarter, in a hundred; rounded up.</param>
/// <param name="AtLeast">But so many, a count.</param>
/// <param name="MostSuspicious">At most so many suspicious ones beside the share, a count.</param>
/// <param name="ManyInOneMinute">From so many acceptances by one person within the same minute, a count.</param>
/// <param name="SameTextPercent">From how much likeness to the last text, in a hundred, it counts as the same.</param>
public sealed record SamplingPolicy(
    int SharePercent,
    int AtLeast,
    int MostSuspicious,
    int ManyInOneMinute,
    int SameTextPercent
)
{
    /// <summary>Reads data/policies/sampling.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<SamplingPolicy> Parse(string json) =>
        PolicyBook<SamplingPolicy>.Parse(
            json,
            static edition => new SamplingPolicy(
                edition.Count("sharePercent"),
                edition.Count("atLeast"),
                edition.Count("mostSuspicious"),
                edition.Count("manyInOneMinute", least: 2),
                edition.Count("sameTextPercent", least: 1)
            )
        );
}

/// <summary>
/// Mẫu kiểm tra lại hằng quý: a share by lot and the suspicious ones with their reasons. The lot is a hash over the quarter and
/// the work, so that drawing again gives the same and nobody can draw until it suits.
/// </summary>
public static class CompletionSample
{
    /// <param name="quarter">"2026-Q3".</param>
    public static IReadOnlyList<SampledCompletion> Draw(
        string quarter,
        IReadOnlyCollection<AcceptedCompletion> completions,
        SamplingPolicy policy
    )
    {
        var lots = completions.OrderBy(done => Lot(quarter, done), StringComparer.Ordinal).ToArray();
        var share = Math.Max(policy.AtLeast, (int)(((long)lots.Length * policy.SharePercent + 99) / 100));
        var suspicion = new Suspicion(completions, policy);
        var marked = lots.Select(
                (done, at) => (Done: done, ByLot: at < share, Suspicions: suspicion.Of(done), Place: at)
            )
            .ToArray();
        var suspicious = marked
            .Where(static one => !one.ByLot && one.Suspicions.Count > 0)
            .OrderByDescending(static one => one.Suspicions.Count)
            .ThenBy(static one => one.Place)
            .Take(policy.MostSuspicious);
        return
        [
            .. marked
                .Where(static one => one.ByLot)
                .Concat(suspicious)
                .Select(static one => new SampledCompletion(
                    one.Done,
                    one.ByLot ? [SampleReason.Share, .. one.Suspicions] : one.Suspicions
                )),
        ];
    }

    private static string Lot(string quarter, AcceptedCompletion done)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{quarter}|{done.Part.PlanId.Value}|{done.Part.Code}|{done.Part.Agency}|{done.Instance}"
        );
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }
}

/// <summary>Kết quả kiểm tra lại of one sampled completion.</summary>
public sealed record SecondLook(SampledCompletion Sampled, bool IsConfirmed, DateOnly On, string By, string Words);

/// <summary>Tỷ lệ sai: how often "completed" did not hold at the second look, with its denominator.</summary>
/// <param name="ByLot">Wrong of those drawn by lot and looked at: the rate that stands for all completions.</param>
/// <param name="Suspicious">Wrong of the suspicious ones looked at; says nothing about the others.</param>
/// <param name="NotYetLookedAt">A count.</param>
public sealed record SampleErrors(Rate ByLot, Rate Suspicious, int NotYetLookedAt)
{
    public static SampleErrors Of(IReadOnlyCollection<SampledCompletion> sample, IEnumerable<SecondLook> looks)
    {
        var last = looks
            .GroupBy(static look => look.Sampled.Completion.Work)
            .Select(static group => group.OrderBy(static look => look.On).Last())
            .ToArray();
        return new SampleErrors(
            Wrong(last, byLot: true),
            Wrong(last, byLot: false),
            sample.Count(one => !last.Any(look => look.Sampled.Completion.Work == one.Completion.Work))
        );
    }

    private static Rate Wrong(SecondLook[] looks, bool byLot)
    {
        var of = looks.Where(look => look.Sampled.IsByLot == byLot).ToArray();
        return new Rate(of.Count(static look => !look.IsConfirmed), of.Length);
    }
}
