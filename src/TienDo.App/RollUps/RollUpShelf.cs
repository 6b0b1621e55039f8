using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.RollUps;

/// <summary>Cách tổng hợp đã chọn.</summary>
/// <param name="Id">0 where nobody chose: then every part counts.</param>
public sealed record ChosenRollUp(long Id, RollUpRule Rule, DateTimeOffset? At, string? ByName);

/// <summary>Kết quả tổng hợp của một nhiệm vụ: the parts, the rule and what follows from them on a day.</summary>
public sealed record AssignmentResult(
    IReadOnlyList<(Work Work, ComputedState State)> Parts,
    ChosenRollUp Chosen,
    RolledUp Whole
)
{
    /// <summary>Whose parts count: those that lead, or all where the plan names no lead.</summary>
    public IReadOnlyList<Work> Counting => CountingOf(Parts.Select(static part => part.Work));

    internal static IReadOnlyList<Work> CountingOf(IEnumerable<Work> works)
    {
        var all = works.ToArray();
        var leading = all.Where(static work => work.Part.Role == AgencyRole.Lead).ToArray();
        return leading.Length > 0 ? leading : all;
    }
}

/// <summary>Sổ cách tổng hợp.</summary>
public static class RollUpShelf
{
    /// <summary>The latest choices first.</summary>
    public static IReadOnlyList<ChosenRollUp> Of(TienDoDb db, PlanId plan, AssignmentCode code)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            "SELECT Id, Rule, At, ByName FROM RollUpChoices WHERE PlanId = $plan AND Code = $code ORDER BY Id DESC",
            ("$plan", plan.Value),
            ("$code", code.Value)
        );
        using var row = command.ExecuteReader();
        var all = new List<ChosenRollUp>();
        while (row.Read())
            all.Add(
                new ChosenRollUp(
                    row.GetInt64(0),
                    StoredRule.Read(row.GetString(1)),
                    TienDoDb.UtcText.Parse(row.GetString(2)),
                    row.GetString(3)
                )
            );
        return all;
    }

    /// <summary>Null where no agency has a part.</summary>
    public static AssignmentResult? ResultOf(
        TienDoDb db,
        PlanId plan,
        AssignmentCode code,
        WorkRules rules,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        var works = WorkShelf.OfAssignment(db, plan, code);
        if (works.Count == 0)
            return null;
        var parts = works.Select(work => (work, rules.StateOf(work, today))).ToArray();
        var chosen = Of(db, plan, code) is [var latest, ..]
            ? latest
            : new ChosenRollUp(0, new RollUpRule.All(), null, null);
        return new AssignmentResult(
            parts,
            chosen,
            RollUp.Of(
                chosen.Rule,
                [
                    .. parts.Select(part => new PartState(part.work.Part.Agency, part.work.Part.Role, part.Item2)
                    {
                        Instances = rules.InstancesOf(part.work, today),
                    }),
                ]
            )
        );
    }
}
