using TienDo.App.Progress;
using TienDo.Language;

namespace TienDo.App.BulkActs;

/// <summary>Việc làm cùng lúc cho nhiều dòng.</summary>
public enum BulkActKind
{
    Star,
    TakeStarOff,
    TakeUp,
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
