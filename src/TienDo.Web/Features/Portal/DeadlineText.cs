using TienDo.App.Publications;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>Lời của thời hạn: the computed day first, the words of the document after it.</summary>
public static class DeadlineText
{
    /// <summary>Kinds of deadline as people ask for them, in the order of the filter.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "date",
        "month",
        "quarter",
        "halfyear",
        "year",
        "range",
        "recurring",
        "ongoing",
        "event",
        "none",
    ];

    public static string Kind(Words t, string kind) =>
        kind switch
        {
            "date" => t["Đến ngày"],
            "month" => t["Theo tháng"],
            "quarter" => t["Theo quý"],
            "halfyear" => t["Theo nửa năm"],
            "year" => t["Theo năm"],
            "range" => t["Trong một khoảng"],
            "recurring" => t["Định kỳ"],
            "ongoing" => t["Thường xuyên"],
            "event" => t["Chờ căn cứ"],
            _ => t["Không ghi thời hạn"],
        };

    /// <summary>"30/9/2026", "Thường xuyên", "Chờ căn cứ" …; "–" where the document says nothing.</summary>
    public static string Main(Words t, PublicDeadline deadline) =>
        deadline switch
        {
            { EffectiveOn: { } effective } => Numbers.Date(effective),
            { DueOn: { } due } => Numbers.Date(due),
            { Kind: "recurring" } => Recurrence(t, deadline.Recurrence),
            { Kind: "none" } => "–",
            _ => Kind(t, deadline.Kind),
        };

    /// <summary>The words of the document, unless they only repeat the main text.</summary>
    public static string? Words(Words t, PublicDeadline deadline)
    {
        if (string.IsNullOrWhiteSpace(deadline.Raw))
            return null;
        return string.Equals(deadline.Raw, Main(t, deadline), StringComparison.OrdinalIgnoreCase) ? null : deadline.Raw;
    }

    /// <summary>"thứ Hai"; said where a day off moved the deadline.</summary>
    public static string Weekday(Words t, DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Monday => t["thứ Hai"],
            DayOfWeek.Tuesday => t["thứ Ba"],
            DayOfWeek.Wednesday => t["thứ Tư"],
            DayOfWeek.Thursday => t["thứ Năm"],
            DayOfWeek.Friday => t["thứ Sáu"],
            DayOfWeek.Saturday => t["thứ Bảy"],
            DayOfWeek.Sunday => t["Chủ nhật"],
        };

    public static string Recurrence(Words t, string? recurrence)
    {
        if (string.IsNullOrEmpty(recurrence))
            return t["Định kỳ"];
        var parts = recurrence.Split(';', 2, StringSplitOptions.TrimEntries);
        return parts[0] switch
        {
            "yearly" => t["Hằng năm"],
            "halfyearly" => t["Sáu tháng một lần"],
            "quarterly" => t["Hằng quý"],
            "monthly" => t["Hằng tháng"],
            "weekly" => t["Hằng tuần"],
            _ => t["Định kỳ"],
        };
    }

    public static string Cycle(Words t, string? cycle) =>
        cycle switch
        {
            "periodic" => t["Định kỳ"],
            "adhoc" => t["Đột xuất"],
            null => "–",
            _ => Recurrence(t, cycle),
        };
}
