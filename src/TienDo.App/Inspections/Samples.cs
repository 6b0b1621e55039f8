using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Inspections;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Inspections;

/// <summary>One drawn completion with what the second look said, if it was taken.</summary>
public sealed record SampledWork(ClaimedCompletion Claimed, SampledCompletion Sampled)
{
    public GivenSecondLook? Look => Claimed.Update.SecondLook;
}

/// <summary>Mẫu của một quý.</summary>
/// <param name="Completions">How many were accepted in the quarter: what the share was taken of.</param>
public sealed record QuarterSample(
    string Quarter,
    DateOnly DrawnOn,
    string PolicyVersion,
    int Completions,
    IReadOnlyList<SampledWork> Works
)
{
    public SampleErrors Errors =>
        SampleErrors.Of(
            [.. Works.Select(static one => one.Sampled)],
            Works
                .Where(static one => one.Look is not null)
                .Select(static one => new SecondLook(
                    one.Sampled,
                    one.Look!.Confirmed,
                    one.Look.On,
                    one.Look.ByName,
                    one.Look.Words ?? ""
                ))
        );
}

/// <summary>Reads the samples that were drawn.</summary>
public static class Samples
{
    public static string KeyOf(Period quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{quarter.From.Year}-Q{(quarter.From.Month + 2) / 3}");

    /// <summary>Which quarters have been drawn, the latest first.</summary>
    public static IReadOnlyList<string> Drawn(TienDoDb db) => [.. Left(db).Select(static one => one.Quarter)];

    /// <summary>Of each drawn quarter, the latest first, how many completions nobody has looked at yet.</summary>
    public static IReadOnlyList<(string Quarter, int Waiting)> Left(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT d.Quarter, (SELECT COUNT(*) FROM SampledCompletions s WHERE s.Quarter = d.Quarter
              AND NOT EXISTS (SELECT 1 FROM SecondLooks l WHERE l.UpdateId = s.UpdateId))
            FROM SampleDraws d ORDER BY d.Quarter DESC
            """
        );
        using var row = command.ExecuteReader();
        var quarters = new List<(string, int)>();
        while (row.Read())
            quarters.Add((row.GetString(0), row.GetInt32(1)));
        return quarters;
    }

    public static QuarterSample? Of(TienDoDb db, string quarter, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            "SELECT DrawnOn, PolicyVersion, Completions FROM SampleDraws WHERE Quarter = $quarter",
            ("$quarter", quarter)
        );
        using var row = command.ExecuteReader();
        return row.Read()
            ? new QuarterSample(
                quarter,
                DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.GetString(1),
                row.GetInt32(2),
                Works(db, "s.Quarter = $value", quarter, rules)
            )
            : null;
    }

    /// <summary>The drawn completion that an update claimed; null where it was not drawn.</summary>
    public static SampledWork? OfUpdate(TienDoDb db, long update, WorkRules rules) =>
        Works(db, "s.UpdateId = $value", update, rules).SingleOrDefault();

    private static List<SampledWork> Works(TienDoDb db, string which, object value, WorkRules rules)
    {
        using var command = db.Command(
            $"""
            SELECT s.UpdateId, s.Reasons, u.PlanId, u.Code, u.AgencyId
            FROM SampledCompletions s JOIN Updates u ON u.Id = s.UpdateId WHERE {which} ORDER BY s.Place
            """,
            ("$value", value)
        );
        using var row = command.ExecuteReader();
        var drawn = new List<(long Update, SampleReason[] Reasons, PartKey Part)>();
        while (row.Read())
            drawn.Add(
                (
                    row.GetInt64(0),
                    [.. row.GetString(1).Split(',').Select(Enum.Parse<SampleReason>)],
                    new PartKey(
                        new PlanId(row.GetInt32(2)),
                        new AssignmentCode(row.GetString(3)),
                        new AgencyId(row.GetString(4))
                    )
                )
            );
        return
        [
            .. drawn
                .Select(one =>
                    WorkShelf.Find(db, one.Part) is { } work
                    && work.Updates.FirstOrDefault(update => update.Id == one.Update) is { } update
                    && Completions.Of(work, update, rules) is { } claimed
                        ? new SampledWork(claimed, new SampledCompletion(claimed.Accepted, one.Reasons))
                        : null
                )
                .OfType<SampledWork>(),
        ];
    }
}
