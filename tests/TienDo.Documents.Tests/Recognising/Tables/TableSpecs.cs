using System.Globalization;
using System.Text;
using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Documents.Recognising.Tables;
using TienDo.Documents.Tests.Reading;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising.Tables;

/// <summary>Runs Specs/Tables/*.md: each example is a source and what must come of it, line by line.</summary>
public sealed class TableSpecs
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void A_table_reads_as_its_specification_says(string title, string kind, string source, string expected)
    {
        var document = kind == "grid" ? DrawnGrid.Of(source) : Given.Text(source);
        Render(document).ShouldBe(expected, customMessage: title);
    }

    public static TheoryData<string, string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        foreach (var (title, kind, source, expected) in Read(File.ReadAllLines(file)))
            examples.Add(title, kind, source, expected);
        return examples;
    }

    private static string Folder()
    {
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        while (home is not null && !File.Exists(Path.Combine(home.FullName, "TienDo.slnx")))
            home = home.Parent;
        home.ShouldNotBeNull();
        return Path.Combine(home.FullName, "tests", "TienDo.Documents.Tests", "Specs", "Tables");
    }

    private static IEnumerable<(string Title, string Kind, string Source, string Expected)> Read(string[] lines)
    {
        var title = "";
        var kind = "";
        string? source = null;
        StringBuilder? block = null;
        foreach (var line in lines)
        {
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                title = line[3..];
            }
            else if (line.StartsWith("```", StringComparison.Ordinal) && block is null)
            {
                block = new StringBuilder();
                kind = line[3..].Trim() is "expected" ? kind : line[3..].Trim();
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var text = block!.ToString().TrimEnd('\n');
                block = null;
                if (source is null)
                {
                    source = text;
                    continue;
                }
                yield return (title, kind, source, text);
                source = null;
            }
            else
            {
                block?.Append(line).Append('\n');
            }
        }
    }

    private static string Render(SourceDocument document)
    {
        var knowledge = new ReadingKnowledge(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);
        var lines = new List<string>();
        foreach (var region in TableRegions.Find(document, knowledge))
        {
            var read = TableEntries.Read(region, document, knowledge, new TableContext(null, 0, 2026));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{region.Role} {region.LineFrom}-{region.LineTo}"));
            lines.AddRange(read.Sections.Select(Section));
            lines.AddRange(read.Assignments.Select(Assignment));
            lines.AddRange(read.Indicators.Select(Indicator));
        }
        return string.Join('\n', lines);
    }

    private static string Section(OutlineEntry section) => $"section {section.Marker} | {section.Title}";

    private static string Assignment(DraftAssignment row) =>
        $"{Place("row", row.Number, row.Section, row.Parent)} | {row.Text}"
        + Part("lead", row.Lead)
        + Part("with", row.Cooperating)
        + Part("by", row.Deadline.Raw is null ? [] : [$"{row.Deadline.Raw} ({row.Deadline.Kind})"])
        + Part("out", row.Deliverables)
        + Part("for", row.Objective is null ? [] : [row.Objective])
        + Part("money", row.Funding is null ? [] : [row.Funding])
        + Doubts(row.Doubts);

    private static string Indicator(DraftIndicator row)
    {
        var target = string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Operator} {row.Value}{(row.ValueTo is { } upper ? $"..{upper}" : "")} {row.Unit}"
        );
        return $"{Place("indicator", row.Number, row.Section, row.Parent)} | {row.Name} | {target.Trim()}"
            + Part("year", row.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [])
            + Part("scope", row.Scope is null ? [] : [row.Scope])
            + Part("words", row.InWords is null ? [] : [row.InWords])
            + Part("lead", row.Lead)
            + Part("with", row.Cooperating)
            + Doubts(row.Doubts);
    }

    private static string Place(string kind, string? number, string? section, string? parent) =>
        $"{kind} {number ?? "-"}"
        + (section is null ? "" : $" in {section}")
        + (parent is null ? "" : $" under {parent}");

    private static string Part(string name, IReadOnlyList<string> values) =>
        values.Count == 0 ? "" : $" | {name}: {string.Join(" + ", values)}";

    private static string Doubts(IReadOnlyList<Doubt> doubts) =>
        Part("doubt", [.. doubts.Select(doubt => $"{doubt.Field} {doubt.Reason}").Distinct(StringComparer.Ordinal)]);
}
