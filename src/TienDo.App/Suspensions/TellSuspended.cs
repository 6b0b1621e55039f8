using System.Globalization;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Suspensions;

/// <summary>Báo ngay việc tạm dừng, tiếp tục to the agencies whose parts rest or go on.</summary>
internal static class TellSuspended
{
    public static void Rests(
        TienDoDb db,
        IReadOnlyList<(Work Work, long Suspension)> parts,
        string number,
        DateOnly issuedOn,
        DateOnly today,
        WorkRules rules
    ) =>
        TellAgencies.Of(
            db,
            NoticeKind.Suspended,
            [
                .. parts.Select(part =>
                    Line(
                        ToDo.ReadSuspension,
                        part.Work,
                        $"{number}, {Time.VietnameseDay.Write(issuedOn)}: {part.Work.Assignment.Text}",
                        null,
                        null,
                        part.Suspension
                    )
                ),
            ],
            today,
            rules
        );

    /// <summary>The deadline stayed where it was, so how near it is now is told with it.</summary>
    public static void GoesOn(
        TienDoDb db,
        IReadOnlyList<(Work Work, long Suspension)> parts,
        DateOnly today,
        WorkRules rules
    ) =>
        TellAgencies.Of(
            db,
            NoticeKind.Resumed,
            [
                .. parts.Select(part =>
                {
                    var now = rules.StateOf(WorkShelf.Find(db, part.Work.Key)!, today);
                    return Line(
                        ToDo.GoOn,
                        part.Work,
                        part.Work.Assignment.Text,
                        now.EffectiveDueOn,
                        now.DaysLate ?? -now.DaysLeft,
                        part.Suspension
                    );
                }),
            ],
            today,
            rules
        );

    private static (Work Work, DigestItem Item) Line(
        ToDo what,
        Work work,
        string title,
        DateOnly? dueOn,
        int? days,
        long suspension
    ) =>
        (
            work,
            new DigestItem(
                what,
                work.Part,
                null,
                title,
                dueOn,
                days,
                "tam-dung/" + suspension.ToString(CultureInfo.InvariantCulture)
            )
        );
}
