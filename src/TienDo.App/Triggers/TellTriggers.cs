using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Triggers;

/// <summary>Báo ngay căn cứ đã có, đã rút lại to every agency that has a part still open in the assignment.</summary>
internal static class TellTriggers
{
    /// <param name="registered">A part of each assignment; what it says of documents may be older than the registering.</param>
    /// <returns>The notices that were written.</returns>
    public static IReadOnlyList<long> Runs(
        TienDoDb db,
        IReadOnlyList<Work> registered,
        DateOnly today,
        WorkRules rules,
        DateTimeOffset? notBefore = null
    ) =>
        TellAgencies.Of(
            db,
            NoticeKind.TermRuns,
            [
                .. OpenParts(db, registered, today, rules)
                    .Select(part =>
                    {
                        var document = part.Work.Record.Trigger!;
                        var named = document.IssuedOn is { } issued
                            ? $"{document.DocumentNumber}, {VietnameseDay.Write(issued)}"
                            : document.DocumentNumber;
                        return Line(ToDo.WorkToTheTrigger, part, named);
                    }),
            ],
            today,
            rules,
            notBefore
        );

    public static void WaitsAgain(TienDoDb db, Work withdrawn, string number, DateOnly today, WorkRules rules) =>
        TellAgencies.Of(
            db,
            NoticeKind.TermWithdrawn,
            [.. OpenParts(db, [withdrawn], today, rules).Select(part => Line(ToDo.WaitForTrigger, part, number))],
            today,
            rules
        );

    private static IEnumerable<StandingWork> OpenParts(
        TienDoDb db,
        IReadOnlyList<Work> assignments,
        DateOnly today,
        WorkRules rules
    ) =>
        assignments
            .SelectMany(one => WorkShelf.OfAssignment(db, one.Part.PlanId, one.Part.Code))
            .Select(work => rules.Standing(work, today))
            .Where(static part => part.State.IsOpen);

    private static (Work Work, DigestItem Item) Line(ToDo what, StandingWork part, string document)
    {
        var (work, state) = part;
        return (
            work,
            new DigestItem(
                what,
                work.Part,
                null,
                $"{document}: {work.Assignment.Text}",
                state.EffectiveDueOn,
                state.DaysLate ?? -state.DaysLeft,
                "can-cu/" + document
            )
        );
    }
}
