using TienDo.Policies;

namespace TienDo.Progress;

/// <summary>Ngưỡng trạng thái: what custom decides about states (data/policies/states.json).</summary>
/// <param name="DueSoonDays">Calendar days before the effective due day from which work is due soon.</param>
/// <param name="DueSoonPercent">At most so much of the whole term in a hundred; keeps monthly work from always being due soon.</param>
public sealed record StatePolicy(int DueSoonDays, int DueSoonPercent)
{
    /// <summary>Reads data/policies/states.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<StatePolicy> Parse(string json) =>
        PolicyBook<StatePolicy>.Parse(
            json,
            static edition => new StatePolicy(edition.Count("dueSoonDays"), edition.Count("dueSoonPercentOfTerm"))
        );

    public bool IsDueSoon(DateOnly start, DateOnly due, DateOnly asOf)
    {
        var term = Math.Max(0, due.DayNumber - start.DayNumber);
        return due.DayNumber - asOf.DayNumber <= Math.Min(DueSoonDays, (long)term * DueSoonPercent / 100);
    }
}
