using System.Globalization;
using System.Text;
using TienDo.Language;

namespace TienDo.Plans;

/// <summary>Định danh kế hoạch: what makes two documents the same, and the address a plan gets.</summary>
public static class PlanNames
{
    private const int LongestSlug = 60;

    /// <summary>"Số: 0653 /KH-UBND" and "653/kh-ubnd" are one number.</summary>
    public static string? NumberKey(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
            return null;
        var key = new StringBuilder();
        foreach (var letter in SearchKey.Fold(number))
        {
            if (char.IsLetterOrDigit(letter) || letter is '/' or '-')
                key.Append(letter);
        }
        var text = key.ToString().TrimStart('0');
        // A number with nothing before the slash was left blank by hand: "/KH-UBND".
        return text.Length == 0 || text[0] is '/' or '-' ? null : text;
    }

    /// <summary>
    /// Numbers restart every year (Decree 30/2020 Art. 15), so the same number and issuer in another year is another
    /// document; a missing year decides nothing.
    /// </summary>
    public static bool AreTheSame(
        string? number,
        string? issuer,
        DateOnly? issuedOn,
        string? otherNumber,
        string? otherIssuer,
        DateOnly? otherIssuedOn
    ) =>
        NumberKey(number) is { } key
        && key == NumberKey(otherNumber)
        && (issuer is null || otherIssuer is null || SearchKey.Fold(issuer) == SearchKey.Fold(otherIssuer))
        && (issuedOn is null || otherIssuedOn is null || issuedOn.Value.Year == otherIssuedOn.Value.Year);

    /// <summary>The last part of the plan's address, not among those <paramref name="taken"/>.</summary>
    public static string Slug(string? number, string? subject, int? year, Predicate<string> taken)
    {
        var slug =
            NumberKey(number) is not null ? Address(number!, keepCase: true)
            : !string.IsNullOrWhiteSpace(subject) ? Address(subject, keepCase: false)
            : "chua-so";
        if (slug.Length == 0)
            slug = "chua-so";
        if (!taken(slug))
            return slug;
        if (year is not null)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{slug}-{year}");
            if (!taken(slug))
                return slug;
        }
        for (var again = 2; ; again++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{slug}-{again}");
            if (!taken(numbered))
                return numbered;
        }
    }

    /// <summary>Letters without marks and digits, joined by single hyphens.</summary>
    public static string Address(string text, bool keepCase)
    {
        var address = new StringBuilder();
        foreach (var letter in WithoutMarks(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                address.Append(keepCase ? letter : char.ToLowerInvariant(letter));
            else if (address.Length > 0 && address[^1] != '-')
                address.Append('-');
        }
        var whole = address.ToString().Trim('-');
        if (whole.Length <= LongestSlug)
            return whole;
        // Cut between words, unless one word is all there is.
        var cut = whole.LastIndexOf('-', LongestSlug);
        return whole[..(cut > LongestSlug / 2 ? cut : LongestSlug)];
    }

    private static IEnumerable<char> WithoutMarks(string text)
    {
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            yield return letter switch
            {
                'đ' => 'd',
                'Đ' => 'D',
                _ => letter,
            };
        }
    }
}
