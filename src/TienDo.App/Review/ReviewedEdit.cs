using TienDo.App.Drafts;
using TienDo.Documents.Drafting;

namespace TienDo.App.Review;

/// <summary>Một lần sửa: one act of a reviewer on a draft, kept so that it can be shown, disputed and undone.</summary>
public sealed record ReviewedEdit
{
    public required DraftId DraftId { get; init; }

    /// <summary>1, 2, 3 … within the draft; never given twice.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The <see cref="DraftEdit"/> as JSON.</summary>
    public required string Act { get; init; }

    /// <summary>The entry a reader is taken to.</summary>
    public required string Entry { get; init; }

    /// <summary>What a person called the entry then: "II.3".</summary>
    public required string EntryLabel { get; init; }

    public required EntryKind EntryKind { get; init; }

    /// <summary>The doubt that was settled, as JSON; null for a plain edit.</summary>
    public string? Doubt { get; init; }

    /// <summary>Fields that changed, typed form, as JSON: what stood there before.</summary>
    public string? Before { get; init; }

    /// <summary>Fields that changed, typed form, as JSON: what stands there since.</summary>
    public string? After { get; init; }

    /// <summary>The version of the draft this act made.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneBy { get; init; }

    /// <summary>The version of the draft that taking it back made.</summary>
    public int? UndoneVersion { get; init; }
}

/// <summary>The draft as it was read, before anyone touched it; every undo starts from here.</summary>
public sealed record ReviewBeginning(DraftId DraftId, string Content);
