using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Obstacles;
using TienDo.Plans;

namespace TienDo.App.Obstacles;

/// <summary>Một vướng mắc đã nêu, with the words around it.</summary>
/// <param name="AnswerId">Shared by all that were answered together.</param>
public sealed record RaisedObstacle(
    long Id,
    Obstacle Obstacle,
    string PlanSlug,
    string? PlanNumber,
    string Assignment,
    string ByName,
    long? AnswerId,
    string? AnsweredByName
)
{
    public PartKey Key => new(Obstacle.Part.PlanId, Obstacle.Part.Code, Obstacle.Part.Agency);
}

/// <summary>Sổ vướng mắc, kiến nghị.</summary>
public static class ObstacleShelf
{
    public static RaisedObstacle? Find(TienDoDb db, long id) =>
        Read(db, "o.Id = $id", "o.Id", 1, ("$id", id)).SingleOrDefault();

    /// <summary>Of one part, oldest first.</summary>
    public static IReadOnlyList<RaisedObstacle> OfPart(TienDoDb db, PartKey key) =>
        Read(
            db,
            "o.PlanId = $plan AND o.Code = $code AND o.AgencyId = $agency",
            "o.Id",
            200,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );

    /// <summary>What waits for an answer, the longest waiting first.</summary>
    public static IReadOnlyList<RaisedObstacle> Open(TienDoDb db, int most) =>
        Read(db, "x.AnswerId IS NULL", "o.AnswerDueOn, o.Id", most);

    /// <summary>The latest answers first.</summary>
    public static IReadOnlyList<RaisedObstacle> Answered(TienDoDb db, int most) =>
        Read(db, "x.AnswerId IS NOT NULL", "x.AnswerId DESC, o.Id", most);

    /// <summary>What these agencies raised themselves, the latest first.</summary>
    public static IReadOnlyList<RaisedObstacle> RaisedBy(TienDoDb db, IReadOnlyCollection<AgencyId> agencies, int most)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        var names = agencies.Select(static (agency, at) => ($"$agency{at}", (object?)agency.Value)).ToArray();
        return Read(
            db,
            $"o.AgencyId IN ({string.Join(',', names.Select(static name => name.Item1))})",
            "o.Id DESC",
            most,
            names
        );
    }

    private static List<RaisedObstacle> Read(
        TienDoDb db,
        string where,
        string order,
        int most,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            $"""
            SELECT o.PlanId, o.Code, o.AgencyId, p.Role, p.FromGroup, o.Id, o.Kind, o.Text, o.ById, o.RaisedOn,
              COALESCE((SELECT r.OwnerId FROM ObstacleRoutes r WHERE r.ObstacleId = o.Id ORDER BY r.Id DESC LIMIT 1), o.OwnerId),
              o.AnswerDueOn, y.Text, y.ById, y.AnsweredOn, plans.Slug, plans.Number, a.Text, o.ByName, x.AnswerId, y.ByName
            FROM Obstacles o JOIN Parts p ON p.PlanId = o.PlanId AND p.Code = o.Code AND p.AgencyId = o.AgencyId
            JOIN Assignments a ON a.PlanId = o.PlanId AND a.Code = o.Code JOIN Plans plans ON plans.Id = o.PlanId
            LEFT JOIN AnsweredObstacles x ON x.ObstacleId = o.Id LEFT JOIN ObstacleAnswers y ON y.Id = x.AnswerId
            WHERE {where} ORDER BY {order} LIMIT $most
            """,
            parameters
        );
        command.Parameters.AddWithValue("$most", most);
        using var row = command.ExecuteReader();
        var all = new List<RaisedObstacle>();
        while (row.Read())
            all.Add(One(row));
        return all;
    }

    private static RaisedObstacle One(SqliteDataReader row)
    {
        string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
        DateOnly Day(int at) => DateOnly.ParseExact(row.GetString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var part = new AssignmentPart(
            new PlanId(row.GetInt32(0)),
            new AssignmentCode(row.GetString(1)),
            new AgencyId(row.GetString(2)),
            Enum.Parse<AgencyRole>(row.GetString(3)),
            Text(4)
        );
        return new RaisedObstacle(
            row.GetInt64(5),
            new Obstacle(
                Enum.Parse<ObstacleKind>(row.GetString(6)),
                part,
                row.GetString(7),
                row.GetString(8),
                Day(9),
                new AgencyId(row.GetString(10)),
                Day(11),
                row.IsDBNull(19) ? null : new ObstacleAnswer(row.GetString(12), row.GetString(13), Day(14))
            ),
            row.GetString(15),
            Text(16),
            row.GetString(17),
            row.GetString(18),
            row.IsDBNull(19) ? null : row.GetInt64(19),
            Text(20)
        );
    }
}
