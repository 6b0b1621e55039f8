using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.BulkActs;

/// <summary>
/// Đôn đốc ngay: the people of each agency read one notice of all its parts at once; what leaves the house waits until it can no
/// longer be undone.
/// </summary>
internal sealed class RemindDeed(WorkRules rules, string typed) : Deed(rules)
{
    public const int LongestWords = 300;

    private readonly string _words = CleanText.Of(typed);

    private IReadOnlyList<Person>? _everyone;

    public override Right Right => Right.Remind;

    public override IReadOnlyList<FieldRefusal> Check(DateOnly today) => TextLimit.Check("Words", _words, LongestWords);

    public override Refusal? Against(TienDoDb db, Work work, Person by, DateOnly today)
    {
        if (!Rights.MayRemind(by, work.Part, Rules.Agencies, today))
            return BulkActRefusals.OnlyTheStandingAgencyOrALeaderMayRemind;
        if (work.Answer is TakingUp.NotOurs && work.Decision is null)
            return ProgressRefusals.ThePartAwaitsADecision;
        if (AgainstState(Rules.StateOf(work, today)) is { } reason)
            return reason;
        if (HandReminders.OnDay(db, work.Key, today) is { } earlier)
            return BulkActRefusals.ThePartWasRemindedToday(earlier.ByName);
        return Everyone(db, today).Any(person => IsTold(person, work, today))
            ? null
            : BulkActRefusals.NobodyOfTheAgencyCanBeTold;
    }

    public override IEnumerable<BulkActRow> Do(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        var today = VietnamDay.Of(db.Now);
        foreach (var work in works)
        {
            var actor = InCapacity(db, by, who, work.Part);
            HandReminders.Add(db, act, work.Key, today, _words, by.Id, actor.Name);
            JournalChain.Append(
                db,
                actor,
                "RemindedByHand",
                work.JournalSubject,
                after: _words.Length > 0 ? _words : null
            );
            yield return new BulkActRow(work.Key, null, work.Updates.Count);
        }
        foreach (var own in works.GroupBy(static work => work.Part.Agency))
        {
            var voice = new NoticeVoice(
                InCapacity(db, by, who, own.First().Part).Name,
                Rules.Agencies.Find(own.Key)?.Name ?? own.Key.Value,
                _words.Length > 0 ? _words : null
            );
            foreach (var person in Everyone(db, today))
                Tell(db, act, person, [.. own.Where(work => IsTold(person, work, today))], voice, today);
        }
    }

    public override Refusal? AgainstUndoing(TienDoDb db, long act, BulkActRow row, Work work, Person by) =>
        !Rights.MayRemind(by, work.Part, Rules.Agencies, VietnamDay.Of(db.Now))
            ? BulkActRefusals.OnlyTheStandingAgencyOrALeaderMayRemind
            : AgainstTakingBack(db, act);

    public override void Undo(TienDoDb db, long act, IReadOnlyList<Work> works, Person by, Actor who)
    {
        TakeBackNotices(db, act, who);
        foreach (var work in works)
            JournalChain.Append(db, InCapacity(db, by, who, work.Part), "ReminderWithdrawn", work.JournalSubject);
    }

    private static Refusal? AgainstState(ComputedState state) =>
        state switch
        {
            { IsCompleted: true } => BulkActRefusals.ThePartIsCompleted,
            { State: AssignmentState.Suspended } => BulkActRefusals.ThePartIsSuspended,
            { AwaitsVerification: true } => BulkActRefusals.TheClaimWaitsForVerification,
            { State: AssignmentState.WaitingForTrigger } => BulkActRefusals.ThePartWaitsForItsTrigger,
            _ => null,
        };

    /// <summary>Whoever can do something about it: the focal persons and the head of the agency, and who stands in for them.</summary>
    private bool IsTold(Person person, Work work, DateOnly today) =>
        Rights.MayUpdate(person, work.Part, Rules.Agencies, today);

    private void Tell(TienDoDb db, long act, Person person, IReadOnlyList<Work> own, NoticeVoice voice, DateOnly today)
    {
        if (Digest.Of(person.Id, today, own.Select(work => ItemOf(work, today))) is not { } digest)
            return;
        var plans = own.DistinctBy(static work => work.Part.PlanId).ToDictionary(static work => work.Part.PlanId);
        var notice = Notices.Tell(
            db,
            person.Id,
            NoticeKind.Urged,
            today,
            [
                .. digest.Items.Select(item =>
                    NoticeItem.Of(item, plans[item.Part.PlanId].PlanSlug, plans[item.Part.PlanId].PlanNumber)
                ),
            ],
            ActOnParts.MostParts,
            voice,
            db.Now + Hold
        );
        BulkActShelf.KeepNotice(db, act, notice);
    }

    private DigestItem ItemOf(Work work, DateOnly today)
    {
        var (state, title) = (Rules.StateOf(work, today), work.Assignment.Text);
        DigestItem Item(ToDo what) =>
            new(what, work.Part, state.Instance, title, state.EffectiveDueOn, state.DaysLate ?? -state.DaysLeft);
        return work.IsReturned
            ? Item(ToDo.CorrectReturned)
            : DigestItem.Of(work.Part, title, state, work.IsTakenUp) ?? Item(ToDo.KeepToTheTerm);
    }

    private IReadOnlyList<Person> Everyone(TienDoDb db, DateOnly today) =>
        _everyone ??= StoredGrants.Everyone(db, today);
}
