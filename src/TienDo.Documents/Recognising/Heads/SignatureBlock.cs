using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>Phần ký và nơi nhận at the foot of a document.</summary>
internal sealed partial record SignatureBlock(
    DraftSignatory? Signatory,
    IReadOnlyList<string> Recipients,
    SourceSpan? SignatoryPlace,
    SourceSpan? RecipientsPlace
)
{
    private const int MostLines = 90;

    public static SignatureBlock None { get; } = new(null, [], null, null);

    /// <summary>Reads the first foot at or after a line: "Nơi nhận", the list, the authority, the position, the name.</summary>
    public static SignatureBlock After(SourceDocument document, int line, int before)
    {
        var from = document
            .Lines.Where(candidate => candidate.Number >= line && candidate.Number < before)
            .FirstOrDefault(candidate => StartsFoot(candidate.Text));
        if (from is null)
            return None;
        var to = Math.Min(before - 1, from.Number + MostLines);
        var segments = HeadSegment.Of(document, from.Number, to, MostLines);
        var recipients = new List<HeadSegment>();
        var signing = new List<HeadSegment>();
        Divide(segments, recipients, signing);
        var (signatory, place) = SignatoryIn(signing);
        var list = recipients.SelectMany(segment => RecipientsIn(segment.Text)).ToArray();
        return new SignatureBlock(signatory, list, place, list.Length == 0 ? null : PlaceOf(recipients));
    }

    private static bool StartsFoot(string line)
    {
        var text = line.AsSpan().Trim(" |*_#");
        return text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase)
            || Authority().IsMatch(text)
            || HeadingShape.IsBarePosition(text.ToString());
    }

    private static void Divide(
        IReadOnlyList<HeadSegment> segments,
        List<HeadSegment> recipients,
        List<HeadSegment> signing
    )
    {
        var listing = false;
        var listed = false;
        foreach (var segment in segments)
        {
            var text = segment.Text;
            if (text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase))
            {
                listing = true;
                var rest = text.AsSpan(8).TrimStart(" :*").ToString();
                if (rest.Length > 0)
                    recipients.Add(segment with { Text = rest });
                listed = Archive().IsMatch(rest);
            }
            else if (listing && !listed && (text[0] is '-' or '–' or '+' || IsRestOfRecipient(text)))
            {
                recipients.Add(segment);
                // "Lưu: VT" closes every list (Decree 30/2020, Annex I).
                listed = Archive().IsMatch(text);
            }
            else
                signing.Add(segment);
        }
    }

    /// <summary>"các PCT;" torn off its line; a name or a position in capitals is none.</summary>
    private static bool IsRestOfRecipient(string text) =>
        !ParagraphBreak.IsCapitals(text) && (char.IsLower(text[0]) || text[^1] is ';' || text[0] == '(');

    private static IEnumerable<string> RecipientsIn(string text) =>
        RecipientStart()
            .Split(text)
            .Select(part => CleanText.Of(part).Trim(' ', ';', '.', ',', '-', '–', '*'))
            .Where(part => part.Length > 1 && part[0] != '(');

    private static (DraftSignatory? Signatory, SourceSpan? Place) SignatoryIn(List<HeadSegment> signing)
    {
        string? position = null;
        SourceSpan? place = null;
        foreach (var segment in signing)
        {
            foreach (var (words, capitals) in CasedParts(segment.Text))
            {
                if (capitals)
                {
                    if (PositionIn(words) is not { } found)
                        continue;
                    position = found;
                    place ??= new SourceSpan(segment.Line, segment.Line, segment.Page);
                }
                else if (position is not null && IsPersonName(words))
                {
                    return (new DraftSignatory(words, position), place! with { LineTo = segment.Line });
                }
            }
        }
        return position is null ? (null, null) : (new DraftSignatory(null, position), place);
    }

    /// <summary>"KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn A": runs of words in capitals and runs that are not.</summary>
    private static IEnumerable<(string Words, bool Capitals)> CasedParts(string text)
    {
        var run = new List<string>();
        var capitals = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // "Giàng A Páo": one letter is no word in capitals.
            var isCapitals = word.Length == 1 && run.Count > 0 ? capitals : !word.Any(char.IsLower);
            if (run.Count > 0 && isCapitals != capitals)
            {
                yield return (string.Join(' ', run), capitals);
                run.Clear();
            }
            capitals = isCapitals;
            run.Add(word);
        }
        if (run.Count > 0)
            yield return (string.Join(' ', run), capitals);
    }

    private static string? PositionIn(string capitals)
    {
        var matches = Position().Matches(capitals);
        if (matches.Count == 0)
            return null;
        var last = matches[^1];
        return capitals[last.Index..].Trim();
    }

    private static bool IsPersonName(string words)
    {
        var name = NameTitle().Replace(words, "");
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is >= 2 and <= 6 && parts.All(part => char.IsUpper(part[0]) && part.All(char.IsLetter));
    }

    private static SourceSpan PlaceOf(List<HeadSegment> segments) =>
        new(segments[0].Line, segments[^1].Line, segments[0].Page);

    [GeneratedRegex(@"^(TM|T/M|KT|TL|TUQ|Q)\. ?\p{Lu}{2}|^T/M \p{Lu}{2}", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Authority();

    [GeneratedRegex(@"(^|[-–; ])Lưu ?:? ?\p{Lu}", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Archive();

    [GeneratedRegex(@"(^| |;) ?[-–+] ", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex RecipientStart();

    [GeneratedRegex(
        @"(PHÓ )?(CHỦ TỊCH|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG PHÒNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|TỔNG THANH TRA|THỐNG ĐỐC|TƯ LỆNH|CHỈ HUY TRƯỞNG|TRƯỞNG ĐOÀN|TỔNG BIÊN TẬP)|PHÓ BÍ THƯ( THƯỜNG TRỰC)?",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Position();

    [GeneratedRegex(@"^((GS|PGS|TS|ThS|BS|KS|CN|Ths|Đ/c|Đồng chí)\.? ?){1,3}", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex NameTitle();
}
