using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TienDo.Plans;

namespace TienDo.Inspections;

/// <summary>
/// Mẫu kiểm tra lại hằng quý: a share by lot and the suspicious ones with their reasons. The lot is a hash over the quarter, the
/// work and a seal nobody knew while the quarter went on: drawing again gives the same, and nobody can know beforehand what will be drawn.
/// </summary>
public static class CompletionSample
{
    /// <param name="quarter">"2026-Q3".</param>
    /// <param name="seal">The hash of the last line that the journal held when the quarter ended.</param>
    public static IReadOnlyList<SampledCompletion> Draw(
        string quarter,
        string seal,
        IReadOnlyCollection<AcceptedCompletion> completions,
        SamplingPolicy policy
    )
    {
        var lots = completions.OrderBy(done => Lot(quarter, seal, done), StringComparer.Ordinal).ToArray();
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

    private static string Lot(string quarter, string seal, AcceptedCompletion done)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{quarter}|{seal}|{done.Part.PlanId.Value}|{done.Part.Code}|{done.Part.Agency}|{done.Instance}"
        );
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }
}
