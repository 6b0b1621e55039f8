using System.Globalization;
using System.Text;

namespace TienDo.Documents.Recognising;

/// <summary>Width of text as set in a serif face, in rough ems: enough to tell a full line from a short one.</summary>
public static class TextWidth
{
    public const float Space = 0.25f;

    public static float Of(string text)
    {
        var width = 0f;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                width += OfLetter(letter);
        }
        return width;
    }

    private static float OfLetter(char letter) =>
        letter switch
        {
            ' ' or '.' or ',' or ':' or ';' or '\'' => Space,
            'i' or 'j' or 'l' or 't' or '/' => 0.278f,
            'f' or 'r' or 'I' or '-' or '(' or ')' => 0.333f,
            's' or 'J' => 0.389f,
            'a' or 'c' or 'e' or 'z' => 0.444f,
            'm' => 0.778f,
            'w' or 'Q' or 'O' or 'G' or 'C' or 'N' or 'H' or 'D' or 'A' or 'K' or 'U' or 'X' or 'V' => 0.722f,
            'M' => 0.889f,
            'P' or 'S' => 0.556f,
            >= 'A' and <= 'Z' => 0.64f,
            _ => 0.5f,
        };
}
