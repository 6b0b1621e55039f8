using System.Globalization;

namespace TienDo.Documents.Reading.Word;

/// <summary>How Word writes a number in a list; lowerLetter counts a b c d e, never đ.</summary>
internal static class NumberFormats
{
    private static readonly (int Value, string Letters)[] RomanSteps =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static string Write(int number, string format) =>
        format switch
        {
            "none" => "",
            "lowerLetter" => Letters(number).ToLowerInvariant(),
            "upperLetter" => Letters(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            _ => Decimal(number),
        };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // After z Word doubles the letter: aa, bb, cc.
    private static string Letters(int number) =>
        number is < 1 or > 26 * 5
            ? Decimal(number)
            : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Decimal(number);
        var letters = "";
        foreach (var (value, step) in RomanSteps)
        {
            for (; number >= value; number -= value)
                letters += step;
        }
        return letters;
    }
}
