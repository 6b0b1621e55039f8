using TienDo.Agencies;
using TienDo.App.Storage;

namespace TienDo.App.Progress;

/// <summary>Cập nhật bị trả lại của một cơ quan, by the reasons of the list.</summary>
/// <param name="Verified">Updates that were accepted or returned.</param>
/// <param name="ByReason">Id of the reason and how often, the most frequent first.</param>
public sealed record AgencyReturns(AgencyId Agency, int Verified, IReadOnlyList<(string Reason, int Count)> ByReason)
{
    public int Returned => ByReason.Sum(static one => one.Count);
}

/// <summary>Đếm lần trả lại theo cơ quan và lý do: what an agency is asked for again and again.</summary>
public static class ReturnCounts
{
    /// <summary>Agencies something was returned to, the most often first.</summary>
    public static IReadOnlyList<AgencyReturns> Of(TienDoDb db, PartFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        using var command = db.Command("");
#pragma warning disable CA2100 // put together from literals
        command.CommandText = $"""
            SELECT u.AgencyId, CASE WHEN v.Accepted THEN NULL ELSE v.ReasonId END, COUNT(*)
            FROM Verdicts v JOIN Updates u ON u.Id = v.UpdateId
            JOIN PartStates s ON s.PlanId = u.PlanId AND s.Code = u.Code AND s.AgencyId = u.AgencyId
            WHERE {filter.Where(command)} GROUP BY 1, 2
            """;
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        var counts = new Dictionary<string, (int Verified, List<(string, int)> Returned)>(StringComparer.Ordinal);
        while (row.Read())
        {
            var (verified, returned) = counts.GetValueOrDefault(row.GetString(0), (0, []));
            if (!row.IsDBNull(1))
                returned.Add((row.GetString(1), row.GetInt32(2)));
            counts[row.GetString(0)] = (verified + row.GetInt32(2), returned);
        }
        return
        [
            .. counts
                .Where(static one => one.Value.Returned.Count > 0)
                .Select(static one => new AgencyReturns(
                    new AgencyId(one.Key),
                    one.Value.Verified,
                    [.. one.Value.Returned.OrderByDescending(static reason => reason.Item2)]
                ))
                .OrderByDescending(static one => one.Returned)
                .ThenBy(static one => one.Agency.Value, StringComparer.Ordinal),
        ];
    }
}
