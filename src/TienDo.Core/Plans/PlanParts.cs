namespace TienDo.Plans;

/// <summary>Vị trí trong văn bản nguồn: lines are 1-based and inclusive.</summary>
public sealed record SourcePlace(int LineFrom, int LineTo, int? Page);

/// <summary>Nhóm nhiệm vụ, giải pháp: one heading of the plan, in reading order.</summary>
/// <param name="Path">Marker path from the top, "III.1.3"; unique only together with the ordinal.</param>
public sealed record PlanSection(PlanId PlanId, int Ordinal, string Path, string Marker, string Title, int Level)
{
    public required SourcePlace Source { get; init; }
}

/// <summary>Căn cứ.</summary>
/// <param name="Relation">"implements", "cites", "replaces" or "continues".</param>
public sealed record LegalBasis(
    PlanId PlanId,
    int Ordinal,
    string? Kind,
    string? Number,
    DateOnly? IssuedOn,
    string? Issuer,
    string? Title,
    string Relation
)
{
    public required SourcePlace Source { get; init; }
}

/// <summary>Chế độ báo cáo.</summary>
/// <param name="Due">The due day in the words of the plan.</param>
public sealed record ReportingDuty(
    PlanId PlanId,
    int Ordinal,
    string Raw,
    IReadOnlyList<string> Reporters,
    string? Cycle,
    string? Due,
    string? Recipient,
    string? RecipientId
)
{
    public required SourcePlace Source { get; init; }
}

/// <summary>Hệ thống thông tin, nền tảng named in the plan.</summary>
public sealed record NamedSystem(PlanId PlanId, int Ordinal, string Name)
{
    public required SourcePlace Source { get; init; }
}

/// <summary>Định hướng: points a direction and assigns nothing.</summary>
public sealed record Orientation(PlanId PlanId, int Ordinal, string? SectionPath, string Text)
{
    public required SourcePlace Source { get; init; }
}

/// <summary>Điều khoản chuyển tiếp.</summary>
/// <param name="Kind">"supersession", "carryOver" or "reorganisation".</param>
public sealed record TransitionalStatement(PlanId PlanId, int Ordinal, string Kind, string Text, string? Number)
{
    public required SourcePlace Source { get; init; }
}

/// <summary>Nghi vấn đã được chấp nhận: a doubt left open at adoption, taken over knowingly by a named person.</summary>
/// <param name="Subject">What it was about: "document", "assignment II.2", "indicator C1", …</param>
public sealed record AcceptedDoubt(
    PlanId PlanId,
    int Ordinal,
    string Subject,
    string Field,
    string Reason,
    bool Blocking,
    string? Detail,
    string AcceptedBy,
    DateTimeOffset AcceptedAt
);
