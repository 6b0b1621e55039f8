using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>Một nhiệm vụ: all its fields, its deadline as written and as computed, and the sentence it came from.</summary>
public sealed class AssignmentModel(PortalQueries portal, Words words) : PageModel
{
    /// <summary>What ran for years has scores of them; the latest come first.</summary>
    public const int InstancesShown = 8;

    public PublicAssignment Assignment { get; private set; } = null!;

    /// <summary>Parts that a group of agencies was given, by the group's name; others stand alone.</summary>
    public IEnumerable<IGrouping<string, PublicPart>> Shares =>
        Assignment.Progress!.Parts.GroupBy(part => part.FromGroup ?? part.AgencyName);

    /// <summary>What happened, as one sentence; null for what an older page does not know.</summary>
    public string? Say(PublicEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var who = happened.AgencyName ?? "";
        return happened.What switch
        {
            "PartTakenUp" => words["{0} nhận nhiệm vụ", who],
            "TakingUpWithdrawn" => words["{0} rút lại việc nhận nhiệm vụ", who],
            "PartGoesToAnother" => words["Chuyển phần việc của {0} sang cơ quan khác", who],
            "UpdateSent" => words["{0} cập nhật tiến độ", who],
            "CompletionClaimed" => words["{0} báo hoàn thành", who],
            "UpdateAccepted" => words["Chấp nhận cập nhật của {0}", who],
            "UpdateReturned" => words["Trả lại {0}: {1}", who, ReasonOf(happened.Reason)],
            "CompletionFoundWrong" => words["Kiểm tra lại: kết quả của {0} chưa đúng", who],
            "ExtensionRequested" => words["{0} đề nghị gia hạn", who],
            "ExtensionGranted" => words["Chấp thuận gia hạn cho {0}", who],
            "ExtensionDeclined" => words["Không chấp thuận gia hạn cho {0}", who],
            "TriggerRegistered" => words["Đã có căn cứ, thời hạn bắt đầu tính"],
            "TriggerWithdrawn" => words["Rút lại căn cứ đã ghi nhận, nhiệm vụ tiếp tục chờ căn cứ"],
            "WorkSuspended" when happened.Document is { } order => words[
                "Tạm dừng phần việc của {0} theo văn bản số {1} ngày {2}",
                who,
                order.Number,
                Numbers.Date(order.IssuedOn)
            ],
            "WorkResumed" when happened.Document is { } order => words[
                "{0} tiếp tục thực hiện sau tạm dừng theo văn bản số {1} ngày {2}",
                who,
                order.Number,
                Numbers.Date(order.IssuedOn)
            ],
            _ => null,
        };
    }

    private string ReasonOf(PublicReason? reason) =>
        reason is null ? words["cần bổ sung"]
        : words.IsEnglish ? reason.English
        : reason.Vietnamese;

    public async Task<IActionResult> OnGetAsync(string slug, string code)
    {
        if (await portal.Assignment(slug, code) is not { } assignment)
            return NotFound();
        Assignment = assignment;
        return Page();
    }
}
