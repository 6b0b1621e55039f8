namespace TienDo.Inspections;

/// <summary>Lý do chọn kiểm tra lại.</summary>
public enum SampleReason
{
    /// <summary>Chọn ngẫu nhiên.</summary>
    Share,

    /// <summary>Minh chứng gửi đúng ngày cuối.</summary>
    EvidenceOnTheLastDay,

    /// <summary>Nội dung trùng lần trước.</summary>
    SameTextAsLastTime,

    /// <summary>Cùng một tệp ở nhiều nhiệm vụ.</summary>
    SameFileInSeveral,

    /// <summary>Nhiều việc được chấp nhận trong cùng một phút.</summary>
    ManyAcceptedInOneMinute,
}

/// <summary>Việc được chọn kiểm tra lại.</summary>
public sealed record SampledCompletion(AcceptedCompletion Completion, IReadOnlyList<SampleReason> Reasons)
{
    /// <summary>Drawn by lot: only these tell how often "completed" is wrong; the suspicious ones were not drawn blindly.</summary>
    public bool IsByLot => Reasons.Contains(SampleReason.Share);
}
