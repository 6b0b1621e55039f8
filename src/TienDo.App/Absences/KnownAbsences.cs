using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Storage;

namespace TienDo.App.Absences;

/// <summary>An absence with its number and the names of both.</summary>
public sealed record KnownAbsence(long Id, Absence Absence, string AbsentName, string DeputyName, string ByName);

/// <summary>Reads absences.</summary>
public static class KnownAbsences
{
    private const string Select = """
        SELECT x.Id, x.AbsentId, x.DeputyId, x.FromDay, x.ToDay, e.AbsenceId IS NOT NULL, a.FullName, d.FullName, x.ByName
        FROM Absences x JOIN Accounts a ON a.Id = x.AbsentId JOIN Accounts d ON d.Id = x.DeputyId
        LEFT JOIN AbsenceEnds e ON e.AbsenceId = x.Id
        """;

    /// <summary>Those that last on a day or begin after it, the earliest first.</summary>
    public static IReadOnlyList<KnownAbsence> From(TienDoDb db, DateOnly day) =>
        Read(db, " WHERE e.AbsenceId IS NULL AND x.ToDay >= $value ORDER BY x.FromDay, x.Id", Text(day));

    public static KnownAbsence? Find(TienDoDb db, long id) => Read(db, " WHERE x.Id = $value", id).SingleOrDefault();

    /// <summary>Those in which somebody stands in for a person who is away on a day and whose account is open.</summary>
    /// <param name="deputy">Null for everybody.</param>
    internal static IReadOnlyList<Absence> Holding(TienDoDb db, string? deputy, DateOnly day) =>
        [
            .. Read(
                    db,
                    """
                     WHERE e.AbsenceId IS NULL AND a.DisabledAt IS NULL AND ($deputy IS NULL OR x.DeputyId = $deputy)
                     AND x.FromDay <= $value AND x.ToDay >= $value ORDER BY x.Id
                    """,
                    Text(day),
                    deputy
                )
                .Select(static one => one.Absence),
        ];

    private static List<KnownAbsence> Read(TienDoDb db, string where, object value, string? deputy = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(Select + where, ("$value", value), ("$deputy", deputy));
        using var row = command.ExecuteReader();
        var all = new List<KnownAbsence>();
        while (row.Read())
            all.Add(
                new KnownAbsence(
                    row.GetInt64(0),
                    new Absence(
                        row.GetString(1),
                        row.GetString(2),
                        Day(row.GetString(3)),
                        Day(row.GetString(4)),
                        row.GetBoolean(5)
                    ),
                    row.GetString(6),
                    row.GetString(7),
                    row.GetString(8)
                )
            );
        return all;
    }

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
