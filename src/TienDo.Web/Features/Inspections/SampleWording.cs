using TienDo.Inspections;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Inspections;

/// <summary>Mẫu kiểm tra lại in words.</summary>
public static class SampleWording
{
    public static string Reason(Words t, SampleReason reason)
    {
        ArgumentNullException.ThrowIfNull(t);
        return reason switch
        {
            SampleReason.Share => t["Chọn ngẫu nhiên"],
            SampleReason.EvidenceOnTheLastDay => t["Minh chứng gửi đúng ngày cuối"],
            SampleReason.SameTextAsLastTime => t["Nội dung trùng lần trước"],
            SampleReason.SameFileInSeveral => t["Một tệp dùng ở nhiều nhiệm vụ"],
            SampleReason.ManyAcceptedInOneMinute => t["Nhiều việc được chấp nhận trong một phút"],
        };
    }

    /// <summary>"1 ÷ 8 = 12,5%"; without a denominator, that there is none.</summary>
    public static string Sum(Words t, Rate rate)
    {
        ArgumentNullException.ThrowIfNull(t);
        return rate.Of > 0 ? Numbers.Sum(rate) : t["chưa có việc nào được kiểm tra lại"];
    }
}
