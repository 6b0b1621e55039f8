using System.Text;
using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Lời của một nhiệm vụ: its own words, with the list they announce.</summary>
internal static partial class EntryText
{
    /// <summary>Words before the first trailing field, or all of them.</summary>
    public static string Own(TextNode node, IReadOnlyList<RunInField> trailing) =>
        NumberedName().Replace(WithNumber(node, trailing), "");

    private static string WithNumber(TextNode node, IReadOnlyList<RunInField> trailing)
    {
        if (node.Own is not { } own)
            return "";
        if (own.Heading is { } heading && own.BodyStart >= own.Paragraph.Text.Length)
            return heading.Title;
        var text = own.Paragraph.Text;
        if (own.Heading is not null)
            return text[(own.Marker?.End ?? 0)..];
        var end = trailing.Count > 0 ? trailing[0].LabelStart : text.Length;
        var words = text[own.BodyStart..end].TrimEnd();
        return trailing.Count > 0 ? words.TrimEnd(' ', '(', '[', '-', ';', ',') : words;
    }

    /// <summary>"Nhiệm vụ 1: …" numbers the work and says nothing of it.</summary>
    [GeneratedRegex(
        @"^(Nhiệm vụ|Công việc|Hoạt động|Nội dung|Giải pháp|NHIỆM VỤ) (số )?[0-9]{1,2}(\.[0-9]{1,2})? ?[.:–-] *(?=\S)",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NumberedName();

    /// <summary>"…, bao gồm:" says its bullets itself; a list that is not announced stands on its own.</summary>
    public static bool AnnouncesList(TextNode node) => node.Children.Count > 0 && node.Body.EndsWith(':');

    /// <summary>The words with every bullet below, each after its sign, as the source shows them.</summary>
    public static string WithList(TextNode node)
    {
        var text = new StringBuilder(node.Body);
        Append(node, text);
        return text.ToString();
    }

    private static void Append(TextNode node, StringBuilder text)
    {
        foreach (var child in node.Children)
        {
            text.Append(' ').Append(child.Own!.Paragraph.Text);
            Append(child, text);
        }
    }
}
