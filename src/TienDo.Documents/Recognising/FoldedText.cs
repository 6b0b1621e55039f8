using System.Globalization;
using System.Text;

namespace TienDo.Documents.Recognising;

/// <summary>A sentence folded letter by letter (no marks, đ→d, single spaces) that still knows where each letter stood.</summary>
internal sealed class FoldedText
{
    private readonly int[] _places;
    private readonly string _source;

    private FoldedText(string source, string text, int[] places)
    {
        _source = source;
        Text = text;
        _places = places;
    }

    public string Text { get; }

    /// <summary>The place in the source of the letter at <paramref name="index"/>; the end of the source past the end.</summary>
    public int SourceIndex(int index) => index < _places.Length ? _places[index] : _source.Length;

    /// <summary>The words of the source between two folded places.</summary>
    public string Source(int start, int end)
    {
        if (end <= start)
            return "";
        var from = SourceIndex(start);
        return _source[from..SourceEnd(end)];
    }

    /// <summary>One past the last source letter before folded place <paramref name="end"/>, its combining marks included.</summary>
    public int SourceEnd(int end)
    {
        if (end <= 0)
            return 0;
        var last = SourceIndex(end - 1) + 1;
        while (
            last < _source.Length && CharUnicodeInfo.GetUnicodeCategory(_source[last]) == UnicodeCategory.NonSpacingMark
        )
            last++;
        return Math.Min(last, _source.Length);
    }

    public static FoldedText Of(string source)
    {
        var text = new StringBuilder(source.Length);
        var places = new List<int>(source.Length);
        var pendingSpace = -1;
        for (var i = 0; i < source.Length; i++)
        {
            var letter = source[i];
            if (char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '\u200B' or '\uFEFF')
            {
                if (text.Length > 0 && pendingSpace < 0)
                    pendingSpace = i;
                continue;
            }
            var folded = FoldLetter(letter);
            if (folded.Length == 0)
                continue;
            if (pendingSpace >= 0)
            {
                text.Append(' ');
                places.Add(pendingSpace);
                pendingSpace = -1;
            }
            foreach (var part in folded)
            {
                text.Append(part);
                places.Add(i);
            }
        }
        return new FoldedText(source, text.ToString(), [.. places]);
    }

    /// <summary>The text folded letter for letter: same length, so places are those of the source.</summary>
    public static string SameLength(string text) =>
        string.Create(
            text.Length,
            text,
            static (letters, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    letters[i] = FoldLetter(source[i]) is [var first, ..] ? first : '\u00AC';
            }
        );

    private static readonly string?[] s_letters = new string?[char.MaxValue + 1];

    // Two threads may fold a letter at once; both write the same.
    private static string FoldLetter(char letter) => s_letters[letter] ??= WorkOut(letter);

    private static string WorkOut(char letter)
    {
        if (letter < 128)
            return char.ToLowerInvariant(letter).ToString();
        switch (letter)
        {
            case 'đ' or 'Đ' or '\u00D0' or '\u00F0':
                return "d";
            case '–' or '—' or '‑' or '−' or '‐':
                return "-";
            case '“' or '”' or '„' or '«' or '»':
                return "\"";
            case '‘' or '’':
                return "'";
            case '⁄' or '∕':
                return "/";
        }
        if (char.IsSurrogate(letter) || letter >= '\uFFF0')
            return "\u25A1";
        var folded = new StringBuilder(2);
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(part));
        }
        return folded.ToString();
    }
}
