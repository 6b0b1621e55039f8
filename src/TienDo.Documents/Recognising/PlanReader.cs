using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising.Commitments;
using TienDo.Documents.Recognising.Heads;
using TienDo.Documents.Recognising.Indicators;
using TienDo.Documents.Recognising.Prose;
using TienDo.Documents.Recognising.Systems;
using TienDo.Documents.Recognising.Tables;

namespace TienDo.Documents.Recognising;

/// <summary>Đọc kế hoạch: from lines of text to the draft of a plan.</summary>
public static class PlanReader
{
    public static RecognitionOutcome Read(SourceDocument document, ReadingKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(knowledge);
        try
        {
            return Recognise(document, knowledge);
        }
        catch (RegexMatchTimeoutException)
        {
            return new RecognitionOutcome.Refused(RecognitionRefusals.TheTextTakesTooLongToUnderstand);
        }
    }

    private static RecognitionOutcome Recognise(SourceDocument document, ReadingKnowledge knowledge)
    {
        var regions = TableRegions.Find(document, knowledge);
        var placed = Outline.Place(TextFlow.Of(document, InRegions(regions)));
        var year = DocumentHeads.YearOf(document, placed);
        var tables = regions
            .Select(region => TableEntries.Read(region, document, knowledge, ContextOf(region, placed, year)))
            .ToArray();
        var rows = tables.SelectMany(table => table.Assignments).ToArray();
        var outline = OutlineOf(placed, tables);
        var (head, home) = DocumentHeads.Read(document, placed, rows, outline, knowledge);
        var prose = ProseReader.Read(placed, new ProseContext(knowledge, year));
        var assignments = EntryNumbering.Of(rows, prose.Assignments);
        var indicators = EntryNumbering.Of(
            [.. tables.SelectMany(table => table.Indicators)],
            IndicatorSentences.Find(placed, OneYear(head))
        );
        if (RecognitionRefusals.For(document, head, outline, assignments, indicators) is { } refusal)
            return new RecognitionOutcome.Refused(refusal);
        var draft = new PlanDraft(
            AnnexMentions.Doubted(head, placed),
            outline,
            assignments,
            indicators,
            CommitmentFinder.Find(placed, assignments),
            ReportingDuties.Find(ReportingPlaces.Of(placed, assignments)),
            SystemFinder.Find(placed, assignments),
            prose.Orientations,
            prose.Statements
        );
        // A table may stand before the words that say whose plan it is: ids come last.
        var ids = new AgencyIds(knowledge.Agencies, home, head.IssuerId, head.Date);
        draft = AgencyFields.Map(
            draft,
            (_, field, agencies) =>
            {
                var (known, doubts) = ids.Resolve(agencies.Names, field);
                return agencies with { Ids = known, Doubts = doubts };
            }
        );
        return new RecognitionOutcome.Recognised(ScanDoubts.Over(draft, document));
    }

    private static int? OneYear(DocumentHead head) =>
        head.Period is { From: { } from } period && period.To == from ? from : null;

    private static Func<SourceLine, bool> InRegions(IReadOnlyList<TableRegion> regions)
    {
        var lines = new HashSet<int>();
        foreach (var region in regions)
        {
            for (var line = region.LineFrom; line <= region.LineTo; line++)
                lines.Add(line);
        }
        return line => lines.Contains(line.Number);
    }

    /// <summary>A table stands under the last heading above it.</summary>
    private static TableContext ContextOf(TableRegion region, IReadOnlyList<PlacedParagraph> placed, int? year)
    {
        var low = 0;
        var high = placed.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (placed[middle].Paragraph.Span.LineFrom < region.LineFrom)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return new TableContext(null, 0, year);
        var above = placed[low - 1];
        return new TableContext(above.SectionBelow, above.Level, year);
    }

    private static List<OutlineEntry> OutlineOf(IReadOnlyList<PlacedParagraph> placed, TableReading[] tables) =>
        [
            .. Outline
                .EntriesOf(placed)
                .Concat(tables.SelectMany(table => table.Sections))
                .OrderBy(entry => entry.Source.LineFrom),
        ];
}
