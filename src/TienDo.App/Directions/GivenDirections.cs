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
    string Assignment,
    JointStanding? Joint = null
)
{
    public PartKey Part => new(Direction.Part.PlanId, Direction.Part.Code, Direction.Part.Agency);
}

/// <summary>Một chỉ đạo chung: how many agencies were given it at once, and how many have answered.</summary>
public sealed record JointStanding(long Id, int Agencies, int Answered);

/// <summary>Reads directions: of a part, or all.</summary>
public static class GivenDirections
{
    private const string Select = """
        SELECT d.Id, d.PlanId, d.Code, d.AgencyId, p.Role, p.FromGroup, d.Text, d.ById, d.ByName, d.GivenOn, d.DueOn,
          x.Text, x.ById, x.ByName, x.AnsweredOn, plans.Slug, plans.Number, a.Text, m.JointId,
          (SELECT COUNT(*) FROM JointDirectionMembers o WHERE o.JointId = m.JointId),
          (SELECT COUNT(*) FROM JointDirectionMembers o JOIN DirectionAnswers y ON y.DirectionId = o.DirectionId
            WHERE o.JointId = m.JointId)
        FROM Directions d
        JOIN Parts p ON p.PlanId = d.PlanId AND p.Code = d.Code AND p.AgencyId = d.AgencyId
        JOIN Assignments a ON a.PlanId = d.PlanId AND a.Code = d.Code
        JOIN Plans plans ON plans.Id = d.PlanId
        LEFT JOIN DirectionAnswers x ON x.DirectionId = d.Id
        LEFT JOIN JointDirectionMembers m ON m.DirectionId = d.Id
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

    /// <summary>Those given at once, in the order of the agencies.</summary>
    public static IReadOnlyList<GivenDirection> OfJoint(TienDoDb db, long joint)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(Select + " WHERE m.JointId = $joint ORDER BY d.Id", ("$joint", joint));
        return Read(command);
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
                    row.GetString(17),
                    row.IsDBNull(18) ? null : new JointStanding(row.GetInt64(18), row.GetInt32(19), row.GetInt32(20))
                )
            );
        }
        return all;
    }
}
