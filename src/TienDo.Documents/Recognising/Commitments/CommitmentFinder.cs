using System.Globalization;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Commitments;

/// <summary>Cam kết định lượng: promises with a number that running text makes outside the objectives.</summary>
public static class CommitmentFinder
{
    private static readonly HashSet<string> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        "ngày",
        "tháng",
        "năm",
        "giờ",
        "phút",
        "quý",
        "tuần",
        "lần",
    };

    private static readonly HashSet<string> MakingVerbs = new(StringComparer.Ordinal)
    {
        "dựng",
        "thành",
        "lập",
        "tạo",
        "trợ",
        "chức",
        "triển",
        "trì",
        "mở",
        "nhận",
        "được",
        "trí",
        "khai",
        "tuyển",
        "cấp",
        "có",
    };

    /// <summary>Ids are unique within the document and stand for numbering by the caller.</summary>
    public static IReadOnlyList<DraftCommitment> Find(
        IReadOnlyList<PlacedParagraph> paragraphs,
        IReadOnlyList<DraftAssignment> assignments
    )
    {
        var owners = new AssignmentLines(assignments);
        var found = new List<DraftCommitment>();
        foreach (var placed in paragraphs)
        {
            if (placed.IsHeading && placed.BodyStart >= placed.Paragraph.Text.Length || !MayPromise(placed.Role))
                continue;
            var text = placed.Paragraph.Text;
            foreach (var (start, end) in Sentences.Of(text, placed.BodyStart, semicolonEnds: false))
            {
                var span = placed.Paragraph.SpanOf(start, end - start);
                FindIn(found, text[start..end], span, owners.OwnerOf(span.LineFrom, span.LineTo));
            }
        }
        foreach (var row in assignments)
        {
            if (row.Kind != "row")
                continue;
            foreach (var (start, end) in Sentences.Of(row.Text, 0, semicolonEnds: false))
                FindIn(found, row.Text[start..end], row.Sources?.GetValueOrDefault("text") ?? row.Source, row.Id);
        }
        return found;
    }

    private static bool MayPromise(SectionRole role) =>
        role
            is not (
                SectionRole.Objective
                or SectionRole.Purpose
                or SectionRole.Viewpoint
                or SectionRole.Requirement
                or SectionRole.Scope
                or SectionRole.Closing
            );

    private static void FindIn(List<DraftCommitment> found, string sentence, SourceSpan span, string? assignment)
    {
        var words = Word.Of(sentence);
        foreach (var quantity in QuantityScanner.Scan(sentence, words))
        {
            if (!Promises(quantity, words))
                continue;
            var doubts = new List<Doubt>();
            if (quantity.Unclear)
                doubts.Add(
                    new Doubt("value", DoubtReasons.NumberUnclear, Detail: sentence[quantity.Start..quantity.End])
                );
            found.Add(
                new DraftCommitment(
                    string.Create(CultureInfo.InvariantCulture, $"C{span.LineFrom}.{found.Count + 1}"),
                    sentence,
                    quantity.Operator,
                    quantity.Value,
                    quantity.ValueTo,
                    quantity.Unit,
                    YearWords.In(words, 0, quantity.Start),
                    assignment,
                    doubts,
                    span
                )
            );
        }
    }

    private static bool Promises(Quantity quantity, List<Word> words)
    {
        if (quantity.Unit is null)
            return quantity.Rank;
        if (quantity.Unit.StartsWith('%'))
            return true;
        var first = quantity.Unit.Split(' ', '/')[0];
        if (Times.Contains(first) || !quantity.UnitKnown && !quantity.Stated)
            return false;
        if (quantity.Stated && quantity.Operator != "=")
            return true;
        var at = words.FindIndex(word => word.Start == quantity.NumberStart);
        return quantity.UnitKnown && quantity.Value >= 2 && at > 0 && MakingVerbs.Contains(words[at - 1].Lower);
    }
}
