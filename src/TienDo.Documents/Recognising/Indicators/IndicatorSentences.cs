using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Chỉ tiêu trong lời văn: targets that the objectives of a plan state in sentences.</summary>
public static class IndicatorSentences
{
    private const int LongestName = 300;

    private static readonly string[] OpeningWords =
    [
        "phấn đấu",
        "từng bước",
        "cụ thể",
        "trong đó",
        "có",
        "và",
        "với",
        "ít nhất",
        "tối thiểu",
        "đạt",
        "hằng năm",
        "hàng năm",
        "mỗi năm",
        "bình quân",
        "phấn đấu đến",
        "là",
        "khoảng",
        "được",
    ];

    /// <summary>
    /// Indicators of the paragraphs that state objectives. Ids are unique within the document and stand for numbering
    /// by the caller; parents point to them.
    /// </summary>
    /// <param name="planYear">The year of a plan for one year: what its objectives mean when they name none.</param>
    public static IReadOnlyList<DraftIndicator> Find(IReadOnlyList<PlacedParagraph> paragraphs, int? planYear = null)
    {
        var found = new List<DraftIndicator>();
        int? openYear = null;
        string? openSection = null;
        foreach (var placed in paragraphs)
        {
            if (placed.Role != SectionRole.Objective)
                continue;
            if (!string.Equals(openSection, placed.Section, StringComparison.Ordinal))
                (openYear, openSection) = (null, placed.Section);
            var text = placed.Paragraph.Text;
            if (placed.IsHeading)
                continue;
            // "Đến năm 2030:" rules over the bullets that follow it.
            if (text.TrimEnd().EndsWith(':') && YearWords.In(text) is { } year)
                openYear = year;
            var ofTitle = placed.SectionTitles.Select(YearWords.In).LastOrDefault(known => known is not null);
            FindIn(found, placed, openYear ?? ofTitle ?? planYear);
        }
        return found;
    }

    private static void FindIn(List<DraftIndicator> found, PlacedParagraph placed, int? year)
    {
        var text = placed.Paragraph.Text;
        foreach (var (start, end) in Sentences.Of(text, placed.BodyStart, semicolonEnds: true))
        {
            var sentence = text[start..end];
            var words = Word.Of(sentence);
            var quantities = QuantityScanner
                .Scan(sentence, words)
                .FindAll(quantity => quantity.Stated || quantity.UnitKnown || quantity.Rank);
            // "…, mỗi thôn ít nhất 01 lần/tháng" says how often, beside what is to be reached.
            if (quantities.Count > 1)
                quantities.RemoveAll(quantity => quantity.Unit?.StartsWith("lần/", StringComparison.Ordinal) == true);
            if (YearWords.In(words, 0, int.MaxValue) is { } own)
                year = own;
            string? first = null;
            var taken = 0;
            for (var i = 0; i < quantities.Count; i++)
            {
                var from = i == 0 ? 0 : Math.Max(taken, quantities[i - 1].End);
                var until = i + 1 < quantities.Count ? quantities[i + 1].Start : sentence.Length;
                var before = sentence[Math.Min(from, quantities[i].Start)..quantities[i].Start];
                var id = string.Create(
                    CultureInfo.InvariantCulture,
                    $"P{placed.Paragraph.Span.LineFrom}.{found.Count + 1}"
                );
                var name = NameOf(sentence, Math.Min(from, quantities[i].Start), quantities[i], until, out var after);
                // Words after a number that name it are not the name of the next one.
                taken = after ? until : 0;
                var ofYear = YearWords.In(words, 0, quantities[i].Start) ?? year;
                found.Add(
                    Indicator(placed, sentence, quantities[i], name, ofYear) with
                    {
                        Id = id,
                        Source = placed.Paragraph.SpanOf(start, end - start),
                        Parent =
                            first is not null && before.Contains("trong đó", StringComparison.OrdinalIgnoreCase)
                                ? first
                                : null,
                    }
                );
                first ??= id;
            }
        }
    }

