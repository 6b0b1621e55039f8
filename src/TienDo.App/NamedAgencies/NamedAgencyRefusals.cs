using TienDo.Language;

namespace TienDo.App.NamedAgencies;

/// <summary>Every "no" to saying which agency a plan means.</summary>
public static class NamedAgencyRefusals
{
    public static Refusal OnlyTheStandingAgencyOfTheProvinceMayDoThis { get; } =
        new(
            nameof(OnlyTheStandingAgencyOfTheProvinceMayDoThis),
            "Chỉ cán bộ thường trực toàn tỉnh được giao cơ quan thực hiện.",
            "Only a standing officer for the whole province may name the agencies."
        );

    public static Refusal ItWasSettledAlready { get; } =
        new(
            nameof(ItWasSettledAlready),
            "Nội dung này vừa có người xử lý hoặc không còn chờ; tải lại trang để xem.",
            "Somebody has just settled this, or it waits no more; load the page again."
        );

    public static Refusal NoAgencyIsNamed { get; } =
        new(
            nameof(NoAgencyIsNamed),
            "Chưa ghi cơ quan. Chọn trong danh sách gợi ý hoặc gõ đúng tên.",
            "No agency is given. Pick one of the list or type its name."
        );

    public static Refusal TooManyAgenciesAreNamed { get; } =
        new(
            nameof(TooManyAgenciesAreNamed),
            "Mỗi lần ghi tối đa 20 cơ quan hoặc nhóm cơ quan.",
            "At most 20 agencies or groups at a time."
        );

    public static Refusal WhyItNeedsNoAgencyIsMissing { get; } =
        new(
            nameof(WhyItNeedsNoAgencyIsMissing),
            "Ghi lý do không giao cơ quan nào, tối đa 1.000 ký tự.",
            "Say why no agency is named, in at most 1,000 characters."
        );

    public static Refusal NoAgencyOfThisNameWorksToday(string name) =>
        new(
            nameof(NoAgencyOfThisNameWorksToday),
            $"Không có cơ quan nào của tỉnh đang hoạt động tên là “{name}”. Chọn trong danh sách gợi ý.",
            $"No agency of the province that works today is called “{name}”. Pick one of the list."
        );
}
