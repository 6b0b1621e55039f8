using TienDo.App.BulkActs;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.BulkActs;

/// <summary>Việc làm cho nhiều dòng in words.</summary>
public static class BulkActWording
{
    /// <summary>As it stands on the button.</summary>
    public static string Name(Words t, BulkActKind kind)
    {
        ArgumentNullException.ThrowIfNull(t);
        return kind switch
        {
            BulkActKind.Star => t["Gắn sao"],
            BulkActKind.TakeStarOff => t["Bỏ sao"],
            BulkActKind.TakeUp => t["Tiếp nhận"],
            BulkActKind.Remind => t["Đôn đốc"],
            BulkActKind.ChooseRollUp => t["Cách tổng hợp"],
            BulkActKind.RegisterTrigger => t["Ghi nhận căn cứ"],
        };
    }

    /// <summary>What would happen.</summary>
    public static string Meant(Words t, BulkActKind kind, int count)
    {
        ArgumentNullException.ThrowIfNull(t);
        return kind switch
        {
            BulkActKind.Star => t["{0} nhiệm vụ sẽ được gắn sao", count],
            BulkActKind.TakeStarOff => t["{0} nhiệm vụ sẽ được bỏ sao", count],
            BulkActKind.TakeUp => t["{0} phần việc sẽ được tiếp nhận", count],
            BulkActKind.Remind => t["{0} phần việc sẽ được đôn đốc", count],
            BulkActKind.ChooseRollUp => t["{0} nhiệm vụ chọn cách tổng hợp", count],
            BulkActKind.RegisterTrigger => t["{0} nhiệm vụ sẽ được ghi nhận căn cứ", count],
        };
    }

    /// <summary>What has happened.</summary>
    public static string Said(Words t, MadeBulkAct made)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(made);
        return (made.Kind, made.IsUndone) switch
        {
            (BulkActKind.Star, false) => t["Đã gắn sao {0} nhiệm vụ.", made.Parts],
            (BulkActKind.TakeStarOff, false) => t["Đã bỏ sao {0} nhiệm vụ.", made.Parts],
            (BulkActKind.TakeUp, false) => t["Đã tiếp nhận {0} phần việc.", made.Parts],
            (BulkActKind.Remind, false) => t["Đã đôn đốc {0} phần việc.", made.Parts],
            (BulkActKind.ChooseRollUp, false) => t["Đã chọn cách tổng hợp cho {0} nhiệm vụ.", made.Parts],
            (BulkActKind.RegisterTrigger, false) => t["Đã ghi nhận căn cứ cho {0} nhiệm vụ.", made.Parts],
            (BulkActKind.Star, true) => t["Đã hoàn tác việc gắn sao {0} nhiệm vụ.", made.Parts],
            (BulkActKind.TakeStarOff, true) => t["Đã hoàn tác việc bỏ sao {0} nhiệm vụ.", made.Parts],
            (BulkActKind.TakeUp, true) => t["Đã hoàn tác việc tiếp nhận {0} phần việc.", made.Parts],
            (BulkActKind.Remind, true) => t["Đã rút lại việc đôn đốc {0} phần việc.", made.Parts],
            (BulkActKind.ChooseRollUp, true) => t["Đã trả lại cách tổng hợp cũ cho {0} nhiệm vụ.", made.Parts],
            (BulkActKind.RegisterTrigger, true) => t[
                "Đã rút lại căn cứ của {0} nhiệm vụ; các nhiệm vụ này tiếp tục chờ.",
                made.Parts
            ],
        };
    }

    /// <summary>What is to be known while it can still be undone.</summary>
    public static string? Note(Words t, BulkActKind kind)
    {
        ArgumentNullException.ThrowIfNull(t);
        return kind == BulkActKind.Remind
            ? t["Thư, tin nhắn gửi đi sau 10 phút; hoàn tác trước lúc đó thì không gửi."]
            : null;
    }
}
