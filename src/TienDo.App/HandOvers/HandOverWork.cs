using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.HandOvers;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.HandOvers;

/// <summary>What a hand-over would move, with a mark by which the confirmation says what was seen.</summary>
public sealed record HandOverView(HandOverContent Content, string Seen, IReadOnlyList<FieldRefusal> Refusals);

/// <summary>Bàn giao toàn bộ việc đang thực hiện của một người hoặc một cơ quan: seen first, then one act, one transaction.</summary>
public sealed class HandOverWork(Store store, WorkRules rules)
{
    public HandOverView See(HandOver handOver, Person by) => store.Ask(db => See(db, handOver, by));

    /// <param name="seen">The mark of what was shown when it was confirmed.</param>
    public WorkOutcome Run(HandOver handOver, string seen, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            handOver = handOver with
            {
                FromPerson = Tidy(handOver.FromPerson),
                ToPerson = Tidy(handOver.ToPerson),
                Reason = TypedText.Of(handOver.Reason ?? ""),
                On = VietnamDay.Of(db.Now),
                By = by.Id,
            };
            var view = See(db, handOver, by);
            if (view.Refusals.Count > 0)
                return new WorkOutcome.Refused(view.Refusals);
            if (!string.Equals(view.Seen, seen, StringComparison.Ordinal))
                return WorkOutcome.No(HandOverRefusals.TheListHasChangedSince);
            var grant = Rights.GrantFor(
                by,
                Right.HandOver,
                handOver.FromAgency,
                plan: null,
                rules.Agencies,
                handOver.On
            );
            who = Capacity.Of(db, who, grant);
            var id = Record(db, handOver, by.Id, who.Name);
            var place = 0;
            foreach (var held in view.Content.Moving)
                Hand(db, handOver, id, place++, held, joins: false, who);
            foreach (var held in view.Content.AlreadyThere)
                Hand(db, handOver, id, place++, held, joins: true, who);
            JournalChain.Append(
                db,
                who,
                "WorkHandedOver",
                string.Create(CultureInfo.InvariantCulture, $"handover/{id}"),
                before: handOver.FromAgency.Value + "|" + handOver.FromPerson,
                after: handOver.ToAgency.Value + "|" + handOver.ToPerson
            );
            return new WorkOutcome.Done(id);
        });
    }

    private HandOverView See(TienDoDb db, HandOver handOver, Person by)
    {
        // Whoever gives must be theirs to give, and whoever receives theirs to burden.
        if (
            !Rights.MayHandOver(by, handOver.FromAgency, rules.Agencies, handOver.On)
            || !Rights.MayHandOver(by, handOver.ToAgency, rules.Agencies, handOver.On)
        )
            return new HandOverView(
                new HandOverContent([], [], []),
                "",
                [new FieldRefusal("", HandOverRefusals.TheWorkIsNotYoursToHandOver)]
            );
        var content = HandOverRule.ContentOf(
            handOver,
            WorkShelf
                .OfAgency(db, handOver.FromAgency)
                .Select(work => new HeldPart(
                    work.Part,
                    (work.Answer as TakingUp.Acknowledged)?.PersonInCharge,
                    rules.StateOf(work, handOver.On)
                )),
            [.. WorkShelf.OfAgency(db, handOver.ToAgency).Select(static work => work.Part)]
        );
        return new HandOverView(content, MarkOf(content), HandOverRule.Check(handOver, content, rules.Agencies));
    }

    private void Hand(TienDoDb db, HandOver handOver, long id, int place, HeldPart held, bool joins, Actor who)
    {
        var key = new PartKey(held.Part.PlanId, held.Part.Code, held.Part.Agency);
        var work = WorkShelf.Find(db, key)!;
        using (
            var insert = db.Command(
                """
                INSERT INTO HandedOverParts (HandOverId, Place, PlanId, Code, JoinsAnother, PersonInCharge, State, DueOn)
                VALUES ($id, $place, $plan, $code, $joins, $person, $state, $due)
                """,
                ("$id", id),
                ("$place", place),
                ("$plan", key.Plan.Value),
                ("$code", key.Code.Value),
                ("$joins", joins),
                ("$person", held.PersonInCharge),
                ("$state", held.Computed.State.ToString()),
                ("$due", held.Computed.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            )
        )
            insert.ExecuteNonQuery();
        var (target, person) = (key, handOver.ToPerson);
        if (handOver.ToAgency != handOver.FromAgency)
        {
            var there = WorkShelf.Find(db, key with { Agency = handOver.ToAgency });
            person ??= (there?.Answer as TakingUp.Acknowledged)?.PersonInCharge;
            target = PartMoves.Move(db, work, handOver.ToAgency, rules);
            // What the giver had answered binds the receiver to nothing.
            var from = handOver.FromAgency.Value;
            TakeUpPart.Write(db, target, who, handOver.By, "HandedOver", null, handOver.Reason, from);
        }
        if (person is not null)
            TakeUpPart.Write(db, target, who, handOver.By, "Acknowledged", person, null, null);
        JournalChain.Append(
            db,
            who,
            "PartHandedOver",
            Work.Subject(work.PlanSlug, target.Code, target.Agency),
            before: handOver.FromAgency.Value + "|" + held.PersonInCharge,
            after: handOver.ToAgency.Value + "|" + handOver.ToPerson
        );
        PartStates.RefreshPart(db, target, rules);
    }

    private static long Record(TienDoDb db, HandOver handOver, string byId, string byName)
    {
        using var insert = db.Command(
            """
            INSERT INTO HandOvers (FromAgencyId, FromPerson, ToAgencyId, ToPerson, Reason, At, HandedOn, ById, ByName)
            VALUES ($from, $fromPerson, $to, $toPerson, $reason, $at, $on, $by, $name) RETURNING Id
            """,
            ("$from", handOver.FromAgency.Value),
            ("$fromPerson", handOver.FromPerson),
            ("$to", handOver.ToAgency.Value),
            ("$toPerson", handOver.ToPerson),
            ("$reason", handOver.Reason),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", handOver.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$by", byId),
            ("$name", byName)
        );
        return (long)insert.ExecuteScalar()!;
    }

    /// <summary>Short, for a form: what moves and how it stands.</summary>
    private static string MarkOf(HandOverContent content)
    {
        var all = new StringBuilder();
        foreach (var held in content.Moving.Concat(content.AlreadyThere))
            all.Append(CultureInfo.InvariantCulture, $"{held.Part.PlanId.Value}|{held.Part.Code}|")
                .Append(held.PersonInCharge)
                .Append('|')
                .Append(held.Computed.State)
                .Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }

    private static string? Tidy(string? name) => string.IsNullOrWhiteSpace(name) ? null : CleanText.Of(name);
}