    private static DraftIndicator Indicator(
        PlacedParagraph placed,
        string sentence,
        Quantity quantity,
        string name,
        int? year
    )
    {
        var doubts = new List<Doubt>();
        if (quantity.Unclear)
            doubts.Add(new Doubt("value", DoubtReasons.NumberUnclear, Detail: sentence[quantity.Start..quantity.End]));
        if (quantity.Approximate || quantity.ValueTo is not null)
            doubts.Add(new Doubt("operator", DoubtReasons.TargetUnclear, Detail: sentence));
        if (quantity.ValueTo is not null)
            doubts.Add(new Doubt("value", DoubtReasons.TargetUnclear, Detail: sentence));
        if (quantity.Rank || quantity.Approximate || quantity.ValueTo is not null)
            doubts.Add(new Doubt("inWords", DoubtReasons.TargetUnclear, Detail: sentence));
        if (quantity.Rank || quantity.Unit is not null && !quantity.UnitKnown)
            doubts.Add(new Doubt("unit", DoubtReasons.BoundaryUnsure, Detail: quantity.Unit));
        if (name.Length == 0)
            doubts.Add(new Doubt("name", DoubtReasons.BoundaryUnsure, Detail: sentence));
        return new DraftIndicator(
            "",
            placed.Marker?.Ordinal is { Length: > 0 } ? placed.Marker.Written : null,
            placed.Section,
            name.Length == 0 ? sentence : name,
            sentence,
            quantity.Operator,
            quantity.Value,
            quantity.ValueTo,
            quantity.Rank ? "thứ bậc" : quantity.Unit,
            year,
            quantity.Rank || quantity.Approximate || quantity.ValueTo is not null
                ? sentence[quantity.Start..quantity.End]
                : null,
            null,
            null,
            [],
            [],
            [],
            [],
            doubts,
            placed.Paragraph.Span
        );
    }

    /// <summary>The words that say what is measured: before the number, or after it when nothing stands before.</summary>
    private static string NameOf(string sentence, int from, Quantity quantity, int until, out bool after)
    {
        after = false;
        var before = Trim(sentence[from..quantity.Start]);
        var comma = from > 0 ? before.LastIndexOf(", ", StringComparison.Ordinal) : -1;
        if (comma > 0 && before.Length - comma > 8)
            before = Trim(before[(comma + 2)..]);
        if (Word.Of(before).Count >= 3)
            return Bounded(before);
        after = true;
        var numberEnd = quantity.NumberStart;
        while (
            numberEnd < sentence.Length
            && (char.IsAsciiDigit(sentence[numberEnd]) || sentence[numberEnd] is '.' or ',' or '%' or '-' or ' ')
        )
            numberEnd++;
        var behind = Trim(sentence[Math.Min(numberEnd, until)..until]);
        return Bounded(before.Length > 0 ? before + " " + behind : behind);
    }

    private static string Bounded(string name) => name.Length > LongestName ? name[..LongestName].TrimEnd() : name;

    private static string Trim(string words)
    {
        var trimmed = WithoutYear(words.Trim(' ', ',', ';', '.', ':', '-', '–', '('));
        while (true)
        {
            var shorter = trimmed;
            foreach (var opening in OpeningWords)
            {
                shorter = Without(shorter, opening, atEnd: false);
                shorter = Without(shorter, opening, atEnd: true);
            }
            shorter = WithoutYear(shorter.Trim(' ', ',', ';', ':', '.', '-'));
            if (shorter.Length == trimmed.Length)
                return shorter;
            trimmed = shorter;
        }
    }

    private static string Without(string words, string phrase, bool atEnd)
    {
        if (words.Length == phrase.Length && string.Equals(words, phrase, StringComparison.OrdinalIgnoreCase))
            return "";
        if (words.Length <= phrase.Length)
            return words;
        if (atEnd)
            return words.EndsWith(" " + phrase, StringComparison.OrdinalIgnoreCase)
                ? words[..^(phrase.Length + 1)]
                : words;
        return words.StartsWith(phrase + " ", StringComparison.OrdinalIgnoreCase)
            ? words[(phrase.Length + 1)..]
            : words;
    }

    // "Đến năm 2030, …" says when, not what; so does "… vào năm 2030".
    private static string WithoutYear(string words)
    {
        foreach (
            var opening in (ReadOnlySpan<string>)
                ["đến hết năm ", "đến cuối năm ", "đến năm ", "hết năm ", "trong năm ", "năm ", "giai đoạn "]
        )
        {
            if (!words.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            var at = opening.Length;
            while (at < words.Length && (char.IsAsciiDigit(words[at]) || words[at] is '-' or '–' or ' ' or ','))
                at++;
            return words[at..].TrimStart();
        }
        return words;
    }
}
