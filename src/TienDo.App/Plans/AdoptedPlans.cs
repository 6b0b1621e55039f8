using System.Globalization;
using TienDo.App.Storage;
using TienDo.Plans;

namespace TienDo.App.Plans;

/// <summary>What is already tracked.</summary>
public static class AdoptedPlans
{
    /// <summary>Slug of the plan that is the same document; null when there is none.</summary>
    public static string? SameDocument(TienDoDb db, string? number, string? issuer, DateOnly? issuedOn)
    {
        if (PlanNames.NumberKey(number) is null)
            return null;
        using var plans = db.Command("SELECT Slug, Number, Issuer, IssuedOn FROM Plans WHERE Number IS NOT NULL");
        using var plan = plans.ExecuteReader();
        while (plan.Read())
        {
            var otherIssuer = plan.IsDBNull(2) ? null : plan.GetString(2);
            var otherDay = plan.IsDBNull(3) ? (DateOnly?)null : plan.GetFieldValue<DateOnly>(3);
            if (PlanNames.AreTheSame(number, issuer, issuedOn, plan.GetString(1), otherIssuer, otherDay))
                return plan.GetString(0);
        }
        return null;
    }

    /// <summary>Slug of the plan adopted from a file; null when there is none.</summary>
    public static string? FromFile(TienDoDb db, string hash)
    {
        using var find = db.Command("SELECT Slug FROM Plans WHERE FileHash = $hash LIMIT 1", ("$hash", hash));
        return find.ExecuteScalar() as string;
    }

    internal static HashSet<string> Slugs(TienDoDb db) =>
        db.Plans.Select(plan => plan.Slug).ToHashSet(StringComparer.OrdinalIgnoreCase);

    internal static PlanId NextId(TienDoDb db)
    {
        using var command = db.Command("SELECT COALESCE(MAX(Id), 0) + 1 FROM Plans");
        return new PlanId(Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture));
    }
}
