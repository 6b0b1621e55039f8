using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.App.Drafts;

/// <summary>A draft taken from the shelf to be looked at.</summary>
public sealed record OpenedDraft(DraftSummary Summary, PlanDraft Draft, SourceDocument Source);

/// <summary>What came of saving an edit.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome() { }

    public sealed record Saved(int Version) : SaveOutcome;

    /// <summary>Someone else saved since; nothing was written and what was typed is still with the caller.</summary>
    public sealed record Conflict(int CurrentVersion, string EditedBy, DateTimeOffset EditedAt) : SaveOutcome;

    /// <summary>It was adopted or discarded, or never existed.</summary>
    public sealed record NoLongerOpen : SaveOutcome;
}

/// <summary>Giá bản đọc: finding and saving drafts. Every save names the version it was made on.</summary>
public static class DraftShelf
{
    /// <summary>One list of fields for the database, which then reads no contents, and for a draft already read.</summary>
    private static readonly Expression<Func<StoredDraft, DraftSummary>> Summarise = draft => new DraftSummary(
        draft.Id,
        draft.Version,
        draft.Status,
        draft.FileHash,
        draft.FileName,
        draft.Number,
        draft.Subject,
        draft.Issuer,
        draft.OpenDoubts,
        draft.BlockingDoubts,
        draft.CreatedAt,
        draft.CreatedBy,
        draft.EditedAt,
        draft.EditedBy
    );

    private static readonly Func<StoredDraft, DraftSummary> SummaryOf = Summarise.Compile();

    public static IReadOnlyList<DraftSummary> List(TienDoDb db, DraftStatus status = DraftStatus.Open) =>
        [.. db.Drafts.Where(draft => draft.Status == status).OrderByDescending(draft => draft.Id).Select(Summarise)];

    public static DraftSummary? Summary(TienDoDb db, DraftId id) =>
        db.Drafts.Where(draft => draft.Id == id).Select(Summarise).SingleOrDefault();

    public static OpenedDraft? Find(TienDoDb db, DraftId id)
    {
        var stored = db.Drafts.AsNoTracking().SingleOrDefault(draft => draft.Id == id);
        return stored is null
            ? null
            : new OpenedDraft(SummaryOf(stored), PlanDraftJson.Read(stored.Content), SourceJson.Unpack(stored.Source));
    }

    /// <summary>The draft under review that came from a file; null when there is none.</summary>
    public static DraftId? OpenFromFile(TienDoDb db, string hash)
    {
        using var find = db.Command(
            "SELECT Id FROM Drafts WHERE FileHash = $hash AND Status = 'Open' LIMIT 1",
            ("$hash", hash)
        );
        return find.ExecuteScalar() is long id ? new DraftId((int)id) : null;
    }

    /// <summary>The version of an open draft; null when it is not open.</summary>
    public static int? VersionOf(TienDoDb db, DraftId id)
    {
        using var find = db.Command("SELECT Version FROM Drafts WHERE Id = $id AND Status = 'Open'", ("$id", id.Value));
        return find.ExecuteScalar() is long version ? (int)version : null;
    }

    internal static DraftId Add(
        TienDoDb db,
        StoredFile file,
        string fileName,
        PlanDraft draft,
        byte[] source,
        Actor who
    )
    {
        var (open, blocking) = DoubtCount.Of(draft);
        using var insert = db.Command(
            """
            INSERT OR IGNORE INTO Files (Hash, Size, MediaType, StoredAt) VALUES ($hash, $size, $type, $now);
            INSERT INTO Drafts (Id, Version, Status, FileHash, FileName, Number, Subject, Issuer, OpenDoubts,
                BlockingDoubts, Content, Source, CreatedAt, CreatedBy, EditedAt, EditedBy)
            SELECT COALESCE(MAX(Id), 0) + 1, 1, 'Open', $hash, $name, $number, $subject, $issuer, $open,
                $blocking, $content, $source, $now, $who, $now, $who FROM Drafts
            RETURNING Id;
            """,
            ("$hash", file.Hash),
            ("$size", file.Size),
            ("$type", file.MediaType),
            ("$now", TienDoDb.UtcText.Text(file.StoredAt)),
            ("$name", fileName),
            ("$number", draft.Document.Number),
            ("$subject", draft.Document.Subject),
            ("$issuer", draft.Document.Issuer),
            ("$open", open),
            ("$blocking", blocking),
            ("$content", PlanDraftJson.Write(draft)),
            ("$source", source),
            ("$who", who.Name)
        );
        return new DraftId(Convert.ToInt32(insert.ExecuteScalar(), CultureInfo.InvariantCulture));
    }

    /// <param name="what">The edit as the journal names it: "DoubtAccepted", "AssignmentSplit".</param>
    /// <param name="before">What the edit replaced, as JSON; the whole draft would drown the journal.</param>
    public static SaveOutcome Save(
        TienDoDb db,
        DraftId id,
        int expectedVersion,
        PlanDraft edited,
        Actor who,
        string what,
        string? before = null,
        string? after = null
    )
    {
        if (Refusal(db, id, expectedVersion) is { } refused)
            return refused;
        var (open, blocking) = DoubtCount.Of(edited);
        var content = PlanDraftJson.Write(edited);
        db.Drafts.Where(draft => draft.Id == id)
            .ExecuteUpdate(set =>
                set.SetProperty(draft => draft.Version, expectedVersion + 1)
                    .SetProperty(draft => draft.Content, content)
                    .SetProperty(draft => draft.Number, edited.Document.Number)
                    .SetProperty(draft => draft.Subject, edited.Document.Subject)
                    .SetProperty(draft => draft.Issuer, edited.Document.Issuer)
                    .SetProperty(draft => draft.OpenDoubts, open)
                    .SetProperty(draft => draft.BlockingDoubts, blocking)
                    .SetProperty(draft => draft.EditedAt, db.Now)
                    .SetProperty(draft => draft.EditedBy, who.Name)
            );
        JournalChain.Append(db, who, what, SubjectOf(id), before, after);
        return new SaveOutcome.Saved(expectedVersion + 1);
    }

    /// <summary>Puts a draft away for good; its file and its journal stay.</summary>
    public static SaveOutcome Discard(TienDoDb db, DraftId id, int expectedVersion, Actor who) =>
        Close(db, id, expectedVersion, DraftStatus.Discarded, who, "DraftDiscarded");

    internal static SaveOutcome Close(
        TienDoDb db,
        DraftId id,
        int expectedVersion,
        DraftStatus status,
        Actor who,
        string what
    )
    {
        if (Refusal(db, id, expectedVersion) is { } refused)
            return refused;
        db.Drafts.Where(draft => draft.Id == id)
            .ExecuteUpdate(set =>
                set.SetProperty(draft => draft.Version, expectedVersion + 1)
                    .SetProperty(draft => draft.Status, status)
                    .SetProperty(draft => draft.EditedAt, db.Now)
                    .SetProperty(draft => draft.EditedBy, who.Name)
            );
        JournalChain.Append(db, who, what, SubjectOf(id));
        return new SaveOutcome.Saved(expectedVersion + 1);
    }

    internal static string SubjectOf(DraftId id) => string.Create(null, $"draft/{id.Value}");

    private static SaveOutcome? Refusal(TienDoDb db, DraftId id, int expectedVersion) =>
        Summary(db, id) switch
        {
            { Status: DraftStatus.Open } current when current.Version == expectedVersion => null,
            { Status: DraftStatus.Open } current => new SaveOutcome.Conflict(
                current.Version,
                current.EditedBy,
                current.EditedAt
            ),
            _ => new SaveOutcome.NoLongerOpen(),
        };
}
