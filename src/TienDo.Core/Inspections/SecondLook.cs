using TienDo.Progress;

namespace TienDo.Inspections;

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
