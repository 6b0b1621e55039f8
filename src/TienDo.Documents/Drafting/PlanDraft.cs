namespace TienDo.Documents.Drafting;

/// <summary>
/// Bản đọc: everything a reading understood of one document, each thing with its place and its doubts. This is also
/// the JSON of <c>tiendo read</c>; names and shape are stable (docs/draft.schema.json).
/// </summary>
public sealed record PlanDraft(
    DocumentHead Document,
    IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<DraftAssignment> Assignments,
    IReadOnlyList<DraftIndicator> Indicators,
    IReadOnlyList<DraftCommitment> Commitments,
    IReadOnlyList<DraftReportingDuty> ReportingDuties,
    IReadOnlyList<DraftSystem> Systems,
    IReadOnlyList<DraftOrientation> Orientations,
    IReadOnlyList<DraftStatement> Statements
);

/// <summary>Vị trí trong nguồn: lines are 1-based and inclusive.</summary>
public sealed record SourceSpan(int LineFrom, int LineTo, int? Page = null);

/// <summary>Nghi vấn: what a reader is not sure of.</summary>
/// <param name="Field">The JSON property it is about; "text" when the boundary of the entry itself is unsure.</param>
/// <param name="Reason">A reason code from <see cref="DoubtReasons"/>; worded in the user's language at the edge.</param>
/// <param name="Blocking">Adoption is refused while it stays open.</param>
/// <param name="Detail">The words or values the doubt is about, as in the source.</param>
/// <param name="Proposal">The value the reader would put instead, if it has one.</param>
public sealed record Doubt(
    string Field,
    string Reason,
    bool Blocking = false,
    string? Detail = null,
    string? Proposal = null
);

/// <summary>Đầu văn bản.</summary>
/// <param name="Type">As written, in capitals: "KẾ HOẠCH", "QUYẾT ĐỊNH", "PHỤ LỤC".</param>
/// <param name="Number">Full number with symbol, "653/KH-UBND"; null where left blank.</param>
public sealed record DocumentHead(
    string? Type,
    string? Number,
    DateOnly? Date,
    string? Issuer,
    string? Subject,
    DraftSignatory? Signatory,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<DraftLegalBasis> LegalBases,
    DraftPeriod? Period,
    string? IssuerId = null,
    IReadOnlyList<Doubt>? Doubts = null,
    IReadOnlyDictionary<string, SourceSpan>? Sources = null
);

public sealed record DraftSignatory(string? Name, string? Position);

/// <summary>Căn cứ.</summary>
/// <param name="Kind">"Nghị quyết", "Quyết định", …</param>
/// <param name="Relation">"implements", "cites", "replaces" or "continues".</param>
public sealed record DraftLegalBasis(
    string? Kind,
    string? Number,
    DateOnly? Date,
    string? Issuer,
    string Relation,
    SourceSpan Source,
    string? Title = null,
    IReadOnlyList<Doubt>? Doubts = null
);

/// <summary>Giai đoạn: calendar years.</summary>
public sealed record DraftPeriod(int? From, int? To);

/// <summary>Đề mục: one heading; level 1 is the top.</summary>
public sealed record OutlineEntry(string Marker, string Title, int Level, SourceSpan Source);

/// <summary>Nhiệm vụ as read. Agencies stand as written; ids of those known stand beside them at the same index.</summary>
/// <param name="Id">"A1", "A2", … in reading order; stable through review.</param>
/// <param name="Number">The ordinal as written ("1", "1.3.2", "a)"); bullets have none.</param>
/// <param name="Section">Marker path of the heading it stands under, joined by '.': "III.1.3", "Phụ lục II.I".</param>
/// <param name="Kind">"row", "item", "bullet", "paragraph" or "duty".</param>
/// <param name="Parent">Id of the assignment it is part of.</param>
/// <param name="LeadIds">Same length as <paramref name="Lead"/>; null where unknown.</param>
/// <param name="Sources">Where each field was read, by JSON property name.</param>
public sealed record DraftAssignment(
    string Id,
    string? Number,
    string? Section,
    string Text,
    string Kind,
    string? Parent,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string?> LeadIds,
    IReadOnlyList<string> Cooperating,
    IReadOnlyList<string?> CooperatingIds,
    DraftDeadline Deadline,
    IReadOnlyList<string> Deliverables,
    string? Objective,
    string? Funding,
    IReadOnlyList<Doubt> Doubts,
    SourceSpan Source,
    IReadOnlyDictionary<string, SourceSpan>? Sources = null
);

