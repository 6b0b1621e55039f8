using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Cơ quan được giao ở đề mục: who answers for everything below a heading that names agencies.</summary>
internal sealed partial record Charged(IReadOnlyList<string> Lead, IReadOnlyList<string> Cooperating, SourceSpan? Place)
{
    public static Charged Nobody { get; } = new([], [], null);

    /// <summary>The agencies a heading names, or the subject of the sentence that it is ("1. Sở A có trách nhiệm:").</summary>
    public static Charged? By(TextNode node)
    {
        var title = node.Own?.Heading?.Title ?? "";
        if (AgenciesOf(title) is { } names)
            return new Charged(names, [], node.Span);
        var phrase = ResponsibilityPhrase.Read(title);
        return phrase.Subjects.Count == 0 ? null : new Charged(phrase.Subjects, phrase.Cooperating, node.Span);
    }

    /// <summary>Among headings of work, where "Trung tâm dữ liệu" may be a matter, only a clear charge counts.</summary>
    public static Charged? ByWork(TextNode node)
    {
        if (!node.IsHeading || node.Own is not { } own || By(node) is not { } charged)
            return null;
        var colon = own.Body.Length > 0 || own.Paragraph.Text.EndsWith(':');
        return colon && IsClearBody(charged.Lead[0]) || ResponsibilityPhrase.Read(own.Heading!.Title).Leads
            ? charged
            : null;
    }

    public static bool IsClearBody(string name) => ClearBody().IsMatch(name);

    [GeneratedRegex(
        @"^(?i)(các )?(sở|bộ|ubnd|ủy ban|uỷ ban|công an|cục|vụ|chi cục|ban|văn phòng|thanh tra|bộ chỉ huy|phòng|hội|liên|báo|đài|trường)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ClearBody();

    public static IReadOnlyList<string>? AgenciesOf(string title)
    {
        var words = HeadingWords().Replace(title, "");
        if (words.Length == 0 || !AgencyHeading.AreAgencies(words))
            return null;
        var names = AgencyNames.Split(words);
        return names.Count == 0 ? null : names;
    }

    [GeneratedRegex(
        @"^(?i)(trách nhiệm (của|thực hiện của)|nhiệm vụ của|phân công nhiệm vụ cho|đối với|giao|đề nghị|yêu cầu)( các cơ quan)? ?:? ",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex HeadingWords();
}
