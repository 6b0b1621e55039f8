namespace TienDo.Reminders;

/// <summary>Việc phải làm, in the order in which it is asked for.</summary>
public enum ToDo
{
    /// <summary>Sửa và gửi lại cập nhật bị trả lại; told at once, not only in the daily digest.</summary>
    CorrectReturned,

    /// <summary>Thực hiện chỉ đạo của lãnh đạo; told at once too.</summary>
    FollowDirection,

    /// <summary>Hoàn thành nhiệm vụ quá hạn.</summary>
    FinishOverdue,

    /// <summary>Hoàn thành nhiệm vụ sắp đến hạn.</summary>
    FinishSoon,

    /// <summary>Hoàn thành bước thực hiện quá hạn.</summary>
    FinishStep,

    /// <summary>Bổ sung minh chứng.</summary>
    ShowEvidence,

    /// <summary>Tiếp nhận nhiệm vụ mới giao.</summary>
    TakeUp,

    /// <summary>Quyết định đề nghị gia hạn.</summary>
    DecideExtension,

    /// <summary>Quyết định về phân công.</summary>
    DecideNotOurs,

    /// <summary>Trả lời vướng mắc, kiến nghị.</summary>
    AnswerObstacle,

    /// <summary>Thẩm tra cập nhật.</summary>
    Verify,

    /// <summary>Gửi cập nhật quý của việc thường xuyên.</summary>
    GiveSign,

    /// <summary>Ký công văn đôn đốc.</summary>
    SignLetter,

    /// <summary>Kiểm tra lại việc đã chấp nhận hoàn thành.</summary>
    LookAgain,

    /// <summary>Xem trả lời vướng mắc, kiến nghị; told at once.</summary>
    ReadAnswer,

    /// <summary>Đôn đốc chỉ đạo quá hạn; to whoever gave it and to the standing agency.</summary>
    ChaseDirection,

    /// <summary>Đọc trao đổi có nhắc tên.</summary>
    ReadRemark,

    /// <summary>Bảo đảm tiến độ: nothing is late yet, and somebody asks that it stays so.</summary>
    KeepToTheTerm,

    /// <summary>Xem văn bản tạm dừng; told at once.</summary>
    ReadSuspension,

    /// <summary>Thực hiện tiếp sau tạm dừng; told at once.</summary>
    GoOn,

    /// <summary>Thực hiện theo thời hạn tính từ căn cứ vừa ghi nhận; told at once.</summary>
    WorkToTheTrigger,

    /// <summary>Tiếp tục chờ căn cứ, vì căn cứ đã ghi nhận được rút lại; told at once.</summary>
    WaitForTrigger,
}
