using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Heads;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Điều khoản chuyển tiếp: what a plan says of the plans before it and of agencies that are reorganised.</summary>
internal static partial class Statements
{
    private const int LongestRead = 1_200;

    public static IReadOnlyList<DraftStatement> In(IEnumerable<PlacedParagraph> placed)
    {
        var found = new List<DraftStatement>();
        foreach (var paragraph in placed)
        {
            if (
                paragraph.Role
                is not (SectionRole.Organising or SectionRole.Closing or SectionRole.Other or SectionRole.Funding)
            )
                continue;
            var start = paragraph.Marker?.End ?? 0;
            var text = paragraph.Paragraph.Text[start..];
            foreach (var (from, length) in Sentences.In(text))
            {
                var sentence = text.Substring(from, length);
                if (KindOf(sentence) is not { } kind)
                    continue;
                var number = Citations
                    .In(sentence)
                    .Select(citation => citation.Number)
                    .FirstOrDefault(known => known is not null);
                found.Add(
                    new DraftStatement(
                        kind,
                        sentence,
                        kind == "reorganisation" ? null : number,
                        paragraph.Paragraph.SpanOf(start + from, length)
                    )
                );
            }
        }
        return found;
    }

    public static bool IsStatement(string text) =>
        Sentences.In(text).Any(sentence => KindOf(text.Substring(sentence.Start, sentence.Length)) is not null);

    private static string? KindOf(string sentence)
    {
        var words = SearchKey.Fold(sentence.Length > LongestRead ? sentence[..LongestRead] : sentence);
        if (Supersedes().IsMatch(words))
            return "supersession";
        if (Earlier().Match(words) is { Success: true } earlier && GoesOn().IsMatch(words, earlier.Index))
            return "carryOver";
        return Reorganised().Match(words) is { Success: true } change && HandsOver().IsMatch(words, change.Index)
            ? "reorganisation"
            : null;
    }

    [GeneratedRegex(
        @"^(ke hoach|quyet dinh|chuong trinh|de an|van ban|chi thi) nay .{0,40}\b(thay the|bai bo)\b|\b(thay the|bai bo) (cho )?(cac |toan bo )?(ke hoach|quyet dinh|chuong trinh|de an|van ban|chi thi) (hanh dong )?(so|cua|ban hanh)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Supersedes();

    /// <summary>Work done or begun "theo Kế hoạch số …".</summary>
    [GeneratedRegex(
        @"\b(noi dung|nhiem vu|cong viec) [^.;]{0,60}\b(theo|tai|cua) (ke hoach|quyet dinh|chuong trinh) (hanh dong )?so\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\btiep tuc (duoc )?(trien khai|thuc hien)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"\b(sap xep|to chuc lai|sap nhap|hop nhat|giai the)\b.{0,40}\b(don vi|to chuc|bo may|co quan|chinh quyen|dia phuong)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Reorganised();

    [GeneratedRegex(@"\b(chuyen (ve|cho|giao|sang)|tiep nhan|ke thua|ban giao)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex HandsOver();
}
