using System.Globalization;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Số viết theo lối Việt Nam: comma before decimals, full stop between thousands.</summary>
/// <param name="Unclear">The separator could mean either; the value is the likelier reading and must be doubted.</param>
public readonly record struct VietnameseNumber(decimal Value, bool Unclear)
{
    private const int MaxLength = 24;

    /// <summary>Reads digits with separators only; null when it is no number.</summary>
    public static VietnameseNumber? Read(string text)
    {
        if (text.Length is 0 or > MaxLength || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
            return null;
        var dots = text.Count(letter => letter == '.');
        var commas = text.Count(letter => letter == ',');
        if (
            text.Length - dots - commas > 18
            || text.Any(letter => !char.IsAsciiDigit(letter) && letter is not ('.' or ','))
        )
            return null;
        return (dots, commas) switch
        {
            (0, 0) => Of(text, false),
            (0, 1) => Of(text.Replace(',', '.'), false),
            (> 0, 0) when InThousands(text, '.') => OfThousands(text, '.', dots == 1),
            (1, 0) => Of(text, true),
            (> 0, 1) when DotsBeforeComma(text) => Of(
                text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
                false
            ),
            (0, > 1) when InThousands(text, ',') => Of(text.Replace(",", "", StringComparison.Ordinal), true),
            (1, > 0) when CommasBeforeDot(text) => Of(text.Replace(",", "", StringComparison.Ordinal), true),
            _ => null,
        };
    }

    // "0.623" cannot be thousands; "1.234" can, and is, unless it measures a share (the caller knows).
    private static VietnameseNumber? OfThousands(string text, char separator, bool single) =>
        text[0] == '0' && single
            ? Of(text, true)
            : Of(text.Replace(separator.ToString(), "", StringComparison.Ordinal), false);

    private static VietnameseNumber? Of(string invariant, bool unclear) =>
        decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new VietnameseNumber(value, unclear)
            : null;

    private static bool InThousands(string text, char separator)
    {
        var groups = text.Split(separator);
        return groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }

    private static bool DotsBeforeComma(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return InThousands(text[..comma], '.');
    }

    private static bool CommasBeforeDot(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return InThousands(text[..dot], ',');
    }
}
