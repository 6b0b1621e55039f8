using System.Text;
using System.Xml;
using TienDo.Language;

namespace TienDo.Documents.Writing;

/// <summary>Chữ ghi ra tệp: NFC, and nothing that XML cannot hold.</summary>
internal static class PlainWords
{
    public static string Of(string text)
    {
        var composed = Composed.Of(text);
        if (composed.All(static letter => XmlConvert.IsXmlChar(letter)))
            return composed;
        var kept = new StringBuilder(composed.Length);
        for (var at = 0; at < composed.Length; at++)
        {
            if (XmlConvert.IsXmlChar(composed[at]))
                kept.Append(composed[at]);
            else if (
                char.IsHighSurrogate(composed[at])
                && at + 1 < composed.Length
                && char.IsLowSurrogate(composed[at + 1])
            )
                kept.Append(composed[at]).Append(composed[++at]);
        }
        return kept.ToString();
    }
}
