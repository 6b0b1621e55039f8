using TienDo.Time;

namespace TienDo.Progress;

/// <summary>Hồ sơ thực hiện: everything that counts for the state of one part, each fact with the day it became known.</summary>
public sealed record WorkRecord
{
    public required Deadline Deadline { get; init; }

    /// <summary>The day the plan was issued; nothing is due before it.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Sản phẩm đầu ra: the names by which evidence says what it covers.</summary>
    public IReadOnlyList<string> Deliverables { get; init; } = [];

    public IReadOnlyList<UpdateFact> Updates { get; init; } = [];

    public IReadOnlyList<GrantedExtension> Extensions { get; init; } = [];

    public TriggerFact? Trigger { get; init; }

    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];
}

/// <summary>Cập nhật đã gửi, as far as the state depends on it.</summary>
/// <param name="Instance">For recurring work the key of its instance ("2026-Q1"); without one, the instance of the day it was sent.</param>
/// <param name="FoundWrongOn">The day on which a second look found that it should not have been accepted; a return from then on.</param>
public sealed record UpdateFact(
    DateOnly SentOn,
    bool ClaimsCompletion,
    string? Instance,
    IReadOnlyList<EvidenceFact> Evidences,
    Verdict? Verdict,
    DateOnly? FoundWrongOn = null
);

/// <summary>Minh chứng kèm theo, as far as the state depends on it.</summary>
/// <param name="Covers">The deliverable it shows, by name; null where it is for the whole.</param>
public sealed record EvidenceFact(string? Covers);

/// <summary>Kết quả thẩm tra of an update: accepted with its evidence, or returned.</summary>
public sealed record Verdict(bool Accepted, DateOnly On);

/// <summary>Gia hạn đã được đồng ý.</summary>
/// <param name="NewDueOn">The nominal last day from then on; the original one stays known.</param>
/// <param name="Instance">For recurring work the instance it is for; without one, that of the day it was decided.</param>
public sealed record GrantedExtension(DateOnly DecidedOn, DateOnly NewDueOn, string? Instance = null);

/// <summary>Căn cứ đã có: the document an assignment was waiting for.</summary>
/// <param name="DueOn">The nominal last day that follows from the document, as the registering officer reckons it.</param>
/// <param name="IssuedOn">The day of the document, from which its term runs, known or not when it was registered.</param>
public sealed record TriggerFact(
    DateOnly RegisteredOn,
    string DocumentNumber,
    DateOnly DueOn,
    DateOnly? IssuedOn = null
);

/// <summary>Tạm dừng: from a day, to a day (both included) or until further notice.</summary>
public sealed record Suspension(DateOnly From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
