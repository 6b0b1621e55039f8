using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Bench.Accuracy;

/// <summary>The lines a labeller looked at; what is found elsewhere is neither right nor wrong.</summary>
internal sealed partial record LabelledPart(IReadOnlyList<Lines> Windows)
{
    public bool Holds(SourceSpan source) =>
        Windows.Any(window => window.From <= source.LineFrom && source.LineFrom <= window.To);

    public static LabelledPart Of(string? scope, IReadOnlyList<string> lines)
    {
        var all = new LabelledPart([new Lines(1, int.MaxValue)]);
        if (scope is null || lines.Count == 0)
            return all;
        var folded = lines.Select(line => SearchKey.Fold(line).TrimStart('#', '*', ' ')).ToList();
        if (AnnexScope().IsMatch(scope))
        {
            var annex = folded.FindIndex(line =>
                line.StartsWith("phu luc", StringComparison.Ordinal) && line.Length < 40
            );
            return annex < 0 ? all : new LabelledPart([new Lines(annex + 1, int.MaxValue)]);
        }
        var sections = SectionScope().Match(scope);
        if (!sections.Success)
            return all;
        var wanted = RomanNumber()
            .Matches(sections.Value)
            .Select(match => match.Value.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        var windows = new List<Lines>();
        for (var at = 0; at < folded.Count; at++)
        {
            if (Heading(folded[at]) is not { } marker || !wanted.Contains(marker))
                continue;
            var next = folded.FindIndex(at + 1, line => Heading(line) is not null);
            windows.Add(new Lines(at + 1, next < 0 ? int.MaxValue : next));
        }
        return windows.Count == 0 ? all : new LabelledPart(windows);
    }

    private static string? Heading(string folded)
    {
        var match = SectionHeading().Match(folded);
        return match.Success ? match.Groups["marker"].Value : null;
    }

    [GeneratedRegex(
        @"^\s*(?:the )?(?:annex|appendix|phụ lục|table)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex AnnexScope();

    [GeneratedRegex(@"^\s*sections? [IVXL, and–-]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SectionScope();

    [GeneratedRegex(@"\b[IVXL]+\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RomanNumber();

    [GeneratedRegex(@"^(?<marker>[ivxl]+)\. ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SectionHeading();
}
