using TienDo.Plans;

namespace TienDo.Assignments;

/// <summary>Số hiệu nhiệm vụ: unique within its plan and readable beside the paper, "II.2", "V.1.3", "PL2.I.4".</summary>
public readonly record struct AssignmentCode(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Nhiệm vụ.</summary>
public sealed record Assignment
{
    public required PlanId PlanId { get; init; }

    public required AssignmentCode Code { get; init; }

    /// <summary>Place in reading order, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Its id in the draft it was adopted from.</summary>
    public required string DraftKey { get; init; }

    /// <summary>The ordinal as written; bullets have none.</summary>
    public string? Number { get; init; }

    public string? SectionPath { get; init; }

    public required string Text { get; init; }

    /// <summary>"row", "item", "bullet", "paragraph" or "duty".</summary>
    public required string Kind { get; init; }

    public string? ParentCode { get; init; }

    public string? Objective { get; init; }

    public string? Funding { get; init; }

    public required IReadOnlyList<string> Deliverables { get; init; }

    public required WrittenDeadline Deadline { get; init; }

    public required SourcePlace Source { get; init; }

    /// <summary>Where each field was read, by field name, as JSON.</summary>
    public string? FieldSources { get; init; }
}

/// <summary>Thời hạn as the document writes it and as it was understood; kinds as in the draft.</summary>
/// <param name="DueOn">Nominal last day.</param>
/// <param name="EffectiveOn">
/// Last day moved to the next working day (Civil Code 2015 Art. 148(5)); of "trước ngày N" that is the day before N, moved.
/// </param>
public sealed record WrittenDeadline(
    string? Raw,
    string Kind,
    DateOnly? StartsOn,
    DateOnly? DueOn,
    DateOnly? EffectiveOn,
    string? Recurrence,
    string? Trigger
);

/// <summary>Đơn vị chủ trì, đơn vị phối hợp.</summary>
public enum AgencyRole
{
    Lead,
    Cooperating,
}

/// <summary>One agency named for an assignment, as written, with its id where it is known.</summary>
public sealed record AssignedAgency(
    PlanId PlanId,
    AssignmentCode Code,
    AgencyRole Role,
    int Ordinal,
    string Name,
    string? AgencyId
);

/// <summary>Cam kết định lượng trong lời văn.</summary>
public sealed record Commitment(
    PlanId PlanId,
    int Ordinal,
    string Raw,
    string? Operator,
    decimal? Value,
    decimal? ValueTo,
    string? MeasureUnit,
    int? Year,
    string? AssignmentCode
)
{
    public required SourcePlace Source { get; init; }
}
