using System.Text.Json.Serialization;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.App.Publications;

/// <summary>Tình trạng of an assignment, rolled up from the parts of the agencies that lead it; of recurring work, of one instance.</summary>
/// <param name="OriginalDueOn">The last day as first set; kept for ever.</param>
/// <param name="PartsDone">Leading parts that are completed; a count.</param>
/// <param name="AsOf">The day the state was computed for.</param>
/// <param name="Instance">For recurring work: the key of the instance all of this is of: the one missed longest, or that of now.</param>
/// <param name="AlsoOverdue">For recurring work: how many other instances are overdue.</param>
public sealed record PublicState(
    [property: JsonConverter(typeof(JsonStringEnumConverter<AssignmentState>))] AssignmentState State,
    DateOnly? OriginalDueOn,
    DateOnly? DueOn,
    DateOnly? EffectiveDueOn,
    int? DaysLeft,
    int? DaysLate,
    DateOnly? CompletedOn,
    string? SilentSince,
    int PartsDone,
    int PartsCounted,
    DateOnly AsOf,
    string? Instance = null,
    int AlsoOverdue = 0
)
{
    /// <summary>What counting and wording work on. Whether a claim is being verified is no public matter.</summary>
    [JsonIgnore]
    public ComputedState Computed =>
        new(State)
        {
            OriginalDueOn = OriginalDueOn,
            DueOn = DueOn,
            EffectiveDueOn = EffectiveDueOn,
            DaysLeft = DaysLeft,
            DaysLate = DaysLate,
            CompletedOn = CompletedOn,
            SilentSince = SilentSince,
            Instance = Instance,
            AlsoOverdue = AlsoOverdue,
        };
}

/// <summary>The part of one agency.</summary>
/// <param name="FromGroup">The group by which the plan names the agency; null where it is named itself.</param>
public sealed record PublicPart(
    string AgencyId,
    string AgencyName,
    [property: JsonConverter(typeof(JsonStringEnumConverter<AgencyRole>))] AgencyRole Role,
    string? FromGroup,
    PublicState State
);

/// <summary>Minh chứng đã được chấp nhận. Files are named, not given: they are served to those who may read them.</summary>
/// <param name="Kind">"IssuedDocument", "File", "Photo", "Data" or "Link".</param>
public sealed record PublicEvidence(
    string Kind,
    string Label,
    string? Detail,
    string? Origin,
    DateOnly? IssuedOn,
    string AgencyName,
    DateOnly AcceptedOn
);

/// <summary>One thing that happened, from the journal; without persons and without free words.</summary>
/// <param name="What">The name of the journal line: "UpdateSent", "ExtensionGranted", …</param>
/// <param name="AgencyName">Whose part it happened to; null where it happened to the assignment.</param>
/// <param name="Reason">Of a return, from the list; free words stay with those who work on it.</param>
/// <param name="Document">Of a suspension and of its end: the document by which the work rests.</param>
public sealed record PublicEvent(
    DateOnly On,
    string What,
    string? AgencyName,
    PublicReason? Reason,
    PublicDocument? Document = null
);

/// <summary>Văn bản by which something was decided.</summary>
public sealed record PublicDocument(string Number, DateOnly IssuedOn);

/// <summary>Lý do trả lại in both languages.</summary>
public sealed record PublicReason(string Id, string Vietnamese, string English);

/// <summary>Everything about the progress of one assignment on its own page.</summary>
/// <param name="Events">Newest first; at most <see cref="ProgressReading.MostEvents"/>.</param>
/// <param name="Instances">For recurring work: each instance up to that of now, newest first.</param>
public sealed record PublicAssignmentProgress(
    PublicState State,
    IReadOnlyList<PublicPart> Parts,
    IReadOnlyList<PublicEvidence> Evidence,
    IReadOnlyList<PublicEvent> Events,
    IReadOnlyList<PublicState> Instances
);
