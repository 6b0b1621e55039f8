using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.DailyRounds;

/// <summary>Every "no" of the daily round.</summary>
public static class RoundRefusals
{
    public static Refusal TheDayLiesBeforeTheLastRound(DateOnly day, DateOnly last) =>
        new(
            nameof(TheDayLiesBeforeTheLastRound),
            $"Đã chạy đến ngày {VietnameseDay.Write(last)}; không chạy lại ngày {VietnameseDay.Write(day)}. Kiểm tra đồng hồ của máy.",
            $"The round of {VietnameseDay.Write(last)} has been held; {VietnameseDay.Write(day)} lies before it. Check the clock of the machine."
        );

    public static Refusal TheDayHasNotComeYet(DateOnly day, DateOnly today) =>
        new(
            nameof(TheDayHasNotComeYet),
            $"Ngày {VietnameseDay.Write(day)} chưa đến; hôm nay là {VietnameseDay.Write(today)}. Chỉ dữ liệu trình diễn mới chạy trước ngày được.",
            $"{VietnameseDay.Write(day)} has not come yet; today is {VietnameseDay.Write(today)}. Only demonstration data can be walked ahead."
        );

    public static Refusal TheDayIsMoreThanAYearAhead(DateOnly day) =>
        new(
            nameof(TheDayIsMoreThanAYearAhead),
            $"Ngày {VietnameseDay.Write(day)} cách hôm nay hơn một năm. Kiểm tra lại ngày.",
            $"{VietnameseDay.Write(day)} is more than a year ahead. Check the day."
        );
}
