namespace TienDo.App.Drafts;

/// <summary>Mã bản đọc.</summary>
public readonly record struct DraftId(int Value);

/// <summary>Tình trạng của bản đọc.</summary>
public enum DraftStatus
{
    Open,
    Adopted,
    Discarded,
}

/// <summary>Bản đọc đang lưu: a reading with its file and everything a reviewer has changed in it so far.</summary>
public sealed record StoredDraft
{
    public required DraftId Id { get; init; }

    /// <summary>Grows by one with every edit; an edit names the version it was made on.</summary>
    public required int Version { get; init; }

    public required DraftStatus Status { get; init; }

    public required string FileHash { get; init; }

    public required string FileName { get; init; }

    /// <summary>Number of the document as read, for lists.</summary>
    public string? Number { get; init; }

    public string? Subject { get; init; }

    public string? Issuer { get; init; }

    public required int OpenDoubts { get; init; }

    public required int BlockingDoubts { get; init; }

    /// <summary>The PlanDraft as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The SourceDocument as JSON, gzipped.</summary>
    public required byte[] Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset EditedAt { get; init; }

    public required string EditedBy { get; init; }
}

/// <summary>What a list of drafts shows.</summary>
public sealed record DraftSummary(
    DraftId Id,
    int Version,
    DraftStatus Status,
    string FileHash,
    string FileName,
    string? Number,
    string? Subject,
    string? Issuer,
    int OpenDoubts,
    int BlockingDoubts,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset EditedAt,
    string EditedBy
);
