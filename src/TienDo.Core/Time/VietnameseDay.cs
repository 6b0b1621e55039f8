using System.Globalization;

namespace TienDo.Time;

/// <summary>Cách viết ngày: a zero before days below 10 and before months 1 and 2 only (Decree 30/2020, Annex I).</summary>
public static class VietnameseDay
{
    /// <summary>"31/3/2027", "05/12/2026", "14/02/2025".</summary>
    public static string Write(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:dd}/{Month(day)}/{day.Year:0000}");

    /// <summary>"ngày 05 tháng 02 năm 2026".</summary>
    public static string InWords(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day:dd} tháng {Month(day)} năm {day.Year:0000}");

    private static string Month(DateOnly day) =>
        day.Month.ToString(day.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
}
