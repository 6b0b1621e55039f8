using System.Globalization;
using System.Text;
using TienDo.App.Reminders;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Deliveries;

/// <summary>Thông báo thành lời, as it leaves the house: always in Vietnamese, the language of the documents it speaks of.</summary>
/// <param name="Short">For a message of a few lines.</param>
public sealed record NoticeText(string Subject, string Body, string Short, Uri Link)
{
    private const int LongestShort = 300;

    public static NoticeText Of(Notice notice, string person, Uri site)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var count = notice.Items.Count + notice.More;
        var title = notice.Kind switch
        {
            NoticeKind.Digest => string.Create(
                CultureInfo.InvariantCulture,
                $"Bản tin ngày {VietnameseDay.Write(notice.Day)}: {count} việc"
            ),
            NoticeKind.Returned => "Cập nhật bị trả lại",
            NoticeKind.Directed => "Có chỉ đạo mới",
            NoticeKind.Mentioned => "Được nhắc tên trong trao đổi",
            NoticeKind.Answered => "Vướng mắc đã được trả lời",
            NoticeKind.Suspended => "Phần việc được tạm dừng",
            NoticeKind.Resumed => "Phần việc được tiếp tục",
            NoticeKind.TermRuns => "Đã có căn cứ, thời hạn bắt đầu tính",
            NoticeKind.TermWithdrawn => "Căn cứ đã ghi nhận được rút lại",
            NoticeKind.SampleDrawn => "Đã chọn mẫu kiểm tra lại",
            NoticeKind.EntryLinkMade => "Có liên kết vào mới cho tài khoản này",
            NoticeKind.SecondStepTakenOff => "Xác thực hai bước của tài khoản này vừa bị bỏ",
            NoticeKind.Urged => string.Create(CultureInfo.InvariantCulture, $"Đôn đốc {count} phần việc"),
        };
        var body = new StringBuilder();
        body.Append(person).Append("\n\n").Append(title).Append("\n\n");
        if (notice.Voice is { } voice)
        {
            body.Append(CultureInfo.InvariantCulture, $"{voice.From} đôn đốc {voice.To}");
            body.Append(voice.Words is { } words ? ": " + words : ".").Append("\n\n");
        }
        if (notice.Kind == NoticeKind.SecondStepTakenOff)
            body.Append("Người quản trị vừa bỏ xác thực hai bước của tài khoản này. Bật lại ngay khi đăng nhập; ")
                .Append("nếu không phải anh/chị yêu cầu, báo ngay cho người quản trị: ")
                .Append(CultureInfo.InvariantCulture, $"{new Uri(site, "/tai-khoan")}\n\n");
        if (notice.Kind == NoticeKind.EntryLinkMade)
            body.Append("Người quản trị vừa tạo một liên kết vào, dùng một lần, cho tài khoản này. ")
                .Append("Nếu không phải anh/chị yêu cầu, báo ngay cho người quản trị và xem các phiên làm việc: ")
                .Append(CultureInfo.InvariantCulture, $"{new Uri(site, "/tai-khoan")}\n\n");
        for (var at = 0; at < notice.Items.Count; at++)
            Line(body, at + 1, notice.Items[at], site);
        if (notice.More > 0)
            body.Append(
                CultureInfo.InvariantCulture,
                $"và {notice.More} việc khác: {new Uri(site, "/lam-viec/nhiem-vu")}\n\n"
            );
        body.Append(CultureInfo.InvariantCulture, $"Mở trang làm việc: {new Uri(site, "/lam-viec")}\n");
        body.Append(CultureInfo.InvariantCulture, $"Đổi cách nhận tin: {new Uri(site, "/tai-khoan/nhan-tin")}\n");
        body.Append("Thư do hệ thống TienDo gửi; không trả lời vào địa chỉ này.\n");
        var first = notice.Items.Count > 0 ? notice.Items[0] : null;
        var small =
            notice.Voice is { } said ? $"{title} của {said.To}. {said.Words ?? first?.Title}"
            : first is null ? title
            : $"{title}. {Word(first.What)}: {first.Title}";
        return new NoticeText(
            "[TienDo] " + title,
            body.ToString(),
            small.Length > LongestShort ? small[..LongestShort] + "…" : small,
            count == 1 && first is not null ? new Uri(site, first.Address) : new Uri(site, "/lam-viec")
        );
    }

    public static string Word(ToDo what) =>
        what switch
        {
            ToDo.CorrectReturned => "Sửa và gửi lại",
            ToDo.FollowDirection => "Thực hiện chỉ đạo",
            ToDo.FinishOverdue => "Hoàn thành việc quá hạn",
            ToDo.FinishSoon => "Hoàn thành việc sắp đến hạn",
            ToDo.FinishStep => "Hoàn thành bước quá hạn",
            ToDo.ShowEvidence => "Bổ sung minh chứng",
            ToDo.TakeUp => "Tiếp nhận việc mới",
            ToDo.DecideExtension => "Quyết định gia hạn",
            ToDo.DecideNotOurs => "Quyết định phân công",
            ToDo.AnswerObstacle => "Trả lời vướng mắc",
            ToDo.Verify => "Thẩm tra cập nhật",
            ToDo.GiveSign => "Gửi cập nhật quý",
            ToDo.SignLetter => "Ký công văn đôn đốc",
            ToDo.ChaseDirection => "Đôn đốc chỉ đạo quá hạn",
            ToDo.ReadRemark => "Đọc trao đổi",
            ToDo.LookAgain => "Kiểm tra lại",
            ToDo.ReadAnswer => "Xem trả lời",
            ToDo.KeepToTheTerm => "Bảo đảm tiến độ",
            ToDo.ReadSuspension => "Xem văn bản tạm dừng",
            ToDo.GoOn => "Thực hiện tiếp",
            ToDo.WorkToTheTrigger => "Thực hiện theo căn cứ",
            ToDo.WaitForTrigger => "Tiếp tục chờ căn cứ",
        };

    private static void Line(StringBuilder body, int number, NoticeItem item, Uri site)
    {
        var days = item.Days switch
        {
            > 0 and { } late =>
                $", quá hạn {(item.AgencyCount > 1 ? "lâu nhất " : "")}{late.ToString(CultureInfo.InvariantCulture)} ngày",
            0 => ", đến hạn trong ngày",
            { } left => $", còn {(-left).ToString(CultureInfo.InvariantCulture)} ngày",
            null => "",
        };
        // One line a part: the oldest instance is the one in the sentence.
        if (item.AlsoOverdue > 0)
            days +=
                $" ({(item.AgencyCount > 1 ? "có cơ quan còn chậm" : "và")} {item.AlsoOverdue.ToString(CultureInfo.InvariantCulture)} kỳ khác)";
        if (item.WaitsForExtension)
            days += "; đã xin gia hạn trong hạn, chờ quyết định";
        var plan = item.PlanNumber is { } known ? $"Kế hoạch số {known}, " : "";
        if (item.AgencyCount > 1)
            days += string.Create(CultureInfo.InvariantCulture, $"; {item.AgencyCount} cơ quan");
        body.Append(CultureInfo.InvariantCulture, $"{number}. {Word(item.What)}{days}\n");
        body.Append(CultureInfo.InvariantCulture, $"   {item.Title} ({plan}mục {item.Code})\n");
        body.Append(CultureInfo.InvariantCulture, $"   {new Uri(site, item.Address)}\n\n");
    }
}
