using TienDo.App.Publications;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>How long official sentences, targets and names are shown in rows.</summary>
public static class PlainText
{
    private const int LongestTitle = 240;

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
        if (string.IsNullOrWhiteSpace(indicator.MeasureUnit))
            return figure;
        return indicator.MeasureUnit == "%" ? figure + "%" : figure + "\u00a0" + indicator.MeasureUnit;
    }

    /// <summary>"KẾ HOẠCH" as words of a sentence: "Kế hoạch"; capitals make marks collide.</summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();

    /// <summary>The number of a plan, or the beginning of its subject where the document bears none.</summary>
    public static string PlanName(PublicPlanRow plan) => plan.Number ?? Title(plan.Subject, 60);

    /// <summary>What rows of several plans need to say which plan each is of.</summary>
    public static IReadOnlyDictionary<string, string> PlanNames(IEnumerable<PublicPlanRow> plans) =>
        plans.ToDictionary(plan => plan.Slug, PlanName, StringComparer.Ordinal);

    public static string Leads(IReadOnlyList<PublicAgencyName> lead) =>
        lead.Count == 0 ? "–" : string.Join("; ", lead.Select(agency => agency.ShortName ?? agency.Name));

    private static string Signed(string? sign, string figure) =>
        sign is null or "=" ? figure : sign + "\u00a0" + figure;
}
