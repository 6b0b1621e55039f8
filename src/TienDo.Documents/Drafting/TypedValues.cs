using System.Globalization;
using TienDo.Language;

namespace TienDo.Documents.Drafting;

/// <summary>Giá trị do người duyệt nhập: what a person typed, in Vietnamese form, made into values or refused.</summary>
internal static class TypedValues
{
    public const int LongestText = 100_000;

    private static readonly string[] DayForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    private static readonly NumberFormatInfo VietnameseNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
    };

    public static string? Words(string value)
    {
        var clean = CleanText.Of(value);
        return clean.Length == 0 ? null : clean;
    }

    public static IReadOnlyList<string> Items(string value) =>
        [.. value.Split('\n').Select(CleanText.Of).Where(item => item.Length > 0)];

    public static bool TryDay(string value, out DateOnly? day)
    {
        day = null;
        var clean = CleanText.Of(value);
        if (clean.Length == 0)
            return true;
        if (!DateOnly.TryParseExact(clean, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        day = read;
        return read.Year is >= 1900 and <= 2200;
    }

    public static bool TryYear(string value, out int? year)
    {
        year = null;
        var clean = CleanText.Of(value);
        if (clean.Length == 0)
            return true;
        if (!int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            return false;
        year = read;
        return read is >= 1900 and <= 2200;
    }

    /// <summary>"57", "1.234,5" or, as a pair, "10–15".</summary>
    public static bool TryNumbers(string value, out decimal? from, out decimal? to)
    {
        from = to = null;
        var clean = CleanText.Of(value).Replace('–', '-').Replace('—', '-');
        if (clean.Length == 0)
            return true;
        var dash = clean.IndexOf('-', 1);
        if (dash < 0)
            return TryNumber(clean, out from);
        return TryNumber(clean[..dash].TrimEnd(), out from) && TryNumber(clean[(dash + 1)..].TrimStart(), out to);
    }

    /// <summary>1234.5 → "1.234,5": the form in which it is typed.</summary>
    public static string Number(decimal number) => number.ToString("#,0.############", VietnameseNumbers);

    private static bool TryNumber(string text, out decimal? number)
    {
        number = null;
        if (!GroupsAreThousands(text))
            return false;
        const NumberStyles Styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(text, Styles, VietnameseNumbers, out var read))
            return false;
        number = read;
        return true;
    }

    /// <summary>"1.5" is refused: in Vietnamese form a point parts thousands, and .NET would read it as 15.</summary>
    private static bool GroupsAreThousands(string text)
    {
        var whole = text.Split(',')[0].TrimStart('-', '+').Split('.');
        return whole.Length == 1 || (whole[0].Length is >= 1 and <= 3 && whole.Skip(1).All(group => group.Length == 3));
    }
}
