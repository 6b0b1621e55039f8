using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Accounts;

/// <summary>Cơ quan chưa có đầu mối: has open work, and nobody with an account who could answer for it.</summary>
/// <param name="OpenParts">Parts that are neither completed nor suspended.</param>
public sealed record UnattendedAgency(AgencyId Agency, int OpenParts);

/// <summary>Các cơ quan chưa có đầu mối: reminders about them reach nobody below the standing agency.</summary>
public static class UnattendedAgencies
{
    /// <summary>Those with most open work first.</summary>
    public static IReadOnlyList<UnattendedAgency> All(TienDoDb db, AgencyDirectory agencies)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(agencies);
        var today = VietnamDay.Of(db.Now);
        var everyone = StoredGrants.Everyone(db, today);
        bool IsAttended(AgencyId agency, PlanId plan) =>
            everyone.Any(person => Rights.GrantFor(person, Right.Update, agency, plan, agencies, today) is not null);
        // Most agencies have somebody of their own; who stands above or after another is asked for the rest only.
        var own = everyone
            .SelectMany(static person => person.Grants)
            .Where(grant =>
                grant.Plans.Count == 0 && grant.HoldsOn(today) && RightsOfRoles.Has(grant.Role, Right.Update)
            )
            .Select(static grant => grant.Agency)
            .ToHashSet();
        return
        [
            .. agencies
                .Agencies.Select(static agency => agency.Id)
                .Where(agency => !own.Contains(agency))
                // Somebody may answer for the work of some plans only.
                .Select(agency => new UnattendedAgency(
                    agency,
                    OpenPartsByPlan(db, agency).Where(one => !IsAttended(agency, one.Plan)).Sum(static one => one.Parts)
                ))
                .Where(static one => one.OpenParts > 0)
                .OrderByDescending(static one => one.OpenParts)
                .ThenBy(static one => one.Agency.Value, StringComparer.Ordinal),
        ];
    }

    private static List<(PlanId Plan, int Parts)> OpenPartsByPlan(TienDoDb db, AgencyId agency)
    {
        using var command = db.Command(
            """
            SELECT PlanId, COUNT(*) FROM PartStates
            WHERE AgencyId = $agency AND State NOT IN ('CompletedOnTime', 'CompletedLate', 'Suspended') GROUP BY PlanId
            """,
            ("$agency", agency.Value)
        );
        using var row = command.ExecuteReader();
        var plans = new List<(PlanId, int)>();
        while (row.Read())
            plans.Add((new PlanId(row.GetInt32(0)), Convert.ToInt32(row.GetInt64(1), CultureInfo.InvariantCulture)));
        return plans;
    }
}
