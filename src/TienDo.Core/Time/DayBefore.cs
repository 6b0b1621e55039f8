using System.Globalization;
using TienDo.Language;

namespace TienDo.Time;

/// <summary>
/// Trước ngày: whether the day that a deadline names is the first one too late. A reading keeps the day as the document
/// names it, so this is asked of what stands beside it.
/// </summary>
public static class DayBefore
{
    /// <param name="raw">The deadline as the document writes it.</param>
    /// <param name="named">The day a dated deadline names.</param>
    /// <param name="effective">
    /// The last day in time, as it was read. Only "trước" makes it earlier than the day named; days off may move it past that day again,
    /// and then the words tell.
    /// </param>
    public static bool IsMeant(string? raw, DateOnly? named, DateOnly? effective, string? recurrence) =>
        recurrence is null
            ? effective < named || effective > named && Precedes(raw ?? "", named.Value.Day, named.Value.Month)
            : Recurrence.Parse(recurrence) is { DueDay: { } day } cycle && Precedes(raw ?? "", day, cycle.DueMonth);

    /// <summary>"Trước (ngày) 25 tháng 12"; "trước 17 giờ ngày 25" leaves most of the day.</summary>
    private static bool Precedes(string raw, int day, int? month)
    {
        var words = SearchKey.Words(raw).ToArray();
        string At(int place) => place < words.Length ? words[place] : "";
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] != "truoc")
                continue;
            var next = At(at + 1) == "ngay" ? at + 2 : at + 1;
            if (Number(At(next)) != day || At(next + 1) is "gio" or "h")
                continue;
            var after = At(next + 1) == "thang" ? next + 2 : next + 1;
            if (month is null || Number(At(after)) == month)
                return true;
        }
        return false;
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
