using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.DeadlineExtensions;
using TienDo.Progress;
using TienDo.Reminders;

namespace TienDo.App.DailyRounds;

/// <summary>A line of a digest, and in what capacity one reads it.</summary>
/// <param name="RemindedOn">The last day on which the ladder spoke to this capacity about it.</param>
/// <param name="OnlyOnce">Asked for once, not in each later digest.</param>
/// <param name="AskedOf">Whose people are meant, where it is not the agency of the part.</param>
/// <param name="OnlyPerson">Account of the one person it is for, where it is not for everybody of that capacity.</param>
internal sealed record DigestLine(
    ReminderRecipient For,
    DigestItem Item,
    DateOnly? RemindedOn = null,
    bool OnlyOnce = false,
    AgencyId? AskedOf = null,
    string? OnlyPerson = null
);

/// <summary>What a part asks of whom on a day.</summary>
internal static class DigestLines
{
    /// <summary>A letter that nobody drafted for so long is asked for by the next rung, not by an old one.</summary>
    private const int LetterStaysDays = 31;

    public static IEnumerable<DigestLine> Of(
        StandingWork about,
        List<WrittenReminder> sent,
        DateOnly day,
        WorkRules rules
    )
    {
        var (work, state) = about;
        var (part, title) = (work.Part, work.Assignment.Text);
        DigestItem Item(ToDo what) =>
            new(what, part, state.Instance, title, state.EffectiveDueOn, state.DaysLate ?? -state.DaysLeft);
        // A new deadline starts the ladder anew: what was sent about the old one binds nobody.
        var ladder = rules.Policies.Escalation.On(day).Policy;
        var terms = about.OpenTerms;
        var standing = terms.Select(one => (ladder.CountsFrom(one), one.Instance)).ToHashSet();
        var current = sent.Where(one => standing.Contains((one.Sent.For, one.Sent.Instance)));
        var rungs = current
            .GroupBy(static one => one.To)
            .ToDictionary(static group => group.Key, static group => group.Max(static one => one.Sent.SentOn));
        DateOnly? Reminded(ReminderRecipient to) => rungs.TryGetValue(to, out var on) ? on : null;

        var isDisputed = work.Answer is TakingUp.NotOurs && work.Decision is null;
        var ownWork =
            isDisputed ? null
            : work.IsReturned && state.IsOpen ? Item(ToDo.CorrectReturned)
            : terms
                .Prepend(state)
                .Select(one =>
                    DigestItem.Of(part, title, one, work.IsTakenUp) is { } item
                        ? item with
                        {
                            WaitsForExtension = work.WaitsForExtension(one, day),
                        }
                        : null
                )
                .FirstOrDefault(static item => item is not null);
        if (ownWork is not null)
        {
            yield return new DigestLine(
                ReminderRecipient.FocalPerson,
                ownWork,
                Reminded(ReminderRecipient.FocalPerson)
            );
            foreach (var to in (ReminderRecipient[])[ReminderRecipient.AgencyHead, ReminderRecipient.ProvincialLeader])
            {
                if (Reminded(to) is { } on)
                    yield return new DigestLine(to, ownWork, on);
            }
            if (Reminded(ReminderRecipient.StandingAgency) is { } asked && asked.AddDays(LetterStaysDays) > day)
                yield return new DigestLine(ReminderRecipient.StandingAgency, Item(ToDo.SignLetter), asked, true);
        }
        if (isDisputed)
            yield return new DigestLine(ReminderRecipient.StandingAgency, Item(ToDo.DecideNotOurs));
        if (work.HasUnverified)
            yield return new DigestLine(ReminderRecipient.StandingAgency, Item(ToDo.Verify));
        foreach (var asked in work.Extensions.Where(static one => one.Request.IsOpen))
            yield return new DigestLine(
                asked.Decider == ExtensionDecider.StandingAgency
                    ? ReminderRecipient.StandingAgency
                    : ReminderRecipient.ProvincialLeader,
                Item(ToDo.DecideExtension)
            );
    }
}
