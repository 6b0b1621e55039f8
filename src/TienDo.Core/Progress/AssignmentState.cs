namespace TienDo.Progress;

/// <summary>Trạng thái: one at a time, computed as of a day, never typed.</summary>
public enum AssignmentState
{
    /// <summary>Trong hạn.</summary>
    InTime,

    /// <summary>Sắp đến hạn.</summary>
    DueSoon,

    /// <summary>Quá hạn; outranks <see cref="NoEvidence"/>.</summary>
    Overdue,

    /// <summary>Hoàn thành đúng hạn.</summary>
    CompletedOnTime,

    /// <summary>Hoàn thành quá hạn.</summary>
    CompletedLate,

    /// <summary>Chờ căn cứ; never overdue.</summary>
    WaitingForTrigger,

    /// <summary>Thường xuyên, có tín hiệu.</summary>
    RoutineAlive,

    /// <summary>Thường xuyên, im lặng.</summary>
    RoutineSilent,

    /// <summary>Tạm dừng.</summary>
    Suspended,

    /// <summary>Chưa có minh chứng: said to be done, with nothing that shows it.</summary>
    NoEvidence,
}
