using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.SubSteps;

/// <summary>Một bước đã ghi, with what became of it.</summary>
/// <param name="DroppedOn">The day it was given up; a step that was finished has its day in the step itself.</param>
public sealed record KeptStep(
    long Id,
    PartKey Key,
    string PlanSlug,
    SubStep Step,
    DateOnly? DroppedOn,
    string? Reason,
    string? EndedByName
)
{
    public bool IsOpen => Step.DoneOn is null && DroppedOn is null;

    public bool IsOverdue(DateOnly asOf) => DroppedOn is null && Step.IsOverdue(asOf);
}

/// <summary>Sổ bước thực hiện.</summary>
public static class SubStepShelf
{
    private const string Late = """
        e.SubStepId IS NULL AND s.DueOn < $today AND EXISTS (SELECT 1 FROM PartStates t WHERE t.PlanId = s.PlanId
          AND t.Code = s.Code AND t.AgencyId = s.AgencyId AND t.AwaitsVerification = 0
          AND t.State NOT IN ('CompletedOnTime', 'CompletedLate', 'Suspended'))
        """;

    /// <summary>Of one part: what is open first, by its day.</summary>
    public static IReadOnlyList<KeptStep> OfPart(TienDoDb db, PartKey key) =>
        Read(
            db,
            "s.PlanId = $plan AND s.Code = $code AND s.AgencyId = $agency",
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );

    /// <summary>Late steps of work that is still to be done; null for every agency.</summary>
    public static IReadOnlyList<KeptStep> LateOf(TienDoDb db, IReadOnlyCollection<AgencyId>? agencies, DateOnly today)
    {
        var names = (agencies ?? []).Select(static (agency, at) => ($"$agency{at}", (object?)agency.Value)).ToArray();
        var only = agencies is null ? "" : $" AND s.AgencyId IN ({string.Join(',', names.Select(one => one.Item1))})";
        return Read(db, Late + only, [.. names, ("$today", Text(today))]);
    }

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<KeptStep> Read(
        TienDoDb db,
        string where,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            $"""
            SELECT s.Id, s.PlanId, s.Code, s.AgencyId, plans.Slug, s.Title, s.DueOn, s.PersonInCharge, e.Dropped, e.EndedOn,
              e.Reason, e.ByName
            FROM SubSteps s JOIN Plans plans ON plans.Id = s.PlanId LEFT JOIN SubStepEnds e ON e.SubStepId = s.Id
            WHERE {where} ORDER BY e.SubStepId IS NOT NULL, s.DueOn, s.Id
            """,
            parameters
        );
        using var row = command.ExecuteReader();
        var all = new List<KeptStep>();
        while (row.Read())
        {
            string? Words(int at) => row.IsDBNull(at) ? null : row.GetString(at);
            DateOnly? Day(int at) =>
                row.IsDBNull(at)
                    ? null
                    : DateOnly.ParseExact(row.GetString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var isDropped = !row.IsDBNull(8) && row.GetBoolean(8);
            all.Add(
                new KeptStep(
                    row.GetInt64(0),
                    new PartKey(
                        new PlanId(row.GetInt32(1)),
                        new AssignmentCode(row.GetString(2)),
                        new AgencyId(row.GetString(3))
                    ),
                    row.GetString(4),
                    new SubStep(row.GetString(5), Day(6)!.Value, Words(7), isDropped ? null : Day(9)),
                    isDropped ? Day(9) : null,
                    Words(10),
                    Words(11)
                )
            );
        }
        return all;
    }
}
