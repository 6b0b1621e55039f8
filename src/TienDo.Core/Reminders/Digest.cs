using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.Reminders;

/// <summary>Một dòng của bản tin: one thing to do about one part.</summary>
/// <param name="DueOn">By when, if there is a day.</param>
/// <param name="Days">Calendar days late (positive) or left (negative) on the day of the digest; null without a day.</param>
/// <param name="About">Which of several like things of the part: "vuong-mac/12"; null where there is one.</param>
/// <param name="AlsoOverdue">How many other instances of recurring work are overdue; they have no lines of their own.</param>
/// <param name="Others">Further agencies of which the same is asked in the same assignment: for whoever follows many, that is one thing.</param>
/// <param name="WaitsForExtension">More time was asked for in time and is not decided.</param>
public sealed record DigestItem(
    ToDo What,
    AssignmentPart Part,
    string? Instance,
    string Title,
    DateOnly? DueOn,
    int? Days,
    string? About = null,
    int AlsoOverdue = 0,
    bool WaitsForExtension = false,
    IReadOnlyList<AgencyId>? Others = null
)
{
    /// <summary>What the agency of a part has to do about its state; null where nothing is asked of it.</summary>
    public static DigestItem? Of(AssignmentPart part, string title, ComputedState now, bool isTakenUp)
    {
        ToDo? what = now switch
        {
            { AwaitsVerification: true } => null,
            { State: AssignmentState.Overdue } => ToDo.FinishOverdue,
            { State: AssignmentState.DueSoon } => ToDo.FinishSoon,
            { State: AssignmentState.NoEvidence } => ToDo.ShowEvidence,
            { State: AssignmentState.RoutineSilent } => ToDo.GiveSign,
            { IsOpen: true } when !isTakenUp => ToDo.TakeUp,
            _ => null,
        };
        return what is { } known
            ? new DigestItem(
                known,
                part,
                now.Instance,
                title,
                now.EffectiveDueOn,
                now.DaysLate ?? -now.DaysLeft,
                AlsoOverdue: now.AlsoOverdue
            )
            : null;
    }
}

/// <summary>Bản tin trong ngày: one a person a day, beginning with what to do next; a day with nothing to do has none.</summary>
public sealed record Digest(string PersonId, DateOnly On, IReadOnlyList<DigestItem> Items)
{
    public static Digest? Of(string personId, DateOnly on, IEnumerable<DigestItem> items)
    {
        var ordered = Together(items)
            .OrderBy(static item => item.What)
            .ThenByDescending(static item => item.Days ?? int.MinValue)
            .ThenBy(static item => item.Part.PlanId.Value)
            .ThenBy(static item => item.Part.Code.Value, StringComparer.Ordinal)
            .ToArray();
        return ordered.Length == 0 ? null : new Digest(personId, on, ordered);
    }

    /// <summary>One line where the same is to be done about many agencies' parts of one assignment; it speaks of what has waited longest.</summary>
    public static IEnumerable<DigestItem> Together(IEnumerable<DigestItem> items) =>
        items
            .DistinctBy(static item => (item.What, item.Part, item.Instance, item.About))
            .GroupBy(static item => (item.What, item.Part.PlanId, item.Part.Code, item.Instance, item.About))
            .Select(static alike =>
            {
                var all = alike.OrderByDescending(static item => item.Days ?? int.MinValue).ToArray();
                return all.Length == 1
                    ? all[0]
                    : all[0] with
                    {
                        AlsoOverdue = all.Max(static item => item.AlsoOverdue),
                        WaitsForExtension = all.All(static item => item.WaitsForExtension),
                        Others = [.. all.Skip(1).Select(static item => item.Part.Agency).Distinct()],
                    };
            });

    /// <summary>Whether it is told the moment it happens, besides the digest.</summary>
    public static bool IsImmediate(ToDo what) =>
        what
            is ToDo.CorrectReturned
                or ToDo.FollowDirection
                or ToDo.ReadAnswer
                or ToDo.ReadSuspension
                or ToDo.GoOn
                or ToDo.WorkToTheTrigger
                or ToDo.WaitForTrigger;
}
