using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Phân rã: gives every agency of an adopted plan its part, as the agencies stand on that day.</summary>
public static class MakeParts
{
    /// <summary>In the transaction of the adoption.</summary>
    internal static int ForPlan(TienDoDb db, PlanId plan, AgencyId? issuer, WorkRules rules)
    {
        var today = VietnamDay.Of(db.Now);
        var made = 0;
        var named = db.AssignedAgencies.Where(agency => agency.PlanId == plan).AsEnumerable();
        foreach (var assignment in named.GroupBy(agency => agency.Code))
        {
            foreach (var part in FanOut.Of(assignment, rules.Agencies, today, issuer).Parts)
                made += Insert(db, part);
        }
        PartStates.RefreshPlan(db, plan, rules);
        return made;
    }

    /// <summary>Plans adopted before there were parts get theirs; doing it again changes nothing.</summary>
    public static int WhereMissing(Store store, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(store);
        var waiting = store.Ask(db =>
        {
            using var command = db.Command(
                """
                SELECT Id, IssuerId FROM Plans WHERE NOT EXISTS (SELECT 1 FROM Parts WHERE Parts.PlanId = Plans.Id)
                  AND EXISTS (SELECT 1 FROM AssignedAgencies a WHERE a.PlanId = Plans.Id)
                """
            );
            using var row = command.ExecuteReader();
            var plans = new List<(PlanId, AgencyId?)>();
            while (row.Read())
                plans.Add((new PlanId(row.GetInt32(0)), row.IsDBNull(1) ? null : new AgencyId(row.GetString(1))));
            return plans;
        });
        return waiting.Sum(plan => store.Change(db => ForPlan(db, plan.Item1, plan.Item2, rules)));
    }

    internal static int Insert(TienDoDb db, AssignmentPart part)
    {
        using var insert = db.Command(
            """
            INSERT INTO Parts (PlanId, Code, AgencyId, Role, FromGroup, MadeAt) VALUES ($plan, $code, $agency, $role, $group, $at)
            ON CONFLICT DO NOTHING
            """,
            ("$plan", part.PlanId.Value),
            ("$code", part.Code.Value),
            ("$agency", part.Agency.Value),
            ("$role", part.Role.ToString()),
            ("$group", part.FromGroup),
            ("$at", TienDoDb.UtcText.Text(db.Now))
        );
        return insert.ExecuteNonQuery();
    }
}
