using System.Globalization;
using TienDo.Time;

namespace TienDo.Progress;

/// <summary>
/// Tín hiệu hằng quý: routine work has no day to miss, but a whole quarter without any update that stands makes it silent
/// until the next one; what was returned is no sign.
/// </summary>
internal static class Heartbeat
{
    public static ComputedState Of(WorkRecord known, DateOnly asOf)
    {
        var (start, end) = Bounds(known);
        var expected = FirstWhole(start);
        if (known.Updates.LastOrDefault(static update => update.Verdict is not { Accepted: false }) is { } sign)
            expected = Math.Max(expected, QuarterOf(sign.SentOn) + 1);
        var now = QuarterOf(asOf);
        // Nobody owes a sign for a quarter in which the work was told to rest.
        while (expected < now && known.Suspensions.Any(suspension => Touches(suspension, expected)))
            expected++;
        var ended = end is { } last && last < DateOnly.MaxValue && expected >= QuarterOf(last.AddDays(1));
        return expected < now && !ended
            ? new ComputedState(AssignmentState.RoutineSilent) { SilentSince = Key(expected) }
            : new ComputedState(AssignmentState.RoutineAlive);
    }

    private static (DateOnly Start, DateOnly? End) Bounds(WorkRecord known)
    {
        var (from, to) = known.Deadline switch
        {
            Deadline.Continuous continuous => (continuous.From, continuous.To),
            Deadline.Every { Within: { } within } => (within.From, within.To),
            _ => ((DateOnly?)null, (DateOnly?)null),
        };
        return (from > known.StartsOn ? from.Value : known.StartsOn, to);
    }

    private static bool Touches(Suspension suspension, int quarter) =>
        QuarterOf(suspension.From) <= quarter && (suspension.To is not { } to || quarter <= QuarterOf(to));

    private static int FirstWhole(DateOnly start) =>
        start is { Day: 1, Month: 1 or 4 or 7 or 10 } ? QuarterOf(start) : QuarterOf(start) + 1;

    private static int QuarterOf(DateOnly day) => day.Year * 4 + (day.Month - 1) / 3;

    private static string Key(int quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{quarter / 4:0000}-Q{quarter % 4 + 1}");
}
