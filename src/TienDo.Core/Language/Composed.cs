using System.Buffers;
using System.Text;

namespace TienDo.Language;

/// <summary>Chữ dựng sẵn: text in NFC, without asking the Unicode tables about text that plainly is.</summary>
public static class Composed
{
    // Latin, Vietnamese and common punctuation: none of them is a mark, and none has another composed form.
    private static readonly SearchValues<char> s_stable = SearchValues.Create([
        .. Enumerable.Range(1, 0x2FF).Select(static letter => (char)letter),
        .. Enumerable.Range(0x1E00, 0x100).Select(static letter => (char)letter),
        .. "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026",
    ]);

    /// <summary>The same words in NFC, halves of characters replaced.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyExcept(s_stable)
            ? WellFormed.Of(text).Normalize(NormalizationForm.FormC)
            : text;
    }
}
