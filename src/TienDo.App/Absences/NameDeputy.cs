using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Time;

namespace TienDo.App.Absences;

/// <summary>Cử người làm thay, and end it before its last day.</summary>
public sealed class NameDeputy(Store store, WorkRules rules)
{
    public WorkOutcome Run(string absentId, string deputyId, DateOnly? from, DateOnly? to, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (
                StoredGrants.PersonOf(db, absentId, today) is not { } absent
                || !AbsenceRule.MayName(by, absent, rules.Agencies, today)
            )
                return WorkOutcome.No(AbsenceRefusals.TheAbsenceIsNotYoursToArrange);
            if (from is null || to is null)
                return new WorkOutcome.Refused([new(from is null ? "From" : "To", AbsenceRefusals.TheDaysAreMissing)]);
            var absence = new Absence(absentId, deputyId, from.Value, to.Value, false);
            var deputy = StoredGrants.PersonOf(db, deputyId, today);
            var known = KnownAbsences.From(db, today);
            var refusals = AbsenceRule.Check(
                absence,
                absent,
                deputy,
                [.. known.Select(static one => one.Absence)],
                today
            );
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            using var insert = db.Command(
                """
                INSERT INTO Absences (AbsentId, DeputyId, FromDay, ToDay, At, ById, ByName)
                VALUES ($absent, $deputy, $from, $to, $at, $by, $name) RETURNING Id
                """,
                ("$absent", absentId),
                ("$deputy", deputyId),
                ("$from", KnownAbsences.Text(absence.From)),
                ("$to", KnownAbsences.Text(absence.To)),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$by", by.Id),
                ("$name", who.Name)
            );
            var id = (long)insert.ExecuteScalar()!;
            JournalChain.Append(
                db,
                who,
                "DeputyNamed",
                "account/" + absentId,
                after: $"{deputyId}|{deputy!.Name}|{KnownAbsences.Text(absence.From)}|{KnownAbsences.Text(absence.To)}"
            );
            return new WorkOutcome.Done(id);
        });
    }

    public WorkOutcome End(long id, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (
                KnownAbsences.Find(db, id) is not { } known
                || StoredGrants.PersonOf(db, known.Absence.Absent, today) is not { } absent
                || !AbsenceRule.MayName(by, absent, rules.Agencies, today)
            )
                return WorkOutcome.No(AbsenceRefusals.TheAbsenceIsNotYoursToArrange);
            if (known.Absence.IsEnded || known.Absence.To < today)
                return WorkOutcome.No(AbsenceRefusals.TheAbsenceHasEnded);
            using var insert = db.Command(
                "INSERT INTO AbsenceEnds (AbsenceId, At, ById, ByName) VALUES ($id, $at, $by, $name)",
                ("$id", id),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$by", by.Id),
                ("$name", who.Name)
            );
            insert.ExecuteNonQuery();
            JournalChain.Append(
                db,
                who,
                "AbsenceEnded",
                "account/" + known.Absence.Absent,
                before: id.ToString(CultureInfo.InvariantCulture),
                after: known.Absence.Deputy
            );
            return new WorkOutcome.Done(id);
        });
    }
}
