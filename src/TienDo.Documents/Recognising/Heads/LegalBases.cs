using System.Globalization;
using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Một đoạn có thể viện dẫn: text with its place and what naming a document there means.</summary>
internal readonly record struct CitingText(string Text, Func<int, int, SourceSpan> SpanOf, string Relation);

/// <summary>Căn cứ: the documents a plan rests on or names, each once, with its strongest relation.</summary>
internal static partial class LegalBases
{
    public const string Implements = "implements";
    public const string Cites = "cites";
    public const string Replaces = "replaces";
    public const string Continues = "continues";

    private const int MostCompared = 300;

    public static IReadOnlyList<DraftLegalBasis> Of(IEnumerable<CitingText> texts, string? ownNumber)
    {
        var bases = new List<DraftLegalBasis>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (ownNumber is not null)
            places[KeyOf(ownNumber)] = -1;
        foreach (var citing in texts)
        {
            var titleEnd = 0;
            foreach (var citation in Citations.In(citing.Text))
            {
                var inTitle = citation.Start < titleEnd;
                titleEnd = Math.Max(titleEnd, citation.End);
                // A document without a number inside another's title is part of that title.
                if (inTitle && citation.Number is null)
                    continue;
                Add(citation, citing, bases, places);
            }
        }
        return bases;
    }

    private static void Add(
        Citation citation,
        CitingText citing,
        List<DraftLegalBasis> bases,
        Dictionary<string, int> places
    )
    {
        var basis = new DraftLegalBasis(
            citation.Kind,
            citation.Number,
            citation.Date,
            citation.Issuer,
            RelationOf(citation, citing),
            citing.SpanOf(citation.Start, citation.End - citation.Start),
            citation.Title
        );
        var key = citation.Number is { } number
            ? KeyOf(number)
            : LawKey(citation, places, bases) ?? UnnumberedKey(citation);
        if (!places.TryGetValue(key, out var at))
        {
            places[key] = bases.Count;
            bases.Add(basis);
        }
        else if (at >= 0)
        {
            bases[at] = Merged(bases[at], basis);
        }
    }

    private static string RelationOf(Citation citation, CitingText citing)
    {
        var before = SearchKey.Fold(citing.Text[Math.Max(0, citation.Start - 60)..citation.Start]);
        if (ReplacingWord().IsMatch(before))
            return Replaces;
        return citing.Relation;
    }

    private static DraftLegalBasis Merged(DraftLegalBasis first, DraftLegalBasis again)
    {
        var doubts = first.Doubts;
        if (first.Number is { } known && again.Number is { } other && !SameNumber(known, other))
            doubts = [.. doubts ?? [], new Doubt("number", DoubtReasons.NumberUnclear, Detail: other)];
        if (first.Date is { } day && again.Date is { } otherDay && day != otherDay)
            doubts = [.. doubts ?? [], new Doubt("date", DoubtReasons.NumberUnclear, Detail: $"{otherDay:dd/MM/yyyy}")];
        return first with
        {
            Date = first.Date ?? again.Date,
            Issuer = first.Issuer ?? again.Issuer,
            Title = first.Title ?? again.Title,
            Relation = Stronger(first.Relation, again.Relation),
            Doubts = doubts,
        };
    }

    private static bool SameNumber(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Stronger(string one, string other) => Strength(one) >= Strength(other) ? one : other;

    private static int Strength(string relation) =>
        relation switch
        {
            Replaces => 3,
            Continues => 2,
            Implements => 1,
            _ => 0,
        };

    /// <summary>"03-NQ/CP" and "03/NQ-CP" are one document, differently typed.</summary>
    private static string KeyOf(string number) =>
        string.Concat(SearchKey.Fold(number).Where(char.IsLetterOrDigit)).TrimStart('0');

    /// <summary>"Luật Phòng cháy, chữa cháy" is the law named in full before; "Luật Đầu tư công" is not "Luật Đầu tư".</summary>
    private static string? LawKey(Citation citation, Dictionary<string, int> places, List<DraftLegalBasis> bases)
    {
        if (citation.Kind != "Luật")
            return null;
        var name = SearchKey.Fold(citation.Title ?? "");
        foreach (var (known, at) in places.Take(MostCompared))
        {
            if (!known.StartsWith("luat ", StringComparison.Ordinal) || at < 0)
                continue;
            if (bases[at].Date is { } day && citation.Date is { } other && day != other)
                continue;
            var same = string.Equals(known, name, StringComparison.Ordinal);
            var shortened =
                known.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(known, StringComparison.Ordinal);
            if (same || shortened && !(LawNames.IsWhole(known) && LawNames.IsWhole(name)))
                return known;
        }
        // Laws that amend one another bear one name; their days part them.
        return places.ContainsKey(name) && citation.Date is { } own
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {own:yyyyMMdd}")
            : null;
    }

    private static string UnnumberedKey(Citation citation)
    {
        if (citation.Issuer is not { } issuer)
            return SearchKey.Fold(citation.Title ?? citation.Kind);
        var body = SearchKey.Fold(issuer).Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal);
        // "UBND tỉnh" and "UBND tỉnh Lai Châu" are one within one plan.
        var province = body.IndexOf(" tinh ", StringComparison.Ordinal);
        return SearchKey.Fold(citation.Kind) + " " + (province > 0 ? body[..(province + 5)] : body);
    }

    [GeneratedRegex(
        @"\b(thay the|bai bo|het hieu luc)( (cho|cac|toan bo|ke hoach|quyet dinh)){0,3} ?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ReplacingWord();
}
