namespace TienDo.App.Publications;

/// <summary>Vị trí trong văn bản nguồn, as the public sees it.</summary>
public sealed record PublicPlace(int LineFrom, int LineTo, int? Page);

/// <summary>An agency where a plan names it.</summary>
/// <param name="Name">As the plan writes it.</param>
/// <param name="Id">Address of its page (/co-quan/{Id}); every named agency has one, known to the directory or not.</param>
/// <param name="ShortName">Official short form, for tables; null when the directory does not know the name.</param>
public sealed record PublicAgencyName(string Name, string Id, string? ShortName);

/// <summary>Thời hạn. Kinds as in the draft: "date", "month", "quarter", "halfyear", "year", "range", "recurring",
/// "ongoing", "event", "none".</summary>
/// <param name="Raw">The words of the plan; null when it says nothing.</param>
/// <param name="DueOn">Nominal last day.</param>
/// <param name="EffectiveOn">The last day still in time: <paramref name="DueOn"/> moved to a working day, or the day before it for "trước ngày".</param>
public sealed record PublicDeadline(
    string? Raw,
    string Kind,
    DateOnly? StartsOn,
    DateOnly? DueOn,
    DateOnly? EffectiveOn,
    string? Recurrence,
    string? Trigger
)
{
    public bool WasMoved => EffectiveOn is not null && EffectiveOn > DueOn;

    /// <summary>"Trước ngày …": the day named is itself too late.</summary>
    public bool EndsBefore => EffectiveOn is not null && EffectiveOn < DueOn;
}

/// <summary>One plan in a list.</summary>
/// <param name="Slug">/ke-hoach/{Slug}</param>
/// <param name="NextDueOn">Soonest effective day not before today; null when nothing is due any more.</param>
public sealed record PublicPlanRow(
    string Slug,
    string? Type,
    string? Number,
    string Subject,
    string? Issuer,
    string? IssuerId,
    DateOnly? IssuedOn,
    int? PeriodFrom,
    int? PeriodTo,
    int AssignmentCount,
    int IndicatorCount,
    int LeadAgencyCount,
    DateTimeOffset PublishedAt,
    DateOnly? NextDueOn = null,
    IReadOnlyList<PublicPlanLink>? SupersededBy = null
);

/// <summary>A plan by its number; Slug is null when it has not been adopted here.</summary>
public sealed record PublicPlanLink(string Number, string? Slug, string? Subject);

/// <summary>Everything about a plan on its own page.</summary>
public sealed record PublicPlan(
    PublicPlanRow Row,
    PublicPlanBody Body,
    IReadOnlyList<PublicAssignmentRow> Assignments,
    IReadOnlyList<PublicIndicator> Indicators,
    IReadOnlyList<PublicPlanLink> Supersedes,
    IReadOnlyList<PublicPlanLink> SupersededBy
);

/// <summary>The parts of a plan beside its assignments and indicators.</summary>
/// <param name="Sections">In reading order; the tree is given by Level.</param>
public sealed record PublicPlanBody(
    string? SignatoryName,
    string? SignatoryPosition,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<PublicLegalBasis> LegalBases,
    IReadOnlyList<PublicSection> Sections,
    IReadOnlyList<PublicCommitment> Commitments,
    IReadOnlyList<PublicReportingDuty> ReportingDuties,
    IReadOnlyList<PublicSystem> Systems,
    IReadOnlyList<PublicOrientation> Orientations,
    IReadOnlyList<PublicStatement> Statements,
    PublicFile File,
    int LineCount
);

/// <summary>One heading.</summary>
/// <param name="Ordinal">From 1; what <see cref="PublicAssignmentRow.SectionOrdinal"/> points to.</param>
/// <param name="Path">"III.1.3"; may occur twice in one document (annexes).</param>
/// <param name="AssignmentCount">Assignments directly under it, without those of its sub-headings.</param>
public sealed record PublicSection(
    int Ordinal,
    string Path,
    string Marker,
    string Title,
    int Level,
    int AssignmentCount,
    PublicPlace Place
);

public sealed record PublicLegalBasis(
    string? Kind,
    string? Number,
    DateOnly? IssuedOn,
    string? Issuer,
    string? Title,
    string Relation,
    PublicPlace Place
);

/// <param name="AssignmentCode">The assignment whose text it stands in.</param>
public sealed record PublicCommitment(
    string Raw,
    string? Operator,
    decimal? Value,
    decimal? ValueTo,
    string? MeasureUnit,
    int? Year,
    string? AssignmentCode,
    PublicPlace Place
);

/// <param name="Cycle">"monthly", "quarterly", "halfyearly", "yearly", "periodic", "adhoc" or null.</param>
public sealed record PublicReportingDuty(
    string Raw,
    IReadOnlyList<PublicAgencyName> Reporters,
    string? Cycle,
    string? Due,
    PublicAgencyName? To,
    PublicPlace Place
);

