using System.Globalization;
using TienDo.Language;

namespace TienDo.Web.Features.Progress;

/// <summary>A day as a person types it: 31/3/2027.</summary>
public static class TypedDay
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public static readonly Refusal TheDayIsNotWrittenAsADay = new(
        nameof(TheDayIsNotWrittenAsADay),
        "Ngày chưa đúng dạng ngày/tháng/năm. Ví dụ: 05/12/2026",
        "A day is not in the form day/month/year. Example: 05/12/2026"
    );

    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
