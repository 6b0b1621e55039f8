using System.Globalization;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.App.Suspensions;

/// <summary>Một lần tạm dừng, with what it rests on and when the work went on.</summary>
/// <param name="ResumedOn">First day of work again; null while it rests.</param>
public sealed record DecidedSuspension(
    long Id,
    string Reason,
    string DocumentNumber,
    DateOnly DocumentOn,
    DateOnly From,
    string ByName,
    DateOnly? ResumedOn,
    string? ResumedWords,
    string? ResumedByName
);

/// <summary>Sổ tạm dừng.</summary>
public static class SuspensionShelf
{
    /// <summary>Of one part, the latest first.</summary>
    public static IReadOnlyList<DecidedSuspension> OfPart(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT s.Id, s.Reason, s.DocumentNumber, s.DocumentOn, s.FromDay, s.ByName, r.OnDay, r.Words, r.ByName
            FROM Suspensions s LEFT JOIN Resumptions r ON r.SuspensionId = s.Id
            WHERE s.PlanId = $plan AND s.Code = $code AND s.AgencyId = $agency ORDER BY s.Id DESC
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        using var row = command.ExecuteReader();
        var all = new List<DecidedSuspension>();
        while (row.Read())
        {
            string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
            DateOnly Day(int at) => DateOnly.ParseExact(row.GetString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            all.Add(
                new DecidedSuspension(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetString(2),
                    Day(3),
                    Day(4),
                    row.GetString(5),
                    row.IsDBNull(6) ? null : Day(6),
                    Text(7),
                    Text(8)
                )
            );
        }
        return all;
    }
}
