using TienDo.App.Publications;
using TienDo.Language;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>How long official sentences, targets and names are shown in rows.</summary>
public static class PlainText
{
    private const int LongestTitle = 240;
    private const string Annex = "PHỤ LỤC ";

    /// <summary>The first sentences of an assignment, cut at a word; its own page shows all of it.</summary>
    public static string Title(string text) => Title(text, LongestTitle);

    /// <summary>The heading of an assignment's own page: its first sentence, whole; the rest follows as the quotation.</summary>
    public static string Heading(string text)
    {
        if (text.Length <= LongestTitle)
            return text;
        for (
            var at = text.IndexOf(". ", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(". ", at + 2, StringComparison.Ordinal)
        )
        {
            if (at > 20 && at + 2 < text.Length && char.IsUpper(text[at + 2]))
                return text[..(at + 1)];
        }
        return text;
    }

    public static string Title(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var cut = text.LastIndexOfAny([' ', '\n'], longest);
        return string.Concat(text.AsSpan(0, cut < longest / 2 ? longest : cut).TrimEnd(" ,;:.-\n"), "…");
    }

    /// <summary>"≥ 40 %", "từ 40 đến 50 %", or the target in words.</summary>
    public static string Target(Words t, PublicIndicator indicator)
    {
        if (indicator.Value is not { } value)
            return indicator.InWords ?? "–";
        var figure = indicator.ValueTo is { } upper
            ? t["từ {0} đến {1}", Numbers.Number(value), Numbers.Number(upper)]
            : Signed(indicator.Operator, Numbers.Number(value));
        return indicator.MeasureUnit?.Trim() switch
        {
            null or "" => figure,
            "%" => figure + "%",
            // A place in a ranking: the figure follows its word.
            var unit when SearchKey.Fold(unit) == "thu bac" => t["thứ bậc {0}", figure],
            var unit => figure + "\u00a0" + Uncapital(unit),
        };
    }

    /// <summary>A cell begins with a capital; after a figure the same words do not: "10 người/vạn dân".</summary>
    private static string Uncapital(string unit) =>
        unit.Length > 1 && char.IsLower(unit[1]) ? char.ToLowerInvariant(unit[0]) + unit[1..] : unit;

    /// <summary>A heading's path short enough for a column: "PL II.1" of "PHỤ LỤC II.1".</summary>
    public static string Mark(string path) =>
        path.StartsWith(Annex, StringComparison.OrdinalIgnoreCase) ? "PL " + path[Annex.Length..] : path;

    /// <summary>"mục II.1", "mục 1, Phụ lục II".</summary>
    public static string Section(Words t, string path)
    {
        if (!path.StartsWith(Annex, StringComparison.OrdinalIgnoreCase))
            return t["mục {0}", path];
        var rest = path[Annex.Length..];
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? t["Phụ lục {0}", rest] : t["mục {0}, Phụ lục {1}", rest[(dot + 1)..], rest[..dot]];
    }

    /// <summary>Long official titles are set smaller, never cut.</summary>
    public static string? Long(string title) => title.Length > 130 ? "long" : null;

    /// <summary>The number of a plan, or the beginning of its subject where the document bears none.</summary>
    public static string PlanName(PublicPlanRow plan) =>
        plan.Number ?? Title(SentenceCase.Capital(SentenceCase.Of(plan.Subject)), 60);

    /// <summary>What rows of several plans need to say which plan each is of.</summary>
    public static IReadOnlyDictionary<string, string> PlanNames(IEnumerable<PublicPlanRow> plans) =>
        plans.ToDictionary(plan => plan.Slug, PlanName, StringComparer.Ordinal);

    public static string Leads(IReadOnlyList<PublicAgencyName> lead) =>
        lead.Count == 0 ? "–" : string.Join("; ", lead.Select(agency => agency.ShortName ?? agency.Name));

    private static string Signed(string? sign, string figure) =>
        sign is null or "=" ? figure : sign + "\u00a0" + figure;
}
