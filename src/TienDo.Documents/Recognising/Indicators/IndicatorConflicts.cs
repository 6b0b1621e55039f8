using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Tables;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Marks targets whose unit cannot be meant: a rank written as a share.</summary>
internal static class IndicatorConflicts
{
    public static IReadOnlyList<DraftIndicator> Mark(IReadOnlyList<DraftIndicator> indicators)
    {
        var ranked = indicators
            .Where(indicator => indicator.Unit is not null && TargetReader.IsRank(indicator.Unit))
            .Select(indicator => (Key: NameKey(indicator.Name), indicator.Unit))
            .Where(rank => rank.Key.Length > 0)
            .DistinctBy(rank => rank.Key, StringComparer.Ordinal)
            .ToDictionary(rank => rank.Key, rank => rank.Unit!, StringComparer.Ordinal);
        return [.. indicators.Select(indicator => Mark(indicator, ranked))];
    }

    private static DraftIndicator Mark(DraftIndicator indicator, Dictionary<string, string> ranked)
    {
        if (indicator.Unit?.Trim() != "%")
            return indicator;
        var sibling = ranked.GetValueOrDefault(NameKey(indicator.Name));
        var name = HeaderLexicon.Key(indicator.Name);
        var saysRank =
            HeaderLexicon.Has(name, "thu bac")
            || HeaderLexicon.Has(name, "thu hang")
            || HeaderLexicon.Has(name, "xep hang");
        // An index is not a share, and nobody plans to keep a share of good things low.
        var ceilingOfIndex = name.StartsWith("chi so ", StringComparison.Ordinal) && indicator.Operator is "≤" or "<";
        if (sibling is null && !saysRank && !ceilingOfIndex)
            return indicator;
        var doubt = new Doubt(
            "unit",
            DoubtReasons.UnitConflictsWithTarget,
            Blocking: true,
            Detail: $"{indicator.Unit} / {indicator.Text}",
            Proposal: sibling ?? "Thứ bậc"
        );
        return indicator with { Doubts = [.. indicator.Doubts, doubt] };
    }

    // The abbreviation in brackets comes and goes between rows of the same indicator.
    private static string NameKey(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return HeaderLexicon.Key(bracket > 3 ? name[..bracket] : name);
    }
}
