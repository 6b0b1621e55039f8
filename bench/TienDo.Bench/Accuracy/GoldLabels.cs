namespace TienDo.Bench.Accuracy;

/// <summary>What a person labelled in one document, whichever of the two label formats it came in.</summary>
/// <param name="SourcePath">The labelled document itself, beside the folder of labels.</param>
/// <param name="HasLines">The labels carry line numbers, and tell assignments from duties.</param>
/// <param name="Scope">What of the document was labelled, in words; null for all of it.</param>
/// <param name="ListedDuties">Duties of which only some were labelled: found ones count, further ones are no mistake.</param>
internal sealed record GoldDocument(
    string Name,
    string? SourcePath,
    bool HasLines,
    string? Scope,
    GoldHead? Head,
    IReadOnlyList<GoldBasis> Bases,
    IReadOnlyList<GoldHeading>? Outline,
    IReadOnlyList<GoldAssignment> Assignments,
    IReadOnlyList<GoldAssignment> Duties,
    IReadOnlyList<GoldAssignment> ListedDuties,
    IReadOnlyList<GoldIndicator> Indicators,
    IReadOnlyList<GoldReportingDuty>? ReportingDuties,
    IReadOnlyList<GoldMention>? Systems,
    IReadOnlyList<GoldMention>? Commitments
);

internal sealed record GoldHead(
    IReadOnlyList<string> Types,
    string? Subject,
    string? Number,
    DateOnly? Date,
    string? Issuer,
    bool HasSignatory,
    string? SignatoryName,
    string? SignatoryPosition,
    bool HasPeriod,
    int? PeriodFrom,
    int? PeriodTo
);

internal sealed record GoldBasis(
    string? Kind,
    string? Number,
    IReadOnlyList<string> Variants,
    DateOnly? Date,
    string? Issuer,
    string? Title,
    string? Relation,
    Lines? Lines
);

/// <param name="RunIn">A label before a colon; finding it is allowed, missing it is no mistake.</param>
internal sealed record GoldHeading(string Marker, string Title, int Level, Lines Lines, bool RunIn);

/// <param name="AnyDeadline">The labeller finds another reading of the deadline tolerable.</param>
/// <param name="WholeLead">Lead names are joined in one string: compare words, not names.</param>
internal sealed record GoldAssignment(
    string Id,
    string Text,
    IReadOnlyList<string> SubItems,
    IReadOnlyList<string> Lead,
    string? LeadRaw,
    bool WholeLead,
    IReadOnlyList<string>? Cooperating,
    GoldDeadline? Deadline,
    bool AnyDeadline,
    IReadOnlyList<string>? Deliverables,
    string? Parent,
    Lines? Lines
);

internal sealed record GoldDeadline(
    string? Raw,
    string Kind,
    DateOnly? From,
    DateOnly? To,
    string? Recurrence,
    IReadOnlyList<DateOnly> Milestones
);

internal sealed record GoldIndicator(
    string Id,
    string Name,
    string Text,
    string? Operator,
    decimal? Value,
    string? Unit,
    int? Year,
    string? InWords,
    IReadOnlyList<string>? Lead,
    IReadOnlyList<string>? Cooperating,
    Lines? Lines
);

/// <param name="Optional">Feedback and review rules: finding one is right, missing one is no mistake.</param>
internal sealed record GoldReportingDuty(string Raw, string? Cycle, string? To, Lines Lines, bool Optional);

internal sealed record GoldMention(string Name, string Raw, Lines Lines, bool Optional);

/// <summary>Lines of the source, 1-based and inclusive.</summary>
internal readonly record struct Lines(int From, int To)
{
    public double Overlap(Lines other)
    {
        var shared = Math.Min(To, other.To) - Math.Max(From, other.From) + 1;
        var all = Math.Max(To, other.To) - Math.Min(From, other.From) + 1;
        return shared <= 0 ? 0 : (double)shared / all;
    }
}
