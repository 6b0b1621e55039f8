using System.Globalization;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.App.SubSteps;
using TienDo.Reminders;

namespace TienDo.App.DailyRounds;

/// <summary>Bước quá hạn in the digest of the focal person; nobody above hears of a step, the assignment has its own ladder.</summary>
internal static class SubStepLines
{
    public static IEnumerable<DigestLine> Of(TienDoDb db, IReadOnlyList<StandingWork> works, DateOnly day)
    {
        var late = SubStepShelf.LateOf(db, null, day);
        if (late.Count == 0)
            yield break;
        var byKey = works.ToDictionary(static one => one.Work.Key);
        foreach (var step in late)
        {
            if (!byKey.TryGetValue(step.Key, out var standing))
                continue;
            var (work, state) = standing;
            if (!state.IsOpen || state.AwaitsVerification)
                continue;
            yield return new DigestLine(
                ReminderRecipient.FocalPerson,
                new DigestItem(
                    ToDo.FinishStep,
                    work.Part,
                    null,
                    step.Step.Title,
                    step.Step.DueOn,
                    day.DayNumber - step.Step.DueOn.DayNumber,
                    "buoc/" + step.Id.ToString(CultureInfo.InvariantCulture)
                )
            );
        }
    }
}
