using System.Globalization;
using TienDo.App.Inspections;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.DailyRounds;

/// <summary>
/// Vòng hằng ngày: states are brought to the day, whoever is late is reminded, each person reads one digest. Holding it again
/// adds nothing; days that were missed are gone over first, each in a transaction of its own.
/// </summary>
public sealed class DailyRound(Store store, WorkRules rules)
{
    /// <summary>Reminders of work that nobody looked at for longer than a month help nobody.</summary>
    public const int MostDays = 31;

    /// <summary>A clock that is set right by less waits for the day that was held; what was held further ahead was never that day.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(7);

    public RoundOutcome Run(DateOnly day)
    {
        var today = VietnamDay.Of(store.Clock.GetUtcNow());
        var isWalk = day > today;
        // A day that has not come would keep every round before it from being held; only invented data may be walked ahead.
        if (isWalk && !store.Ask(InventedData.Is))
            return new RoundOutcome.Refused(RoundRefusals.TheDayHasNotComeYet(day, today));
        if (day > today.AddYears(1))
            return new RoundOutcome.Refused(RoundRefusals.TheDayIsMoreThanAYearAhead(day));
        var last = store.Ask(db => Last(db, isWalk));
        if (day < last)
        {
            // States are of today all the same, whatever day was held last.
            if (day == today)
                PartStates.BringToToday(store, rules);
            return new RoundOutcome.Refused(RoundRefusals.TheDayLiesBeforeTheLastRound(day, last.Value));
        }
        var first = last is { } held && held.AddDays(MostDays) > day ? held.AddDays(1) : day.AddDays(1 - MostDays);
        var sum = new RoundOutcome.Held(0, 0, 0, 0);
        for (var one = last is null ? day : first; one <= day; one = one.AddDays(1))
        {
            if (store.Change(db => Hold(db, one, day, isWalk)) is { } done)
                sum = new RoundOutcome.Held(
                    sum.Days + 1,
                    done.Parts,
                    sum.Reminders + done.Reminders,
                    sum.Digests + done.Digests
                );
        }
        if (sum.Days > 0)
        {
            JournalHeads.Note(store);
            return sum;
        }
        // A clock that stood wrong for a while, or a walk ahead, leaves the states of another day.
        if (!isWalk)
            PartStates.BringToToday(store, rules);
        return new RoundOutcome.AlreadyHeld(day);
    }

    /// <param name="told">The day on which people hear of it: the last of the days gone over together.</param>
    private RoundOutcome.Held? Hold(TienDoDb db, DateOnly day, DateOnly told, bool isWalk)
    {
        // Another process may have held it while this one waited for the lock.
        if (Last(db, isWalk) >= day)
            return null;
        var works = WorkShelf.All(db).Select(work => rules.Standing(work, day)).ToList();
        var sent = SentReminders.All(db);
        var recipients = Recipients.On(db, rules.Agencies, told);
        var reminders = works.Sum(one =>
            Remind(db, one, sent.GetValueOrDefault(one.Work.Key, []), recipients, day, told)
        );
        var digests = 0;
        // Whoever was away, the program or the person, reads one digest and not one for each day.
        if (day == told)
        {
            PartStates.Write(db, works, day);
            DrawSamples.WhereDue(db, works.ConvertAll(static one => one.Work), day, rules);
            digests = Digests.Write(db, works, recipients, day, rules);
        }
        using var insert = db.Command(
            """
            INSERT INTO Rounds (Day, HeldAt, Parts, Reminders, Digests) VALUES ($day, $at, $parts, $reminders, $digests)
            ON CONFLICT (Day) DO UPDATE SET HeldAt = excluded.HeldAt, Parts = excluded.Parts,
              Reminders = excluded.Reminders, Digests = excluded.Digests
            """,
            ("$day", Text(day)),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$parts", works.Count),
            ("$reminders", reminders),
            ("$digests", digests)
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(
            db,
            Programs.Round,
            "RoundHeld",
            "round/" + Text(day),
            after: string.Create(CultureInfo.InvariantCulture, $"{works.Count}|{reminders}|{digests}")
        );
        return new RoundOutcome.Held(1, works.Count, reminders, digests);
    }

    /// <summary>Each open instance of recurring work climbs a ladder of its own; the digest makes one line of them.</summary>
    private int Remind(
        TienDoDb db,
        StandingWork one,
        List<WrittenReminder> sent,
        Recipients recipients,
        DateOnly day,
        DateOnly told
    )
    {
        var work = one.Work;
        // The standing agency owes a decision first.
        if (work.Answer is TakingUp.NotOurs && work.Decision is null)
            return 0;
        var ladder = rules.Policies.Escalation.On(day).Policy;
        var reminded = 0;
        foreach (var state in one.OpenTerms)
        {
            var earlier = sent.Select(static written => written.Sent);
            if (ladder.Next(state, day, earlier, work.WaitsForExtension(state, day)) is not { } reminder)
                continue;
            if (day != told && !StillStands(state, rules.StateOf(work, state.Instance, told)))
                continue;
            // The ladder climbs all the same: whoever stands above hears of an agency that nobody answers for.
            var isHeard = recipients.HasAny(reminder.Step.To, work.Part.Agency, work.Part.PlanId);
            SentReminders.Add(db, work, reminder, isHeard, day, told);
            reminded++;
        }
        return reminded;
    }

    /// <summary>What was late on a missed day and has been settled since is no matter for a reminder.</summary>
    private static bool StillStands(ComputedState then, ComputedState now) =>
        now is { IsOpen: true, AwaitsVerification: false }
        && (then.EffectiveDueOn, then.Instance, then.SilentSince)
            == (now.EffectiveDueOn, now.Instance, now.SilentSince);

    /// <param name="withWalked">Whether rounds count that were held before their day had come.</param>
    private static DateOnly? Last(TienDoDb db, bool withWalked)
    {
        using var command = db.Command(
            "SELECT MAX(Day) FROM Rounds WHERE $walked OR (Day <= date(HeldAt, '+7 hours') AND HeldAt <= $latest)",
            ("$walked", withWalked),
            ("$latest", TienDoDb.UtcText.Text(db.Now + MostAhead))
        );
        return command.ExecuteScalar() is string day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
