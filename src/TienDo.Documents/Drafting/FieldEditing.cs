using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>An entry with one field set anew, or the reason why not.</summary>
internal readonly record struct Edited<T>(T? Entry, Refusal? Refusal)
    where T : class
{
    public static implicit operator Edited<T>(T entry) => new(entry, null);

    public static implicit operator Edited<T>(Refusal refusal) => new(null, refusal);
}

/// <summary>Sửa trường: one field of one entry from what a person typed; what depends on it is read again.</summary>
internal static class FieldEditing
{
    private static readonly string[] Operators = ["≥", "≤", ">", "<", "="];
    private static readonly string[] Kinds = ["row", "item", "bullet", "paragraph", "duty"];
    private static readonly string[] Relations = ["implements", "cites", "replaces", "continues"];

    public static Edited<DraftAssignment> Set(DraftAssignment entry, string field, string value, EditingContext context)
    {
        var doubts = Without(entry.Doubts, field is "deadlineMeaning" ? "deadline" : field);
        switch (field)
        {
            case "text":
                return TypedValues.Words(value) is { } text
                    ? entry with
                    {
                        Text = text,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheTextMayNotBeEmpty;
            case "number":
                return entry with { Number = TypedValues.Words(value), Doubts = doubts };
            case "section":
                return entry with { Section = TypedValues.Words(value), Doubts = doubts };
            case "objective":
                return entry with { Objective = TypedValues.Words(value), Doubts = doubts };
            case "funding":
                return entry with { Funding = TypedValues.Words(value), Doubts = doubts };
            case "deliverables":
                return entry with { Deliverables = TypedValues.Items(value), Doubts = doubts };
            case "kind":
                return Kinds.Contains(value, StringComparer.Ordinal)
                    ? entry with
                    {
                        Kind = value,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheValueIsNotOneOfTheChoices;
            case "lead" or "cooperating":
                var agencies = TypedAgencies.Read(value, field, AgencyFields.Of(entry, field), entry.Doubts, context);
                return AgencyFields.With(entry, field, agencies) with { Doubts = [.. doubts, .. agencies.Doubts] };
            case "deadline" or "deadlineMeaning":
                var (deadline, unsure) = TypedDeadline.Read(value, context);
                if (field is "deadlineMeaning")
                    deadline = deadline with { Raw = entry.Deadline.Raw ?? deadline.Raw };
                return entry with { Deadline = deadline, Doubts = [.. doubts, .. unsure] };
            default:
                return EditRefusals.TheFieldCannotBeEdited;
        }
    }

    public static Edited<DraftIndicator> Set(DraftIndicator entry, string field, string value, EditingContext context)
    {
        var doubts = Without(entry.Doubts, field);
        switch (field)
        {
            case "name":
                return TypedValues.Words(value) is { } name
                    ? entry with
                    {
                        Name = name,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheTextMayNotBeEmpty;
            case "text":
                return entry with { Text = CleanText.Of(value), Doubts = doubts };
            case "number":
                return entry with { Number = TypedValues.Words(value), Doubts = doubts };
            case "section":
                return entry with { Section = TypedValues.Words(value), Doubts = doubts };
            case "unit":
                return entry with { Unit = TypedValues.Words(value), Doubts = doubts };
            case "inWords":
                return entry with { InWords = TypedValues.Words(value), Doubts = doubts };
            case "scope":
                return entry with { Scope = TypedValues.Words(value), Doubts = doubts };
            case "operator":
                if (value.Length > 0 && !Operators.Contains(value, StringComparer.Ordinal))
                    return EditRefusals.TheValueIsNotOneOfTheChoices;
                return entry with { Operator = value.Length == 0 ? null : value, Doubts = doubts };
            case "value":
                return TypedValues.TryNumbers(value, out var from, out var to)
                    ? entry with
                    {
                        Value = from,
                        ValueTo = to,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheNumberIsNotANumber;
            case "year":
                return TypedValues.TryYear(value, out var year)
                    ? entry with
                    {
                        Year = year,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheYearIsNotAYear;
            case "lead" or "cooperating":
                var agencies = TypedAgencies.Read(value, field, AgencyFields.Of(entry, field), entry.Doubts, context);
                return AgencyFields.With(entry, field, agencies) with { Doubts = [.. doubts, .. agencies.Doubts] };
            default:
                return EditRefusals.TheFieldCannotBeEdited;
        }
    }

    public static Edited<DraftReportingDuty> Set(
        DraftReportingDuty entry,
        string field,
        string value,
        EditingContext context
    )
    {
        var doubts = Without(entry.Doubts, field);
        switch (field)
        {
            case "raw":
                return TypedValues.Words(value) is { } raw
                    ? entry with
                    {
                        Raw = raw,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheTextMayNotBeEmpty;
            case "cycle":
                string[] cycles = ["", "monthly", "quarterly", "halfyearly", "yearly", "periodic", "adhoc"];
                if (!cycles.Contains(value, StringComparer.Ordinal))
                    return EditRefusals.TheValueIsNotOneOfTheChoices;
                return entry with { Cycle = value.Length == 0 ? null : value, Doubts = doubts };
            case "due":
                return entry with { Due = TypedValues.Words(value), Doubts = doubts };
            case "to":
                var to = TypedAgencies.Read(value, field, NamedAgencies.None, [], context);
                return entry with
                {
                    To = TypedValues.Words(value),
                    ToId = to.Ids.Count == 1 ? to.Ids[0] : null,
                    Doubts = doubts,
                };
            case "reporters":
                var reporters = TypedAgencies.Read(
                    value,
                    field,
                    new NamedAgencies(entry.Reporters, entry.ReporterIds),
                    entry.Doubts,
                    context
                );
                return entry with
                {
                    Reporters = reporters.Names,
                    ReporterIds = reporters.Ids,
                    Doubts = [.. doubts, .. reporters.Doubts],
                };
            default:
                return EditRefusals.TheFieldCannotBeEdited;
        }
    }

    public static Edited<DraftCommitment> Set(DraftCommitment entry, string field, string value)
    {
        var doubts = Without(entry.Doubts, field);
        switch (field)
        {
            case "raw":
                return TypedValues.Words(value) is { } raw
                    ? entry with
                    {
                        Raw = raw,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheTextMayNotBeEmpty;
            case "unit":
                return entry with { Unit = TypedValues.Words(value), Doubts = doubts };
            case "value":
                return TypedValues.TryNumbers(value, out var from, out var to)
                    ? entry with
                    {
                        Value = from,
                        ValueTo = to,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheNumberIsNotANumber;
            case "year":
                return TypedValues.TryYear(value, out var year)
                    ? entry with
                    {
                        Year = year,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheYearIsNotAYear;
            default:
                return EditRefusals.TheFieldCannotBeEdited;
        }
    }

    public static Edited<DraftLegalBasis> Set(DraftLegalBasis entry, string field, string value)
    {
        var doubts = Without(entry.Doubts ?? [], field);
        switch (field)
        {
            case "kind":
                return entry with { Kind = TypedValues.Words(value), Doubts = doubts };
            case "number":
                return entry with { Number = TypedValues.Words(value), Doubts = doubts };
            case "issuer":
                return entry with { Issuer = TypedValues.Words(value), Doubts = doubts };
            case "title":
                return entry with { Title = TypedValues.Words(value), Doubts = doubts };
            case "date":
                return TypedValues.TryDay(value, out var day)
                    ? entry with
                    {
                        Date = day,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheDateIsNotADay;
            case "relation":
                return Relations.Contains(value, StringComparer.Ordinal)
                    ? entry with
                    {
                        Relation = value,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheValueIsNotOneOfTheChoices;
            default:
                return EditRefusals.TheFieldCannotBeEdited;
        }
    }

    public static IReadOnlyList<Doubt> Without(IReadOnlyList<Doubt> doubts, string field) =>
        [.. doubts.Where(doubt => !string.Equals(DoubtKey.FieldOf(doubt), field, StringComparison.Ordinal))];
}
