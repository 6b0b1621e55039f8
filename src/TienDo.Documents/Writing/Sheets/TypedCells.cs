using System.Globalization;
using TienDo.Language;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Ô có kiểu: what people write for a day and for yes or no.</summary>
internal static class TypedCells
{
    private static readonly string[] s_forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>Day first, as written in Viet Nam; a year of two figures says nothing.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text.Replace(" ", "", StringComparison.Ordinal),
            s_forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is >= 1945 and <= 2200
            ? day
            : null;

    public static bool? YesNo(string text) =>
        SearchKey.Fold(text).Trim('.') switch
        {
            "co" or "x" or "yes" or "true" or "1" or "roi" => true,
            "khong" or "no" or "false" or "0" or "chua" => false,
            _ => null,
        };
}
