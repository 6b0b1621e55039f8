using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Assignments;
using TienDo.Reminders;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Progress;

/// <summary>Thông báo in words.</summary>
public static class NoticeWording
{
    public static string Title(Words t, Notice notice)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Kind switch
        {
            NoticeKind.Digest => t["Bản tin ngày {0}", Numbers.Date(notice.Day)],
            NoticeKind.Returned => t["Cập nhật bị trả lại"],
            NoticeKind.Directed => t["Có chỉ đạo mới"],
            NoticeKind.Mentioned => t["Được nhắc tên trong trao đổi"],
            NoticeKind.Suspended => t["Phần việc được tạm dừng"],
            NoticeKind.Resumed => t["Phần việc được tiếp tục"],
            NoticeKind.TermRuns => t["Đã có căn cứ, thời hạn bắt đầu tính"],
            NoticeKind.TermWithdrawn => t["Căn cứ đã ghi nhận được rút lại"],
            NoticeKind.SampleDrawn => t["Đã chọn mẫu kiểm tra lại"],
            NoticeKind.Answered => t["Vướng mắc đã được trả lời"],
            NoticeKind.SecondStepTakenOff => t["Xác thực hai bước của tài khoản này vừa bị bỏ"],
            NoticeKind.EntryLinkMade => t["Có liên kết vào mới cho tài khoản này"],
            NoticeKind.Urged => t["Đôn đốc {0} phần việc", notice.Items.Count + notice.More],
        };
    }

    public static string Word(Words t, ToDo what)
    {
        ArgumentNullException.ThrowIfNull(t);
        return what switch
        {
            ToDo.CorrectReturned => t["Sửa và gửi lại"],
            ToDo.FollowDirection => t["Thực hiện chỉ đạo"],
            ToDo.FinishOverdue => t["Hoàn thành việc quá hạn"],
            ToDo.FinishSoon => t["Hoàn thành việc sắp đến hạn"],
            ToDo.FinishStep => t["Hoàn thành bước quá hạn"],
            ToDo.ShowEvidence => t["Bổ sung minh chứng"],
            ToDo.TakeUp => t["Tiếp nhận việc mới"],
            ToDo.DecideExtension => t["Quyết định gia hạn"],
            ToDo.DecideNotOurs => t["Quyết định phân công"],
            ToDo.AnswerObstacle => t["Trả lời vướng mắc"],
            ToDo.Verify => t["Thẩm tra cập nhật"],
            ToDo.GiveSign => t["Gửi cập nhật quý"],
            ToDo.SignLetter => t["Ký công văn đôn đốc"],
            ToDo.ChaseDirection => t["Đôn đốc chỉ đạo quá hạn"],
            ToDo.ReadRemark => t["Đọc trao đổi"],
            ToDo.LookAgain => t["Kiểm tra lại"],
            ToDo.ReadAnswer => t["Xem trả lời"],
            ToDo.KeepToTheTerm => t["Bảo đảm tiến độ"],
            ToDo.ReadSuspension => t["Xem văn bản tạm dừng"],
            ToDo.GoOn => t["Thực hiện tiếp"],
            ToDo.WorkToTheTrigger => t["Thực hiện theo căn cứ"],
            ToDo.WaitForTrigger => t["Tiếp tục chờ căn cứ"],
        };
    }

    /// <summary>How it stood on the day it was told.</summary>
    public static string? Days(Words t, NoticeItem item)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(item);
        var days = item.Days switch
        {
            > 0 and { } late when item.AgencyCount > 1 => t["quá hạn lâu nhất {0} ngày", late],
            > 0 and { } late => t["quá hạn {0} ngày", late],
            0 => t["đến hạn trong ngày"],
            { } left => t["còn {0} ngày", -left],
            null => null,
        };
        if (item.Instance is { } instance && days is not null)
            days = StateWording.Quarter(t, instance) + " " + days;
        if (item.AlsoOverdue > 0)
            days +=
                ", "
                + (
                    item.AgencyCount > 1
                        ? t["có cơ quan còn chậm {0} kỳ khác", item.AlsoOverdue]
                        : t["+{0} kỳ", item.AlsoOverdue]
                );
        return item.WaitsForExtension ? days + "; " + t["đã xin gia hạn trong hạn, chờ quyết định"] : days;
    }
}