/// <summary>Thời hạn as written and as understood.</summary>
/// <param name="Raw">The words of the document; null when it says nothing.</param>
/// <param name="Kind">"date", "month", "quarter", "halfyear", "year", "range", "recurring", "ongoing", "event" or "none".</param>
/// <param name="To">The day the document names: the nominal last day, or the day before which ("trước ngày 30/6") the work must be done.</param>
/// <param name="Effective">The last day still in time, moved to the next working day (Civil Code 2015 Art. 148(5)); of "trước ngày 30/6" it is 29/6.</param>
/// <param name="Recurrence">"yearly", "quarterly", "monthly", "halfyearly", optionally ";by MM-dd" or ";by day 15 of last month".</param>
/// <param name="Trigger">For "event": what must happen first, as written.</param>
public sealed record DraftDeadline(
    string? Raw,
    string Kind,
    DateOnly? From = null,
    DateOnly? To = null,
    DateOnly? Effective = null,
    string? Recurrence = null,
    string? Trigger = null
)
{
    public static DraftDeadline None { get; } = new(null, "none");
}

/// <summary>Chỉ tiêu with one target; an indicator with several targets or scopes stands once for each.</summary>
/// <param name="Text">The whole cell or sentence.</param>
/// <param name="Operator">"≥", "≤", ">", "&lt;", "=" or null for a target in words.</param>
/// <param name="Value">Invariant decimal; a range keeps its lower end here and the upper in <paramref name="ValueTo"/>.</param>
/// <param name="InWords">The target where it is not a number.</param>
/// <param name="Scope">Whom or where it holds for, when the source names several.</param>
public sealed record DraftIndicator(
    string Id,
    string? Number,
    string? Section,
    string Name,
    string Text,
    string? Operator,
    decimal? Value,
    decimal? ValueTo,
    string? Unit,
    int? Year,
    string? InWords,
    string? Scope,
    string? Parent,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string?> LeadIds,
    IReadOnlyList<string> Cooperating,
    IReadOnlyList<string?> CooperatingIds,
    IReadOnlyList<Doubt> Doubts,
    SourceSpan Source,
    IReadOnlyDictionary<string, SourceSpan>? Sources = null
);

/// <summary>Cam kết định lượng trong lời văn.</summary>
/// <param name="Assignment">Id of the assignment whose text it stands in.</param>
public sealed record DraftCommitment(
    string Id,
    string Raw,
    string? Operator,
    decimal? Value,
    decimal? ValueTo,
    string? Unit,
    int? Year,
    string? Assignment,
    IReadOnlyList<Doubt> Doubts,
    SourceSpan Source
);

/// <summary>Chế độ báo cáo.</summary>
/// <param name="Cycle">"monthly", "quarterly", "halfyearly", "yearly", "periodic", "adhoc" or null.</param>
/// <param name="Due">The due day as written ("trước ngày 15 tháng cuối Quý").</param>
public sealed record DraftReportingDuty(
    string Id,
    string Raw,
    IReadOnlyList<string> Reporters,
    IReadOnlyList<string?> ReporterIds,
    string? Cycle,
    string? Due,
    string? To,
    string? ToId,
    IReadOnlyList<Doubt> Doubts,
    SourceSpan Source
);

/// <summary>Hệ thống thông tin, nền tảng named in the text.</summary>
public sealed record DraftSystem(string Name, SourceSpan Source);

/// <summary>Định hướng: a bullet that points a direction and assigns nothing.</summary>
public sealed record DraftOrientation(string Id, string? Section, string Text, SourceSpan Source);

/// <summary>Điều khoản chuyển tiếp.</summary>
/// <param name="Kind">"supersession", "carryOver" or "reorganisation".</param>
/// <param name="Number">Number of the document replaced or continued, if any.</param>
public sealed record DraftStatement(string Kind, string Text, string? Number, SourceSpan Source);
