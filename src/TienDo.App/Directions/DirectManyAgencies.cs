using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Directions;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Directions;

/// <summary>Chỉ đạo chung: one direction with one day to many agencies that carry an assignment; each answers for itself.</summary>
public sealed class DirectManyAgencies(Store store, WorkRules rules)
{
    /// <summary>The parts of an assignment about which a person may give directions.</summary>
    public static IReadOnlyList<Work> Offered(TienDoDb db, PlanId plan, AssignmentCode code, Person by, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var today = VietnamDay.Of(db.Now);
        return
        [
            .. WorkShelf
                .OfAssignment(db, plan, code)
                .Where(work => Rights.MayDirect(by, work.Part, rules.Agencies, today)),
        ];
    }

    /// <param name="agencies">Null for all that carry the assignment.</param>
    /// <param name="formKey">The same form sent twice is one direction.</param>
    public WorkOutcome Give(
        PlanId plan,
        AssignmentCode code,
        IReadOnlyCollection<AgencyId>? agencies,
        string text,
        DateOnly? dueOn,
        string formKey,
        Person by,
        Actor who
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        text = TypedText.Of(text ?? "");
        var whom = agencies?.Select(static agency => agency.Value).Distinct().Order(StringComparer.Ordinal);
        formKey = SentForm.Key(
            formKey,
            by.Id,
            plan.Value.ToString(CultureInfo.InvariantCulture),
            code.Value,
            whom is null ? null : string.Join(' ', whom),
            text,
            dueOn?.ToString("O", CultureInfo.InvariantCulture)
        );
        return store.Change<WorkOutcome>(db =>
        {
            var offered = Offered(db, plan, code, by, rules);
            if (offered.Count == 0)
                return WorkOutcome.No(DirectionRefusals.OnlyALeaderMayDirect);
            if (Earlier(db, formKey, by.Id) is { } same)
                return new WorkOutcome.Done(same);
            // Work that was handed over while the form stood open goes to whoever carries it now.
            var keys = agencies?.Select(agency => PartMoves.Current(db, new PartKey(plan, code, agency))).ToHashSet();
            var meant = keys is null ? offered : [.. offered.Where(work => keys.Contains(work.Key))];
            if (keys is not null && keys.Count > meant.Count)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            List<FieldRefusal> refusals = [.. DirectionRule.Give(text, dueOn, today)];
            if (meant.Count == 0)
                refusals.Insert(0, new FieldRefusal("Agencies", DirectionRefusals.NoAgencyIsChosen));
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            var joint = Record(db, formKey, by.Id);
            foreach (var work in meant)
            {
                var actor = Capacity.Of(db, who, by, Right.Direct, work.Part, rules.Agencies, today);
                var id = DirectAgency.Record(db, work, text, dueOn!.Value, today, by.Id, actor);
                using var member = db.Command(
                    "INSERT INTO JointDirectionMembers (DirectionId, JointId) VALUES ($direction, $joint)",
                    ("$direction", id),
                    ("$joint", joint)
                );
                member.ExecuteNonQuery();
            }
            TellDirected.Now(db, meant, text, dueOn!.Value, today, rules);
            return new WorkOutcome.Done(joint);
        });
    }

    private static long? Earlier(TienDoDb db, string formKey, string byId)
    {
        using var find = db.Command(
            "SELECT Id FROM JointDirections WHERE FormKey = $key AND ById = $by",
            ("$key", formKey),
            ("$by", byId)
        );
        return find.ExecuteScalar() is { } id ? Convert.ToInt64(id, CultureInfo.InvariantCulture) : null;
    }

    private static long Record(TienDoDb db, string formKey, string byId)
    {
        using var insert = db.Command(
            "INSERT INTO JointDirections (FormKey, At, ById) VALUES ($key, $at, $by) RETURNING Id",
            ("$key", formKey),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId)
        );
        return (long)insert.ExecuteScalar()!;
    }
}
