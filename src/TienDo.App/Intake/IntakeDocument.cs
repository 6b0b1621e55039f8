using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Journal;
using TienDo.App.Plans;
using TienDo.App.Review;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;

namespace TienDo.App.Intake;

/// <summary>Tiếp nhận văn bản: a file becomes a draft under review, whole or not at all.</summary>
public sealed class IntakeDocument(Store store, ReadingKnowledge knowledge, ClamAv? scanner = null)
{
    public IntakeOutcome Run(
        Stream content,
        string fileName,
        Actor who,
        IProgress<IntakeProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        try
        {
            progress?.Report(new IntakeProgress(IntakeStage.Receiving, 0, 0));
            using var received = FileShelf.Receive(store.Folder, content, ReadingLimits.Default.MaxBytes, ct);
            if (store.Ask(db => Known(db, received.Hash)) is { } known)
                return known;
            PlanFileOutcome outcome;
            using (var file = File.OpenRead(received.Path))
            {
                if (scanner?.Check(file, ct) is { } bad)
                    return new IntakeOutcome.Refused(bad);
                file.Position = 0;
                outcome = ReadPlanFile.Run(
                    file,
                    fileName,
                    store.Ask(db => ColumnMemory.With(db, knowledge)),
                    progress,
                    ct
                );
            }
            if (outcome is not PlanFileOutcome.Read(var source, var draft))
                return new IntakeOutcome.Refused(((PlanFileOutcome.Refused)outcome).Refusal);
            progress?.Report(new IntakeProgress(IntakeStage.Storing, 0, 0));
            ct.ThrowIfCancellationRequested();
            return Store(received, Path.GetFileName(fileName), source, draft, who);
        }
        catch (Exception failure) when (StorageRefusals.For(failure) is { } refusal)
        {
            return new IntakeOutcome.Refused(refusal);
        }
    }

    private IntakeOutcome Store(
        ReceivedFile received,
        string fileName,
        SourceDocument source,
        PlanDraft draft,
        Actor who
    )
    {
        var packed = SourceJson.Pack(source);
        var isNew = false;
        try
        {
            return store.Change(db =>
            {
                // Asked again under the lock: the same file may have come in by another door meanwhile.
                if (Known(db, received.Hash) is { } known)
                    return known;
                var head = draft.Document;
                if (AdoptedPlans.SameDocument(db, head.Number, head.Issuer, head.Date) is { } slug)
                    return new IntakeOutcome.AlreadyAdopted(slug);
                isNew = FileShelf.Keep(store.Folder, received);
                var file = new StoredFile(received.Hash, received.Size, MediaTypeOf(source.Format), db.Now);
                var id = DraftShelf.Add(db, file, fileName, draft, packed, who);
                JournalChain.Append(db, who, "DraftStored", DraftShelf.SubjectOf(id), after: Facts(received));
                return (IntakeOutcome)new IntakeOutcome.Stored(id, draft) { Notes = source.Notes };
            });
        }
        catch
        {
            if (isNew)
                FileShelf.Forget(store.Folder, received.Hash);
            throw;
        }
    }

    private static IntakeOutcome? Known(TienDoDb db, string hash) =>
        AdoptedPlans.FromFile(db, hash) is { } slug ? new IntakeOutcome.AlreadyAdopted(slug)
        : DraftShelf.OpenFromFile(db, hash) is { } id ? new IntakeOutcome.AlreadyUnderReview(id)
        : null;

    // A hash and a number need no escaping.
    private static string Facts(ReceivedFile file) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"fileHash":"{{file.Hash}}","size":{{file.Size}}}""");

    private static string MediaTypeOf(SourceFormat format) =>
        format switch
        {
            SourceFormat.PlainText => "text/plain",
            SourceFormat.Markdown => "text/markdown",
            SourceFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            SourceFormat.Pdf or SourceFormat.ScannedPdf => "application/pdf",
            SourceFormat.Image => "image/*",
            SourceFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            SourceFormat.Csv => "text/csv",
        };
}
