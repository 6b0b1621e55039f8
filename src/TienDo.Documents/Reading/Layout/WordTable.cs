using System.Globalization;
using System.Text;

namespace TienDo.Documents.Reading.Layout;

/// <summary>
/// Reads the tab-separated word list that both pdftotext and tesseract write: level, page, block and line numbers, box,
/// confidence, word.
/// </summary>
internal static class WordTable
{
    private const int Fields = 12;
    private const int PageLevel = 1;
    private const int LineLevel = 4;
    private const int WordLevel = 5;
    private const float SureOfLetters = 90;
    private const float SureOfDigits = 93;

    /// <param name="pointsPerDot">1 where boxes are in points already.</param>
    /// <param name="begun">Told each page as it begins.</param>
    public static List<PlacedPage> Read(
        Stream output,
        float pointsPerDot,
        ReadingLimits limits,
        Action<int>? begun = null
    )
    {
        var pages = new List<PlacedPage>();
        using var reader = new StreamReader(output, Encoding.UTF8, false, 1 << 16, leaveOpen: true);
        var words = new List<PlacedWord>();
        var fields = new Range[Fields];
        long characters = 0;
        var line = 0;
        while (reader.ReadLine() is { } row)
        {
            var text = row.AsSpan();
            if (
                text.Split(fields, '\t') < Fields
                || !int.TryParse(text[fields[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            )
                continue;
            if (level == LineLevel)
                line++;
            if (level == PageLevel)
            {
                words = [];
                begun?.Invoke(pages.Count + 1);
                var number = int.Parse(text[fields[1]], CultureInfo.InvariantCulture);
                pages.Add(
                    new PlacedPage(
                        number,
                        At(text, fields[8]) * pointsPerDot,
                        At(text, fields[9]) * pointsPerDot,
                        words
                    )
                );
            }
            if (level != WordLevel || pages.Count == 0)
                continue;
            var word = VisibleText.Of(text[fields[11]]).Trim();
            characters += word.Length + 1;
            if (characters > limits.MaxCharacters)
                throw new ReadingRefusedException(ReadingRefusals.TheTextIsTooLong(limits.MaxCharacters));
            if (word.Length == 0)
                continue;
            var left = At(text, fields[6]) * pointsPerDot;
            var top = At(text, fields[7]) * pointsPerDot;
            words.Add(
                new PlacedWord(
                    word,
                    left,
                    top,
                    left + (At(text, fields[8]) * pointsPerDot),
                    top + (At(text, fields[9]) * pointsPerDot),
                    line,
                    IsUnsure(word, At(text, fields[10]))
                )
            );
        }
        return pages;
    }

    /// <summary>Of the words a clean scan gets wrong most stay below 90; a wrong digit costs more than a wrong letter.</summary>
    private static bool IsUnsure(string word, float confidence) =>
        confidence < (word.Any(char.IsAsciiDigit) ? SureOfDigits : SureOfLetters) && word.Any(char.IsLetterOrDigit);

    private static float At(ReadOnlySpan<char> text, Range field) =>
        float.TryParse(text[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && float.IsFinite(number)
            ? number
            : 0;
}
