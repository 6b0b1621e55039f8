using System.Globalization;
using Microsoft.AspNetCore.Html;
using TienDo.App.Publications;
using TienDo.Progress;

namespace TienDo.Web.Features.Portal;

/// <summary>How far a set of assignments is: the four groups of those with a day, and the others by state.</summary>
/// <param name="Outside">States of what has no day or rests, each with its count; in no percentage.</param>
/// <param name="Recurring">How many of those with a day are recurring, by the instance missed longest or that of now.</param>
/// <param name="Unassigned">How many have a day and no agency that could show anything; in no percentage.</param>
/// <param name="UnassignedPast">Those of them whose day is past.</param>
/// <param name="LongestLate">Calendar days; of what is overdue.</param>
public sealed record PlanProgress(
    FourWayPartition Partition,
    IReadOnlyList<(AssignmentState State, int Count)> Outside,
    int Recurring,
    int Unassigned,
    int UnassignedPast,
    int LongestLate,
    DateOnly AsOf
)
{
    private static readonly AssignmentState[] Order =
    [
        AssignmentState.RoutineAlive,
        AssignmentState.RoutineSilent,
        AssignmentState.WaitingForTrigger,
        AssignmentState.InTime,
        AssignmentState.NoEvidence,
        AssignmentState.CompletedOnTime,
        AssignmentState.Suspended,
    ];

    /// <summary>Null where no agency has been given anything yet.</summary>
    public static PlanProgress? Of(IEnumerable<PublicAssignmentRow> rows)
    {
        var all = rows.ToArray();
        var states = all.Select(static row => row.State).OfType<PublicState>().ToArray();
        if (states.Length == 0)
            return null;
        var outside = states
            .Where(static state => IsOutside(state.Computed))
            .CountBy(static state => state.State)
            .ToDictionary();
        var asOf = states.Max(static state => state.AsOf);
        var heads = all.Select(static row => row.ParentCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unassigned = all.Where(row => IsUnassigned(row) && !heads.Contains(row.Code))
            .Select(static row => row.Deadline.EffectiveOn ?? row.Deadline.DueOn)
            .OfType<DateOnly>()
            .ToArray();
        return new PlanProgress(
            FourWayPartition.Of(states.Select(static state => state.Computed)),
            [.. Order.Where(outside.ContainsKey).Select(state => (state, outside[state]))],
            all.Count(static row => row is { State: { Instance: not null } state } && !IsOutside(state.Computed)),
            unassigned.Length,
            unassigned.Count(day => day < asOf),
            states.Where(static state => state.State == AssignmentState.Overdue).Max(static state => state.DaysLate)
                ?? 0,
            asOf
        );
    }

    /// <summary>It has a day, and nobody who could show anything; what only stands above others is told by those.</summary>
    public static bool IsUnassigned(PublicAssignmentRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.State is null && (row.Deadline.EffectiveOn ?? row.Deadline.DueOn) is not null;
    }

    public static bool IsOutside(ComputedState state) =>
        state.State == AssignmentState.Suspended || state.EffectiveDueOn is null;

    /// <summary>One bar of the four groups; the numbers stand beside it in words.</summary>
    /// <param name="width">CSS pixels of the drawing; a bar may be scaled by its page.</param>
    /// <param name="of">Assignments that fill the whole width.</param>
    public static IHtmlContent Bar(FourWayPartition groups, int width, int height, int of)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var svg = new HtmlContentBuilder();
        svg.AppendHtml(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"bar\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            )
        );
        var at = 0m;
        foreach (
            var (count, fill) in (IReadOnlyList<(int, string)>)
                [
                    (groups.CompletedOnTime, "class=\"done\""),
                    (groups.CompletedLate, "class=\"late-done\""),
                    (groups.InTime, "class=\"in-time\""),
                    (groups.Overdue, "class=\"overdue\""),
                ]
        )
        {
            if (count == 0 || of == 0)
                continue;
            var wide = (decimal)width * count / of;
            svg.AppendHtml(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect x=\"{at:0.##}\" y=\"0\" width=\"{wide:0.##}\" height=\"{height}\" {fill}/>"
                )
            );
            at += wide;
        }
        return svg.AppendHtml("</svg>");
    }
}
