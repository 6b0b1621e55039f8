using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Language;

namespace TienDo.App.BulkActs;

/// <summary>Loại việc làm cùng lúc cho nhiều dòng.</summary>
public enum BulkActKind
{
    Star,
    TakeStarOff,
    TakeUp,
    Remind,
    ChooseRollUp,
    RegisterTrigger,
}

/// <summary>Việc làm cùng lúc cho nhiều dòng, with what is typed once for all of them.</summary>
public abstract record BulkAct
{
    private BulkAct() { }

    public BulkActKind Kind =>
        this switch
        {
            Star => BulkActKind.Star,
            TakeStarOff => BulkActKind.TakeStarOff,
            TakeUp => BulkActKind.TakeUp,
            Remind => BulkActKind.Remind,
            ChooseRollUp => BulkActKind.ChooseRollUp,
            RegisterTrigger => BulkActKind.RegisterTrigger,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Before anything is typed.</summary>
    public static BulkAct Untyped(BulkActKind kind) =>
        kind switch
        {
            BulkActKind.Star => new Star(),
            BulkActKind.TakeStarOff => new TakeStarOff(),
            BulkActKind.TakeUp => new TakeUp(""),
            BulkActKind.Remind => new Remind(""),
            BulkActKind.ChooseRollUp => new ChooseRollUp(null),
            BulkActKind.RegisterTrigger => new RegisterTrigger(null),
        };

    /// <summary>What was typed as one text, by which a confirmation says what was seen; "" where nothing hangs on it.</summary>
    public string Mark =>
        this switch
        {
            ChooseRollUp { Rule: { } rule } => StoredRule.Write(rule),
            RegisterTrigger { Document: { } document } => document.Mark,
            _ => "",
        };

    public sealed record Star : BulkAct;

    public sealed record TakeStarOff : BulkAct;

    public sealed record TakeUp(string PersonInCharge) : BulkAct;

    /// <summary>Đôn đốc ngay.</summary>
    /// <param name="Words">One sentence, or nothing.</param>
    public sealed record Remind(string Words) : BulkAct;

    /// <summary>Chọn cách tổng hợp.</summary>
    /// <param name="Rule">Weights of agencies that do not lead an assignment are left out there; null while none can be read.</param>
    public sealed record ChooseRollUp(RollUpRule? Rule) : BulkAct;

    /// <summary>Ghi nhận căn cứ.</summary>
    /// <param name="Document">Null before anything is typed.</param>
    public sealed record RegisterTrigger(TriggerForMany? Document) : BulkAct;
}

/// <summary>Một dòng bị để lại with its reason.</summary>
/// <param name="Work">Null where there is no such part, or none this person may know of.</param>
public sealed record LeftOutPart(PartKey Key, Work? Work, Refusal Reason);

/// <summary>What would happen to the chosen parts.</summary>
public sealed record BulkActView(
    IReadOnlyList<Work> Meant,
    IReadOnlyList<LeftOutPart> LeftOut,
    IReadOnlyList<FieldRefusal> Refusals
);

/// <summary>Một lần đã làm.</summary>
public sealed record MadeBulkAct(
    long Id,
    BulkActKind Kind,
    int Parts,
    int LeftOut,
    DateTimeOffset At,
    string ById,
    bool IsUndone
);
