using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Reminders;

/// <summary>Loại thông báo.</summary>
public enum NoticeKind
{
    /// <summary>Bản tin trong ngày.</summary>
    Digest,

    /// <summary>Cập nhật bị trả lại; told the moment it happens.</summary>
    Returned,

    /// <summary>Đã chọn mẫu kiểm tra lại của quý.</summary>
    SampleDrawn,

    /// <summary>Vướng mắc đã được trả lời; told the moment it happens.</summary>
    Answered,

    /// <summary>Có chỉ đạo mới; told the moment it is given.</summary>
    Directed,

    /// <summary>Được nhắc tên trong trao đổi.</summary>
    Mentioned,

    /// <summary>Đôn đốc của một người; told the moment it is done.</summary>
    Urged,

    /// <summary>Phần việc được tạm dừng; told the moment it is decided.</summary>
    Suspended,

    /// <summary>Phần việc được tiếp tục; told the moment it is decided.</summary>
    Resumed,

    /// <summary>Đã có căn cứ, thời hạn bắt đầu tính; told the moment it is registered.</summary>
    TermRuns,

    /// <summary>Căn cứ đã ghi nhận được rút lại; told the moment it is withdrawn.</summary>
    TermWithdrawn,

    /// <summary>Có liên kết vào mới cho tài khoản; told the moment it is made.</summary>
    EntryLinkMade,

    /// <summary>Người quản trị đã bỏ xác thực hai bước; told the moment it is done.</summary>
    SecondStepTakenOff,
}

/// <summary>Thông báo: what one person was told.</summary>
/// <param name="More">How many lines there were beyond those that are kept.</param>
/// <param name="Voice">Who speaks, where it is a person.</param>
/// <param name="IsWithdrawn">Taken back by whoever spoke; it asks for nothing any more.</param>
public sealed record Notice(
    long Id,
    NoticeKind Kind,
    DateOnly Day,
    DateTimeOffset At,
    IReadOnlyList<NoticeItem> Items,
    int More,
    DateTimeOffset? ReadAt,
    NoticeVoice? Voice = null,
    bool IsWithdrawn = false
)
{
    public bool IsUnread => ReadAt is null && !IsWithdrawn;
}

/// <summary>Lời của người đôn đốc.</summary>
/// <param name="From">Name of the person.</param>
/// <param name="To">Name of the agency.</param>
public sealed record NoticeVoice(string From, string To, string? Words);

/// <summary>Một dòng thông báo, as it stood when it was told.</summary>
/// <param name="Others">Ids of further agencies it is about, apart by a space.</param>
public sealed record NoticeItem(
    ToDo What,
    string PlanSlug,
    string? PlanNumber,
    string Code,
    string Agency,
    string? Instance,
    string Title,
    DateOnly? DueOn,
    int? Days,
    string? About = null,
    int AlsoOverdue = 0,
    bool WaitsForExtension = false,
    string? Others = null
)
{
    private const int LongestTitle = 160;

    public static NoticeItem Of(DigestItem item, string planSlug, string? planNumber)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new NoticeItem(
            item.What,
            planSlug,
            planNumber,
            item.Part.Code.Value,
            item.Part.Agency.Value,
            item.Instance,
            item.Title.Length > LongestTitle ? item.Title[..LongestTitle] + "…" : item.Title,
            item.DueOn,
            item.Days,
            item.About,
            item.AlsoOverdue,
            item.WaitsForExtension,
            item.Others is { Count: > 0 } others ? string.Join(' ', others) : null
        );
    }

    /// <summary>How many agencies it is about.</summary>
    public int AgencyCount => AllAgencies.Count();

    /// <summary>
    /// Where it is done, from the root of the site: the part, or the rows of the table where it is about many. Whoever answers an
    /// obstacle need not be let in to the part it is about.
    /// </summary>
    public string Address
    {
        get
        {
            var (slug, code) = (Uri.EscapeDataString(PlanSlug), Uri.EscapeDataString(Code));
            return What == ToDo.AnswerObstacle ? "/lam-viec/vuong-mac"
                : What == ToDo.LookAgain && AgencyCount > 1 ? "/lam-viec/kiem-tra-lai"
                : AgencyCount > 1 ? $"/lam-viec/nhiem-vu?keHoach={slug}&tu={code}{Rows}"
                : $"/lam-viec/nhiem-vu/{slug}/{code}/{Uri.EscapeDataString(Agency)}";
        }
    }

    /// <summary>Which of the parts are meant, as the table of parts is asked.</summary>
    private string Rows =>
        What switch
        {
            ToDo.FinishOverdue => "&tinhTrang=Overdue" + OfThatDay,
            ToDo.SignLetter => "&tinhTrang=Overdue,RoutineSilent",
            ToDo.FinishSoon => "&tinhTrang=DueSoon" + OfThatDay,
            ToDo.GiveSign => "&tinhTrang=RoutineSilent",
            ToDo.ShowEvidence => "&tinhTrang=NoEvidence",
            ToDo.Verify or ToDo.DecideNotOurs or ToDo.DecideExtension => "&cho=1",
            _ => "",
        };

    /// <summary>Of recurring work one instance is meant, and its day tells which.</summary>
    private string OfThatDay =>
        Instance is not null && DueOn is { } day
            ? $"&hanTu={VietnameseDay.Write(day)}&hanDen={VietnameseDay.Write(day)}"
            : "";

    private IEnumerable<string> AllAgencies =>
        (Others ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(Agency);

    /// <summary>Whether an earlier line asked for the same thing, though days have passed; one more missed instance or agency is news.</summary>
    public bool AsksTheSameAs(NoticeItem other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (What, PlanSlug, Code, Instance, About)
                == (other.What, other.PlanSlug, other.Code, other.Instance, other.About)
            && AllAgencies.All(other.AllAgencies.Contains)
            && AlsoOverdue <= other.AlsoOverdue;
    }
}
