using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.HandOvers;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.HandOvers;

/// <summary>Một lần bàn giao as it was made.</summary>
public sealed record MadeHandOver(long Id, HandOver HandOver, string ByName, int Parts);

/// <summary>Một nhiệm vụ trong biên bản, as it stood that day.</summary>
public sealed record HandedPart(
    string Plan,
    string PlanSlug,
    PartKey Now,
    string Title,
    bool JoinsAnother,
    string? PersonInCharge,
    AssignmentState State,
    DateOnly? DueOn
);

/// <summary>An agency that carries work, and how much of it is open.</summary>
public sealed record Carrier(AgencyId Agency, int Open, IReadOnlyList<(string Name, int Open)> People);

/// <summary>Reads hand-overs, and who has something to hand over.</summary>
public static class HandOverShelf
{
    private const string Select = """
        SELECT h.Id, h.FromAgencyId, h.FromPerson, h.ToAgencyId, h.ToPerson, h.HandedOn, h.Reason, h.ById, h.ByName,
          (SELECT COUNT(*) FROM HandedOverParts p WHERE p.HandOverId = h.Id) FROM HandOvers h
        """;

    public static IReadOnlyList<MadeHandOver> Latest(TienDoDb db, int most) =>
        Read(db, " ORDER BY h.Id DESC LIMIT $value", most);

    public static MadeHandOver? Find(TienDoDb db, long id) => Read(db, " WHERE h.Id = $value", id).SingleOrDefault();

    public static IReadOnlyList<HandedPart> PartsOf(TienDoDb db, MadeHandOver made)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(made);
        using var command = db.Command(
            """
            SELECT p.PlanId, p.Code, plans.Slug, a.Text, p.JoinsAnother, p.PersonInCharge, p.State, p.DueOn
            FROM HandedOverParts p JOIN Assignments a ON a.PlanId = p.PlanId AND a.Code = p.Code
            JOIN Plans plans ON plans.Id = p.PlanId WHERE p.HandOverId = $id ORDER BY p.Place
            """,
            ("$id", made.Id)
        );
        using var row = command.ExecuteReader();
        var (parts, names) = (new List<HandedPart>(), new Dictionary<PlanId, string?>());
        while (row.Read())
        {
            var plan = new PlanId(row.GetInt32(0));
            if (!names.TryGetValue(plan, out var called))
                names[plan] = called = ReminderLetters.PlanAsCalled(db, plan);
            parts.Add(
                new HandedPart(
                    called ?? row.GetString(2),
                    row.GetString(2),
                    PartMoves.Current(
                        db,
                        new PartKey(plan, new AssignmentCode(row.GetString(1)), made.HandOver.ToAgency)
                    ),
                    row.GetString(3),
                    row.GetBoolean(4),
                    row.IsDBNull(5) ? null : row.GetString(5),
                    Enum.Parse<AssignmentState>(row.GetString(6)),
                    row.IsDBNull(7) ? null : Day(row.GetString(7))
                )
            );
        }
        return parts;
    }

    /// <summary>Whoever carries open or resting work today.</summary>
    public static IReadOnlyList<Carrier> Carriers(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT AgencyId, PersonInCharge, COUNT(*) FROM PartStates
            WHERE State NOT IN ('CompletedOnTime', 'CompletedLate') GROUP BY 1, 2 ORDER BY 1, 2
            """
        );
        using var row = command.ExecuteReader();
        var lines = new List<(string Agency, string? Person, int Open)>();
        while (row.Read())
            lines.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2)));
        return
        [
            .. lines
                .GroupBy(static line => line.Agency)
                .Select(static group => new Carrier(
                    new AgencyId(group.Key),
                    group.Sum(static line => line.Open),
                    [
                        .. group
                            .Where(static line => line.Person is { Length: > 0 })
                            .Select(static line => (line.Person!, line.Open)),
                    ]
                )),
        ];
    }

    private static List<MadeHandOver> Read(TienDoDb db, string tail, object value)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(Select + tail, ("$value", value));
        using var row = command.ExecuteReader();
        var all = new List<MadeHandOver>();
        while (row.Read())
            all.Add(
                new MadeHandOver(
                    row.GetInt64(0),
                    new HandOver(
                        new AgencyId(row.GetString(1)),
                        row.IsDBNull(2) ? null : row.GetString(2),
                        new AgencyId(row.GetString(3)),
                        row.IsDBNull(4) ? null : row.GetString(4),
                        Day(row.GetString(5)),
                        row.GetString(6),
                        row.GetString(7)
                    ),
                    row.GetString(8),
                    row.GetInt32(9)
                )
            );
        return all;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
