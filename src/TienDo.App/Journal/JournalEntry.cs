namespace TienDo.App.Journal;

/// <summary>Dòng nhật ký: who did what, when, with the state before and after; never changed, never removed.</summary>
/// <param name="What">A verb phrase that is a name: "DraftStored", "PlanAdopted".</param>
/// <param name="Subject">What it was done to: "draft/12", "plan/653-KH-UBND".</param>
/// <param name="Account">Id of the account that acted; null for the operator and the program.</param>
/// <param name="Origin">The network address the request came from.</param>
/// <param name="Hash">SHA-256 over this line and the hash of the line before it.</param>
public sealed record JournalEntry(
    int Seq,
    DateTimeOffset At,
    string Who,
    string Role,
    string What,
    string Subject,
    string? Before,
    string? After,
    string PreviousHash,
    string Hash,
    string? Account,
    string? Origin
);
