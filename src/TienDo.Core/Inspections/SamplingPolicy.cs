using TienDo.Policies;

namespace TienDo.Inspections;

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
