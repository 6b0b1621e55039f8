using System.Globalization;
using TienDo.Assignments;

namespace TienDo.Documents.Drafting;

/// <summary>Loại mục trong bản đọc.</summary>
public enum EntryKind
{
    Document,
    LegalBasis,
    Assignment,
    Indicator,
    Commitment,
    ReportingDuty,
    Orientation,
}

/// <summary>Một mục để sửa: its place and its fields in the form in which a person types them.</summary>
/// <param name="Label">What a person calls it: section and ordinal, "II.3"; empty where it has neither.</param>
/// <param name="Fields">By JSON property name, in the order of a form; lists hold one item a line.</param>
/// <param name="Sources">Where each field was read, where that is known more closely than the whole.</param>
public sealed record EntryFields(
    EntryKind Kind,
    string Id,
    string Label,
    SourceSpan Source,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyDictionary<string, SourceSpan> Sources
)
{
    private static readonly IReadOnlyDictionary<string, SourceSpan> NoSources = new Dictionary<string, SourceSpan>();

    public string this[string field] =>
        Fields.FirstOrDefault(pair => string.Equals(pair.Key, field, StringComparison.Ordinal)).Value ?? "";

    public static EntryFields? Of(PlanDraft draft, string entry)
    {
        if (string.Equals(entry, DraftEntries.Document, StringComparison.Ordinal))
            return Of(draft.Document);
        if (EntryEditing.At(draft.Assignments, entry, item => item.Id) is { } a)
            return Of(draft.Assignments[a]) with { Label = Codes(draft)[entry] };
        if (EntryEditing.At(draft.Indicators, entry, item => item.Id) is { } i)
            return Of(draft.Indicators[i]);
        if (EntryEditing.At(draft.ReportingDuties, entry, item => item.Id) is { } r)
            return Of(draft.ReportingDuties[r]);
        if (EntryEditing.At(draft.Commitments, entry, item => item.Id) is { } c)
            return Of(draft.Commitments[c]);
        if (EntryEditing.At(draft.Orientations, entry, item => item.Id) is { } o)
            return Of(draft.Orientations[o]);
        return EntryEditing.At(draft.Document.LegalBases, entry, DraftEntries.KeyOf) is { } b
            ? Of(draft.Document.LegalBases[b])
            : null;
    }

    public static EntryFields Of(DocumentHead head)
    {
        var places = head.Sources ?? NoSources;
        var from = places.Count == 0 ? 1 : places.Values.Min(span => span.LineFrom);
        return new(
            EntryKind.Document,
            DraftEntries.Document,
            head.Number ?? "",
            new SourceSpan(from, from),
            [
                new("type", head.Type ?? ""),
                new("number", head.Number ?? ""),
                new("date", Day(head.Date)),
                new("issuer", head.Issuer ?? ""),
                new("subject", head.Subject ?? ""),
                new("signatoryPosition", head.Signatory?.Position ?? ""),
                new("signatoryName", head.Signatory?.Name ?? ""),
                new("periodFrom", Year(head.Period?.From)),
                new("periodTo", Year(head.Period?.To)),
                new("recipients", Lines(head.Recipients)),
            ],
            places
        );
    }

    public static EntryFields Of(DraftLegalBasis basis) =>
        new(
            EntryKind.LegalBasis,
            DraftEntries.KeyOf(basis),
            basis.Number ?? "",
            basis.Source,
            [
                new("kind", basis.Kind ?? ""),
                new("number", basis.Number ?? ""),
                new("date", Day(basis.Date)),
                new("issuer", basis.Issuer ?? ""),
                new("title", basis.Title ?? ""),
                new("relation", basis.Relation),
            ],
            NoSources
        );

    public static EntryFields Of(DraftAssignment assignment) =>
        new(
            EntryKind.Assignment,
            assignment.Id,
            LabelOf(assignment.Section, assignment.Number),
            assignment.Source,
            [
                new("text", assignment.Text),
                new("lead", Lines(assignment.Lead)),
                new("cooperating", Lines(assignment.Cooperating)),
                new("deadline", assignment.Deadline.Raw ?? ""),
                new("deliverables", Lines(assignment.Deliverables)),
                new("objective", assignment.Objective ?? ""),
                new("funding", assignment.Funding ?? ""),
                new("number", assignment.Number ?? ""),
                new("section", assignment.Section ?? ""),
                new("kind", assignment.Kind),
            ],
            assignment.Sources ?? NoSources
        );

    public static EntryFields Of(DraftIndicator indicator) =>
        new(
            EntryKind.Indicator,
            indicator.Id,
            LabelOf(indicator.Section, indicator.Number),
            indicator.Source,
            [
                new("name", indicator.Name),
                new("operator", indicator.Operator ?? ""),
                new("value", Numbers(indicator.Value, indicator.ValueTo)),
                new("unit", indicator.Unit ?? ""),
                new("year", Year(indicator.Year)),
                new("inWords", indicator.InWords ?? ""),
                new("scope", indicator.Scope ?? ""),
                new("lead", Lines(indicator.Lead)),
                new("cooperating", Lines(indicator.Cooperating)),
                new("number", indicator.Number ?? ""),
                new("section", indicator.Section ?? ""),
            ],
            indicator.Sources ?? NoSources
        );

    public static EntryFields Of(DraftReportingDuty duty) =>
        new(
            EntryKind.ReportingDuty,
            duty.Id,
            "",
            duty.Source,
            [
                new("raw", duty.Raw),
                new("reporters", Lines(duty.Reporters)),
                new("cycle", duty.Cycle ?? ""),
                new("due", duty.Due ?? ""),
                new("to", duty.To ?? ""),
            ],
            NoSources
        );

    public static EntryFields Of(DraftCommitment commitment) =>
        new(
            EntryKind.Commitment,
            commitment.Id,
            "",
            commitment.Source,
            [
                new("raw", commitment.Raw),
                new("value", Numbers(commitment.Value, commitment.ValueTo)),
                new("unit", commitment.Unit ?? ""),
                new("year", Year(commitment.Year)),
            ],
            NoSources
        );

    public static EntryFields Of(DraftOrientation orientation) =>
        new(
            EntryKind.Orientation,
            orientation.Id,
            orientation.Section ?? "",
            orientation.Source,
            [new("text", orientation.Text)],
            NoSources
        );

    /// <summary>What every assignment of the draft will be called once adopted, by its id.</summary>
    public static IReadOnlyDictionary<string, string> Codes(PlanDraft draft) =>
        AssignmentCodes
            .Of(draft.Assignments.Select(a => new AssignmentStanding(a.Id, a.Number, a.Section, a.Parent)))
            .ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);

    private static string LabelOf(string? section, string? number) => Labelled(WithoutAnnex(section), number);

    /// <summary>"I" of "Phụ lục II.I": within its document the annex says little and takes much room.</summary>
    private static string? WithoutAnnex(string? section)
    {
        if (section is null || !section.StartsWith("phụ lục", StringComparison.OrdinalIgnoreCase))
            return section;
        var end = section.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? null : section[(end + 1)..];
    }

    private static string Labelled(string? section, string? number) =>
        section is null ? number ?? ""
        : number is null ? section
        : number.StartsWith(section + ".", StringComparison.Ordinal) ? number
        : $"{section}.{number}";

    private static string Lines(IReadOnlyList<string> items) => string.Join('\n', items);

    /// <summary>Days below 10 and months 1–2 with a zero, as officials write them (Decree 30/2020).</summary>
    private static string Day(DateOnly? day) =>
        day is { } on
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{on.Day:00}/{(on.Month < 3 ? "0" : "")}{on.Month}/{on.Year:0000}"
            )
            : "";

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Numbers(decimal? from, decimal? to) =>
        from is null ? ""
        : to is null ? TypedValues.Number(from.Value)
        : $"{TypedValues.Number(from.Value)}–{TypedValues.Number(to.Value)}";
}
