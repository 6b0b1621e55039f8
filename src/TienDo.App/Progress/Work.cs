using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.DeadlineExtensions;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>Which part is meant.</summary>
public readonly record struct PartKey(PlanId Plan, AssignmentCode Code, AgencyId Agency);

/// <summary>Một lần cập nhật with everything said about it.</summary>
/// <param name="ById">Account of the sender.</param>
/// <param name="IsSetAside">Of a part that joined another: history, and no more of the state.</param>
public sealed record SentUpdate(
    long Id,
    string? Instance,
    string Text,
    bool ClaimsCompletion,
    DateTimeOffset SentAt,
    DateOnly SentOn,
    string ById,
    string ByName,
    IReadOnlyList<Evidence> Evidences,
    GivenVerdict? Verdict,
    string FormKey,
    GivenSecondLook? SecondLook = null,
    bool IsSetAside = false
)
{
    /// <summary>Whether the last word on it is that it does not hold: returned, or found wrong after it was accepted.</summary>
    public bool IsReturned => Verdict is { Accepted: false } || SecondLook is { Confirmed: false };

    public UpdateFact ToFact() =>
        new(
            SentOn,
            ClaimsCompletion,
            Instance,
            [.. Evidences.Select(static evidence => evidence.ToFact())],
            Verdict is { } verdict ? new Verdict(verdict.Accepted, verdict.On) : null,
            SecondLook is { Confirmed: false } wrong ? wrong.On : null
        );
}

/// <summary>Kết quả thẩm tra with who gave it.</summary>
public sealed record GivenVerdict(
    bool Accepted,
    string? ReasonId,
    string? Words,
    DateTimeOffset At,
    DateOnly On,
    string ByName,
    string ById
);

/// <summary>Kết quả kiểm tra lại with who gave it.</summary>
public sealed record GivenSecondLook(bool Confirmed, string? Words, DateTimeOffset At, DateOnly On, string ByName);

/// <summary>Một câu trả lời về việc tiếp nhận, or a decision about one.</summary>
/// <param name="Answer">"Acknowledged", "NotOurs", "Stays", "GoesTo", "HandedOver" or "Withdrawn".</param>
public sealed record TakingUpEntry(
    string Answer,
    string? PersonInCharge,
    string? Reason,
    AgencyId? Other,
    DateTimeOffset At,
    string ByName
);

/// <summary>Một đề nghị gia hạn with what became of it.</summary>
public sealed record AskedExtension(long Id, DeadlineExtension Request, ExtensionDecider Decider, string ByName);

/// <summary>Hồ sơ một phần việc: the assignment it belongs to and everything that happened to it.</summary>
/// <param name="LeadName">Who leads the assignment, as the plan writes it.</param>
public sealed record Work(
    AssignmentPart Part,
    string PlanSlug,
    string? PlanNumber,
    Assignment Assignment,
    WorkRecord Record,
    IReadOnlyList<TakingUpEntry> TakingsUp,
    IReadOnlyList<SentUpdate> Updates,
    IReadOnlyList<AskedExtension> Extensions
)
{
    public PartKey Key => new(Part.PlanId, Part.Code, Part.Agency);

    /// <summary>What the agency answered last; a decision that the work stays leaves it to be taken up.</summary>
    public TakingUp? Answer =>
        SinceHandedOver.LastOrDefault(static entry => entry.Answer is "Acknowledged" or "NotOurs") switch
        {
            { Answer: "Acknowledged" } taken => new TakingUp.Acknowledged(taken.PersonInCharge ?? ""),
            { Answer: "NotOurs" } refused => new TakingUp.NotOurs(refused.Reason ?? "", refused.Other),
            _ => null,
        };

    public NotOursDecision? Decision =>
        SinceHandedOver.LastOrDefault(static entry => entry.Answer is "Stays" or "GoesTo") switch
        {
            { Answer: "Stays" } stays => new NotOursDecision.Stays(stays.Reason ?? ""),
            { Answer: "GoesTo", Other: { } other } goes => new NotOursDecision.GoesTo(other, goes.Reason),
            _ => null,
        };

    /// <summary>The last word on who takes the work up, in any form; null while nobody has said anything.</summary>
    public string? LastAnswer => Standing.LastOrDefault()?.Answer;

    public bool IsTakenUp => Answer is TakingUp.Acknowledged;

    /// <summary>What an agency answered before it handed the part over binds whoever carries it now to nothing.</summary>
    private IEnumerable<TakingUpEntry> SinceHandedOver =>
        Standing.Skip(Standing.Select(static entry => entry.Answer).ToList().LastIndexOf("HandedOver") + 1);

    /// <summary>Without what was taken back: a withdrawal takes the entry before it with it.</summary>
    private List<TakingUpEntry> Standing
    {
        get
        {
            var standing = new List<TakingUpEntry>();
            foreach (var entry in TakingsUp)
            {
                if (entry.Answer != "Withdrawn")
                    standing.Add(entry);
                else if (standing.Count > 0)
                    standing.RemoveAt(standing.Count - 1);
            }
            return standing;
        }
    }

    public SentUpdate? LastUpdate => Updates.Count > 0 ? Updates[^1] : null;

    /// <summary>The last word on the work was a return: the agency has to correct and send again.</summary>
    public bool IsReturned => LastUpdate is { IsReturned: true };

    /// <summary>An update lies with the standing agency that has not been verified.</summary>
    public bool HasUnverified => Updates.Any(static update => update is { Verdict: null, IsSetAside: false });

    public bool HasOpenExtension => Extensions.Any(static extension => extension.Request.IsOpen);

    /// <summary>The standing agency, or a leader, owes a word: on an update, on "not ours", on more time.</summary>
    public bool WaitsForAnswer => HasUnverified || HasOpenExtension || LastAnswer is "NotOurs";

    /// <summary>More time was asked for in time and is not decided on a day.</summary>
    public bool WaitsForExtension(ComputedState now, DateOnly on) =>
        Extensions.Any(asked => asked.Request.WaitsInTime(now, on));

    public string JournalSubject => Subject(PlanSlug, Part.Code, Part.Agency);

    /// <summary>What was done to the assignment, whoever carries its parts.</summary>
    public string AssignmentSubject => Subject(PlanSlug, Part.Code);

    public static string Subject(string planSlug, AssignmentCode code) => $"assignment/{planSlug}/{code}";

    public static string Subject(string planSlug, AssignmentCode code, AgencyId agency) =>
        $"part/{planSlug}/{code}/{agency}";
}

/// <summary>A part and how it stands on a day.</summary>
internal sealed record StandingWork(Work Work, ComputedState State)
{
    /// <summary>Of recurring work each instance up to the current one, oldest first.</summary>
    public IReadOnlyList<ComputedState> Instances { get; init; } = [];

    /// <summary>What may be reminded of: each open instance of recurring work, or the whole.</summary>
    public IReadOnlyList<ComputedState> OpenTerms =>
        State.Instance is null ? [State] : [.. Instances.Where(static one => one.IsOpen)];
}
