using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Directions;
using TienDo.Plans;

namespace TienDo.App.Directions;

/// <summary>Một chỉ đạo with the assignment it is about and who gave and answered it.</summary>
public sealed record GivenDirection(
    long Id,
    Direction Direction,
    string ByName,
    string? AnsweredByName,
    string PlanSlug,
    string? PlanNumber,
    string Assignment
)
{
    public PartKey Part => new(Direction.Part.PlanId, Direction.Part.Code, Direction.Part.Agency);
}

/// <summary>Reads directions: of a part, or all.</summary>
public static class GivenDirections
{
    private const string Select = """
        SELECT d.Id, d.PlanId, d.Code, d.AgencyId, p.Role, p.FromGroup, d.Text, d.ById, d.ByName, d.GivenOn, d.DueOn,
          x.Text, x.ById, x.ByName, x.AnsweredOn, plans.Slug, plans.Number, a.Text
        FROM Directions d
        JOIN Parts p ON p.PlanId = d.PlanId AND p.Code = d.Code AND p.AgencyId = d.AgencyId
        JOIN Assignments a ON a.PlanId = d.PlanId AND a.Code = d.Code
        JOIN Plans plans ON plans.Id = d.PlanId
        LEFT JOIN DirectionAnswers x ON x.DirectionId = d.Id
        """;

    /// <summary>Those about one part, the latest first.</summary>
    public static IReadOnlyList<GivenDirection> Of(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            Select + " WHERE d.PlanId = $plan AND d.Code = $code AND d.AgencyId = $agency ORDER BY d.Id DESC",
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        return Read(command);
    }

    public static GivenDirection? Find(TienDoDb db, long id)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(Select + " WHERE d.Id = $id", ("$id", id));
        return Read(command).SingleOrDefault();
    }

    /// <summary>Those nobody has answered, the first due first.</summary>
    public static IReadOnlyList<GivenDirection> Open(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(Select + " WHERE x.DirectionId IS NULL ORDER BY d.DueOn, d.Id");
        return Read(command);
    }

    /// <summary>Those that were answered, the latest answer first.</summary>
    public static IReadOnlyList<GivenDirection> Answered(TienDoDb db, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            Select + " WHERE x.DirectionId IS NOT NULL ORDER BY x.At DESC, d.Id DESC LIMIT $most",
            ("$most", most)
        );
        return Read(command);
    }

    private static List<GivenDirection> Read(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var all = new List<GivenDirection>();
        while (row.Read())
        {
            string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
            DateOnly Day(int at) => DateOnly.ParseExact(row.GetString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            all.Add(
                new GivenDirection(
                    row.GetInt64(0),
                    new Direction(
                        new AssignmentPart(
                            new PlanId(row.GetInt32(1)),
                            new AssignmentCode(row.GetString(2)),
                            new AgencyId(row.GetString(3)),
                            Enum.Parse<AgencyRole>(row.GetString(4)),
                            Text(5)
                        ),
                        row.GetString(6),
                        row.GetString(7),
                        Day(9),
                        Day(10),
                        Text(11) is { } answer ? new DirectionAnswer(answer, row.GetString(12), Day(14)) : null
                    ),
                    row.GetString(8),
                    Text(13),
                    row.GetString(15),
                    Text(16),
                    row.GetString(17)
                )
            );
        }
        return all;
    }
}