public sealed record PublicSystem(string Name, PublicPlace Place);

public sealed record PublicOrientation(string? SectionPath, string Text, PublicPlace Place);

/// <param name="Kind">"supersession", "carryOver" or "reorganisation".</param>
public sealed record PublicStatement(string Kind, string Text, string? Number, PublicPlace Place);

/// <summary>The file the plan came as.</summary>
public sealed record PublicFile(string Name, string Sha256, long Size, string MediaType);

/// <summary>One assignment in a list.</summary>
/// <param name="Code">/ke-hoach/{PlanSlug}/nhiem-vu/{Code}</param>
/// <param name="Kind">"row", "item", "bullet", "paragraph" or "duty".</param>
/// <param name="SectionOrdinal">The heading it stands under; null when it stands under none.</param>
/// <param name="State">Joined when it is read; null where no agency was given a part.</param>
public sealed record PublicAssignmentRow(
    string PlanSlug,
    string? PlanNumber,
    string Code,
    string? Number,
    string Kind,
    int? SectionOrdinal,
    string Text,
    string? ParentCode,
    IReadOnlyList<PublicAgencyName> Lead,
    int CooperatingCount,
    PublicDeadline Deadline,
    PublicState? State = null
);

/// <summary>Another assignment named beside one: parent, child, the one before, the one after.</summary>
public sealed record PublicAssignmentLink(string Code, string? Number, string Text);

/// <summary>Everything about an assignment on its own page.</summary>
/// <param name="Headings">The headings it stands under, top first.</param>
/// <param name="Quote">The lines it was read from, as they stand in the source.</param>
/// <param name="FieldPlaces">Where each field was read, by field name ("lead", "deadline", …).</param>
/// <param name="AcceptedDoubts">Doubts of the reading that were taken over at adoption.</param>
public sealed record PublicAssignment(
    PublicAssignmentRow Row,
    string PlanSubject,
    IReadOnlyList<PublicAgencyName> Cooperating,
    IReadOnlyList<string> Deliverables,
    string? Objective,
    string? Funding,
    IReadOnlyList<PublicSection> Headings,
    PublicAssignmentLink? Parent,
    IReadOnlyList<PublicAssignmentLink> Children,
    PublicAssignmentLink? Previous,
    PublicAssignmentLink? Next,
    IReadOnlyList<PublicCommitment> Commitments,
    PublicPlace Place,
    IReadOnlyList<PublicLine> Quote,
    IReadOnlyDictionary<string, PublicPlace> FieldPlaces,
    IReadOnlyList<PublicDoubt> AcceptedDoubts,
    PublicAssignmentProgress? Progress = null
);

/// <summary>A line of the source.</summary>
public sealed record PublicLine(int Number, int? Page, string Text);

public sealed record PublicDoubt(string Field, string Reason, string? Detail);

/// <summary>Chỉ tiêu.</summary>
/// <param name="Code">"CT1", "CT2", … an anchor on the plan's page.</param>
/// <param name="Value">A number where the target is one; a range ends at <paramref name="ValueTo"/>.</param>
public sealed record PublicIndicator(
    string PlanSlug,
    string? PlanNumber,
    string Code,
    string? Number,
    int? SectionOrdinal,
    string Name,
    string Text,
    string? Operator,
    decimal? Value,
    decimal? ValueTo,
    string? MeasureUnit,
    int? Year,
    string? InWords,
    string? Scope,
    string? ParentCode,
    IReadOnlyList<PublicAgencyName> Lead,
    IReadOnlyList<PublicAgencyName> Cooperating,
    PublicPlace Place,
    IReadOnlyList<PublicDoubt> AcceptedDoubts
);

/// <summary>One agency in a list.</summary>
/// <param name="Kind">An AgencyKind name, "Group" for groups, "Unknown" for names the directory does not know.</param>
public sealed record PublicAgencyRow(
    string Id,
    string Name,
    string? ShortName,
    string Kind,
    int LeadCount,
    int CooperatingCount
);

/// <summary>An agency's own page. All its assignments: Search with AgencyId and Role.</summary>
/// <param name="DueSoonest">What it leads, effective today or later, soonest first; at most ten.</param>
public sealed record PublicAgency(
    PublicAgencyRow Row,
    IReadOnlyList<PublicAssignmentRow> DueSoonest,
    IReadOnlyList<PublicIndicator> Indicators,
    TienDo.Progress.FourWayPartition Progress
);

/// <summary>A stretch of a plan's source text.</summary>
public sealed record PublicSourceText(PublicPlanRow Plan, IReadOnlyList<PublicLine> Lines, int LineCount);
