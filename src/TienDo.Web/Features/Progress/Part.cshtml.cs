using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.DeadlineExtensions;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Progress;

/// <summary>Một phần việc: its words, its state, what was sent and said, and what this person may do about it.</summary>
public sealed class PartModel(
    Store store,
    PartDoor door,
    Words words,
    TakeUpPart takeUp,
    VerifyUpdate verify,
    RequestDeadlineExtension extension,
    ReminderLetters letters
) : PageModel
{
    /// <summary>Agencies that stand in the open; a group of communes would push everything else away.</summary>
    public const int AgenciesShown = 6;

    public Work Work { get; private set; } = null!;

    public ComputedState State { get; private set; } = null!;

    public IReadOnlyList<Work> Others { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Done { get; private set; }

    public IReadOnlyList<ReturnReason> Reasons => door.Rules.Policies.ReturnReasons.On(door.Current.Today).Policy.All;

    public bool MayUpdate => May(Rights.MayUpdate) && !(Work.Answer is TakingUp.NotOurs && Work.Decision is null);

    public bool MayTakeUp => May(Rights.MayTakeUp);

    public bool MayVerify => May(Rights.MayVerify);

    public bool MaySettle => May(Rights.MaySettle);

    public bool MayRemind => May(Rights.MayRemind) && letters.IsCalledFor(Work, door.Current.Today);

    public bool MayAskExtension =>
        May(Rights.MayAskExtension)
        && Work.Part.Role == AgencyRole.Lead
        && (
            MayAskFor.Count > 0
            || State is { IsCompleted: false, DueOn: not null, Instance: null }
                && !Work.Extensions.Any(one => one.Request.IsOpen)
        );

    /// <summary>Open instances of recurring work for which no request waits, the next one that is in time first.</summary>
    public IReadOnlyList<ComputedState> MayAskFor =>
        [
            .. door
                .Rules.InstancesOf(Work, door.Current.Today)
                .Where(one =>
                    one.IsOpen
                    && !Work.Extensions.Any(asked => asked.Request.IsOpen && asked.Request.Instance == one.Instance)
                )
                .OrderBy(one => door.Current.Today > one.EffectiveDueOn),
        ];

    public bool WaitsForExtension =>
        State.IsOpen
        && Work.WaitsForExtension(State, door.Current.Today)
        && door.Rules.Policies.Escalation.On(door.Current.Today).Policy.HoldsForExtensions;

    public IEnumerable<Agency> LivingAgencies =>
        door
            .Rules.Agencies.Agencies.Where(agency =>
                agency.ExistsOn(door.Current.Today) && agency.Kind != AgencyKind.Central
            )
            .OrderBy(agency => agency.Name, StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true));

    public IActionResult OnGet(string slug, string code, string agency, string? xong)
    {
        Done = xong switch
        {
            "nhan" => "Đã tiếp nhận.",
            "khong-thuoc" => "Đã gửi; cơ quan thường trực sẽ quyết định.",
            "cap-nhat" => "Đã gửi cập nhật.",
            "chap-nhan" => "Đã chấp nhận cập nhật.",
            "tra-lai" => "Đã trả lại; cơ quan được báo ngay.",
            "de-nghi" => "Đã gửi đề nghị gia hạn.",
            "quyet-dinh" => "Đã ghi quyết định.",
            "tam-dung" => "Đã ghi việc tạm dừng, tiếp tục.",
            "buoc" => "Đã ghi bước thực hiện.",
            "vuong-mac" => "Đã gửi vướng mắc, kiến nghị.",
            "can-cu" => "Đã ghi nhận căn cứ; thời hạn bắt đầu tính.",
            "rut-can-cu" => "Đã rút lại căn cứ; nhiệm vụ tiếp tục chờ.",
            _ => null,
        };
        return Load(slug, code, agency) ? Page() : NotFound();
    }

    public IActionResult OnPostTakeUp(string slug, string code, string agency, string? nguoi) =>
        Act(
            slug,
            code,
            agency,
            "nhan",
            () => takeUp.Answer(Work.Key, new TakingUp.Acknowledged(nguoi ?? ""), Me, door.Current.Actor)
        );

    public IActionResult OnPostNotOurs(
        string slug,
        string code,
        string agency,
        string? lyDoKhong,
        string? coQuanKhac
    ) =>
        Act(
            slug,
            code,
            agency,
            "khong-thuoc",
            () =>
                takeUp.Answer(
                    Work.Key,
                    new TakingUp.NotOurs(
                        lyDoKhong ?? "",
                        string.IsNullOrEmpty(coQuanKhac) ? null : new AgencyId(coQuanKhac)
                    ),
                    Me,
                    door.Current.Actor
                )
        );

    public IActionResult OnPostSettle(string slug, string code, string agency, string? chuyen, string? loi) =>
        Act(
            slug,
            code,
            agency,
            "quyet-dinh",
            () =>
                takeUp.Decide(
                    Work.Key,
                    string.IsNullOrEmpty(chuyen)
                        ? new NotOursDecision.Stays(loi ?? "")
                        : new NotOursDecision.GoesTo(new AgencyId(chuyen), loi),
                    Me,
                    door.Current.Actor
                )
        );

    public IActionResult OnPostVerify(
        string slug,
        string code,
        string agency,
        long capNhat,
        string? nhan,
        string? lyDo,
        string? loi
    ) =>
        Act(
            slug,
            code,
            agency,
            nhan == "1" ? "chap-nhan" : "tra-lai",
            () =>
                verify.Run(
                    Work.Key,
                    capNhat,
                    nhan == "1" ? new Verification.Accept(null) : new Verification.Return(lyDo ?? "", loi ?? ""),
                    Me,
                    door.Current.Actor
                )
        );

    public IActionResult OnPostExtend(
        string slug,
        string code,
        string agency,
        string? hanMoi,
        string? lyDo,
        string? ky
    ) =>
        Act(
            slug,
            code,
            agency,
            "de-nghi",
            () =>
                TypedDay.Read(hanMoi) is { } day
                    ? extension.Ask(
                        Work.Key,
                        day,
                        lyDo ?? "",
                        Me,
                        door.Current.Actor,
                        string.IsNullOrEmpty(ky) ? null : ky
                    )
                    : new WorkOutcome.Refused([new FieldRefusal("NewDueOn", TypedDay.TheDayIsNotWrittenAsADay)])
        );

    public IActionResult OnPostDecide(
        string slug,
        string code,
        string agency,
        long deNghi,
        string? dongY,
        string? loi
    ) =>
        Act(
            slug,
            code,
            agency,
            "quyet-dinh",
            () => extension.Decide(Work.Key, deNghi, dongY == "1", loi, Me, door.Current.Actor)
        );

    public bool MayDecide(AskedExtension asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Rights.MayDecideExtension(Me, Work.Part, asked.Decider, door.Rules.Agencies, door.Current.Today)
            && asked.Request.AskedBy != Me.Id;
    }

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    /// <summary>Beside the field of the form that was refused; other forms of the page have fields of the same name.</summary>
    /// <param name="form">The form's handler.</param>
    /// <param name="of">Which one, where the page has several: what its hidden field says.</param>
    public Refusal? Error(string form, string field, long? of = null) =>
        IsRefused(form, of)
            ? Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal
            : null;

    /// <summary>What was typed into the form that was refused.</summary>
    public string? Typed(string form, string field, long? of = null) =>
        IsRefused(form, of) ? Request.Form[field].ToString() : null;

    private bool IsRefused(string form, long? of) =>
        Refusals.Count > 0
        && Request.HasFormContentType
        && Request.Query["handler"] == form
        && (
            of is not { } id
            || Request.Form[form == "Verify" ? "capNhat" : "deNghi"] == id.ToString(CultureInfo.InvariantCulture)
        );

    public string ReasonOf(string id) =>
        Reasons.FirstOrDefault(reason => reason.Id == id) is { } reason
            ? words.IsEnglish
                ? reason.English
                : reason.Vietnamese
            : id;

    /// <summary>A line of the journal in words.</summary>
    public string Said(JournalEntry line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.What switch
        {
            "PartTakenUp" => words["tiếp nhận, người phụ trách: {0}", line.After ?? ""],
            "TakingUpWithdrawn" => words["rút lại việc tiếp nhận"],
            "PartSaidToBeNotOurs" => words["báo không thuộc nhiệm vụ của cơ quan"],
            "PartStays" => words["quyết định giữ nguyên phân công"],
            "PartGoesToAnother" => words["chuyển cho {0}", NameOf(new AgencyId(line.After ?? ""))],
            "UpdateSent" => words["gửi cập nhật"],
            "CompletionClaimed" => words["báo hoàn thành"],
            "UpdateAccepted" => words["chấp nhận cập nhật"],
            "UpdateReturned" => words["trả lại: {0}", ReasonOf((line.After ?? "").Split('|')[0])],
            "ExtensionRequested" => words["đề nghị gia hạn"],
            "ExtensionGranted" => words["đồng ý gia hạn"],
            "ExtensionDeclined" => words["không đồng ý gia hạn"],
            "ReminderSent" when line.After?.EndsWith(SentReminders.Unheard, StringComparison.Ordinal) == true =>
                Reminded(line) + words["; chưa ai có tài khoản ở vai trò này để nhận"],
            "ReminderSent" => Reminded(line),
            "RemindedByHand" => line.After is { } asked
                ? words["đôn đốc cơ quan: {0}", asked]
                : words["đôn đốc cơ quan"],
            "ReminderWithdrawn" => words["rút lại lần đôn đốc"],
            "PartHandedOver" => words["bàn giao cho {0}", ReceiverOf(line.After ?? "")],
            "DirectionGiven" => words["ra chỉ đạo"],
            "DirectionAnswered" => words["báo cáo kết quả chỉ đạo"],
            "AssignmentStarred" => words["gắn sao nhiệm vụ"],
            "StarTakenOff" => words["bỏ sao nhiệm vụ"],
            "RemarkWritten" => words["ghi trao đổi"],
            "CompletionConfirmed" => words["kiểm tra lại, xác nhận đúng"],
            "CompletionFoundWrong" => words["kiểm tra lại, kết luận sai"],
            "TriggerRegistered" => words["ghi nhận căn cứ {0}", (line.After ?? "").Split('|')[0]],
            "TriggerWithdrawn" => words["rút lại việc ghi nhận căn cứ {0}", line.Before ?? ""]
                + (line.After is { } why ? ": " + why : ""),
            "AgencyNamed" => words["xác định cơ quan cho “{0}”", line.Before ?? ""],
            "NameLeftWithoutAgency" => words[
                "để “{0}” không gắn với cơ quan nào: {1}",
                line.Before ?? "",
                line.After ?? ""
            ],
            "RollUpChosen" => words["chọn cách tổng hợp kết quả của nhiệm vụ"],
            "WorkSuspended" => words["tạm dừng theo văn bản {0}", (line.After ?? "").Split('|')[0]],
            "WorkResumed" => words["cho tiếp tục thực hiện"],
            "SubStepAdded" => words["thêm bước: {0}", (line.After ?? "").Split('|', 2)[^1]],
            "SubStepFinished" => words["xong bước: {0}", line.After ?? ""],
            "SubStepDropped" => words["bỏ bước: {0}", line.After ?? ""],
            "ObstacleRaised" => words[
                "nêu vướng mắc, kiến nghị với {0}",
                NameOf(new AgencyId((line.After ?? "").Split('|')[0]))
            ],
            "ObstaclePassedOn" => words["chuyển vướng mắc cho {0}", NameOf(new AgencyId(line.After ?? ""))],
            "ObstacleAnswered" => words["trả lời vướng mắc, kiến nghị"],
            _ => line.What,
        };
    }

    /// <summary>"AgencyHead|Firm|2026-03-16|2026-Q1": to whom, and for which instance where there are many.</summary>
    private string Reminded(JournalEntry line)
    {
        var said = (line.After ?? "").Split('|');
        var to = said[0] switch
        {
            "AgencyHead" => words["đôn đốc thủ trưởng cơ quan"],
            "StandingAgency" => words["báo cơ quan thường trực ra công văn đôn đốc"],
            "ProvincialLeader" => words["báo cáo lãnh đạo tỉnh"],
            _ => words["nhắc đầu mối của cơ quan"],
        };
        return said is [_, _, _, { Length: > 0 } instance, ..] ? to + ", " + StateWording.Quarter(words, instance) : to;
    }

    /// <summary>"so-khcn|Phạm Văn Dũng" is the person, in their agency; without one the agency.</summary>
    private string ReceiverOf(string after)
    {
        var (agency, person) = after.Split('|', 2) is [var id, var name]
            ? (NameOf(new AgencyId(id)), name)
            : (after, "");
        return person.Length > 0 ? person + ", " + agency : agency;
    }

    private Person Me => door.Current.Signed;

    private bool May(Func<Person, AssignmentPart, AgencyDirectory, DateOnly, bool> right) =>
        right(Me, Work.Part, door.Rules.Agencies, door.Current.Today);

    private IActionResult Act(string slug, string code, string agency, string done, Func<WorkOutcome> act)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        if (act() is not WorkOutcome.Refused refused)
            return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=" + done);
        Refusals = refused.Refusals;
        Load(slug, code, agency);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Load(string slug, string code, string agency)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return false;
        Work = work;
        State = door.StateOf(work);
        (Others, Journal) = store.Ask(db =>
        {
            // What was written before the part was handed over stands under the agency that had it then.
            string[] subjects =
            [
                work.JournalSubject,
                work.AssignmentSubject,
                .. PartMoves
                    .To(db, work.Key)
                    .Select(move => Work.Subject(work.PlanSlug, work.Part.Code, move.From))
                    .Distinct(),
            ];
            return (
                (IReadOnlyList<Work>)
                    [
                        .. WorkShelf
                            .OfAssignment(db, work.Part.PlanId, work.Part.Code)
                            .OrderBy(other => other.Key == work.Key ? 0 : 1),
                    ],
                (IReadOnlyList<JournalEntry>)
                    [
                        .. db
                            .Journal.AsNoTracking()
                            .Where(line => subjects.Contains(line.Subject))
                            .OrderByDescending(line => line.Seq)
                            .Take(100),
                    ]
            );
        });
        return true;
    }
}
