using System.Globalization;
using System.Text.Json;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Tests.Corpus;

/// <summary>What must come of a sample: the beginnings of its texts and the values a reader has to find.</summary>
internal sealed record ExpectedReading(
    ExpectedHead Document,
    IReadOnlyList<string> LegalBases,
    IReadOnlyDictionary<string, int> Kinds,
    IReadOnlyList<ExpectedIndicator> Indicators,
    IReadOnlyList<ExpectedAssignment> Assignments
)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static ExpectedReading Load(string path) =>
        JsonSerializer.Deserialize<ExpectedReading>(File.ReadAllText(path), Web)!;

    /// <summary>Everything in which the draft is not what it must be, one sentence each.</summary>
    public IReadOnlyList<string> Differences(PlanDraft draft) =>
        [
            .. Document.Differences(draft.Document),
            .. Compare(
                "legal bases",
                LegalBases.Order(),
                LegalBases.Intersect(draft.Document.LegalBases.Select(basis => basis.Number ?? "")).Order()
            ),
            .. Compare(
                "kinds",
                Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Value}"),
                draft
                    .Assignments.CountBy(entry => entry.Kind)
                    .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => $"{kind.Key} {kind.Value}")
            ),
            .. Compare("number of indicators", [Indicators.Count], [draft.Indicators.Count]),
            .. Indicators.SelectMany(indicator => indicator.Differences(draft.Indicators)),
            .. Assignments.SelectMany(assignment => assignment.Differences(draft.Assignments)),
        ];

    internal static IEnumerable<string> Compare<T>(string what, IEnumerable<T> wanted, IEnumerable<T> got)
    {
        var (left, right) = (Shown(wanted), Shown(got));
        return SearchKey.Fold(left) == SearchKey.Fold(right) ? [] : [$"{what}: wanted «{left}», got «{right}»"];
    }

    private static string Shown<T>(IEnumerable<T> values) =>
        string.Join(" | ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}

internal sealed record ExpectedHead(string? Type, string? Number, DateOnly? Date, string? Signatory)
{
    public IEnumerable<string> Differences(DocumentHead head) =>
        [
            .. ExpectedReading.Compare("type", [Type], [head.Type]),
            .. ExpectedReading.Compare("number", [Number], [Number is null ? null : head.Number]),
            .. ExpectedReading.Compare("date", [Date], [Date is null ? null : head.Date]),
            .. ExpectedReading.Compare("signatory", [Signatory], [head.Signatory?.Name]),
        ];
}

internal sealed record ExpectedIndicator(
    string Name,
    string? Operator,
    decimal? Value,
    string? Unit,
    int? Year,
    string? InWords
)
{
    public IEnumerable<string> Differences(IReadOnlyList<DraftIndicator> found)
    {
        var named = found
            .Where(entry => SearchKey.Fold(entry.Name).StartsWith(SearchKey.Fold(Name), StringComparison.Ordinal))
            .ToList();
        // One indicator may have a target for each of several years.
        var indicator = named.FirstOrDefault(entry => entry.Year == Year) ?? named.FirstOrDefault();
        if (indicator is null)
            return [$"no indicator «{Name}»"];
        return ExpectedReading.Compare(
            Name,
            [$"{Operator} {Value} {Unit} {Year} {InWords}"],
            [$"{indicator.Operator} {indicator.Value} {indicator.Unit} {indicator.Year} {indicator.InWords}"]
        );
    }
}

internal sealed record ExpectedAssignment(
    string Text,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Cooperating,
    ExpectedDeadline Deadline,
    IReadOnlyList<string>? Deliverables
)
{
    public IEnumerable<string> Differences(IReadOnlyList<DraftAssignment> found)
    {
        var assignment = found.FirstOrDefault(entry =>
            SearchKey.Fold(entry.Text).StartsWith(SearchKey.Fold(Text), StringComparison.Ordinal)
        );
        if (assignment is null)
            return [$"no assignment «{Text}»"];
        return
        [
            .. ExpectedReading.Compare($"{Text}: lead", Lead, assignment.Lead),
            .. ExpectedReading.Compare($"{Text}: cooperating", Cooperating, assignment.Cooperating),
            .. ExpectedReading.Compare(
                $"{Text}: deadline",
                [Deadline],
                [new ExpectedDeadline(assignment.Deadline.Kind, assignment.Deadline.To)]
            ),
            .. Deliverables is null
                ? []
                : ExpectedReading.Compare($"{Text}: deliverables", Deliverables, assignment.Deliverables),
        ];
    }
}

internal sealed record ExpectedDeadline(string Kind, DateOnly? To);
