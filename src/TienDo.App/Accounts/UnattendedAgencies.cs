using System.Text.Json;
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
        var missing = agencies.Agencies.Select(static agency => agency.Id).Where(agency => !own.Contains(agency));
        return
        [
            .. OpenParts(db, missing)
                // Somebody may answer for the work of some plans only.
                .Where(one => !IsAttended(one.Agency, one.Plan))
                .GroupBy(static one => one.Agency)
                .Select(static all => new UnattendedAgency(all.Key, all.Sum(static one => one.Parts)))
                .OrderByDescending(static one => one.OpenParts)
                .ThenBy(static one => one.Agency.Value, StringComparer.Ordinal),
        ];
    }

    private static List<(AgencyId Agency, PlanId Plan, int Parts)> OpenParts(
        TienDoDb db,
        IEnumerable<AgencyId> agencies
    )
    {
        using var command = db.Command(
            """
            SELECT AgencyId, PlanId, COUNT(*) FROM PartStates
            WHERE AgencyId IN (SELECT value FROM json_each($agencies))
              AND State NOT IN ('CompletedOnTime', 'CompletedLate', 'Suspended') GROUP BY 1, 2
            """,
            ("$agencies", JsonSerializer.Serialize(agencies.Select(static agency => agency.Value)))
        );
        using var row = command.ExecuteReader();
        var parts = new List<(AgencyId, PlanId, int)>();
        while (row.Read())
            parts.Add((new AgencyId(row.GetString(0)), new PlanId(row.GetInt32(1)), row.GetInt32(2)));
        return parts;
    }
}
