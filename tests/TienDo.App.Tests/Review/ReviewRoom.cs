using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Drafts;
using TienDo.App.Review;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.App.Tests.Review;

/// <summary>A data folder with one draft on the table and two reviewers at it.</summary>
internal sealed class ReviewRoom : IDisposable
{
    public static readonly DraftId Id = new(1);
    public static readonly Actor Hoa = new("Lê Thị Hoa", Role.StandingOfficer);
    public static readonly Actor Nam = new("Trần Văn Nam", Role.StandingOfficer);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "tiendo-review-" + Guid.NewGuid().ToString("N"));

    public ReviewRoom()
    {
        Store = Store.Open(new DataFolder(_folder));
        Store.Change(db =>
        {
            db.Files.Add(new StoredFile("0011", 10, "text/plain", db.Now));
            db.SaveChanges();
            var (open, blocking) = DoubtCount.Of(Draft);
            db.Drafts.Add(
                new StoredDraft
                {
                    Id = Id,
                    Version = 1,
                    Status = DraftStatus.Open,
                    FileHash = "0011",
                    FileName = "ke-hoach.txt",
                    OpenDoubts = open,
                    BlockingDoubts = blocking,
                    Content = PlanDraftJson.Write(Draft),
                    Source = SourceJson.Pack(Source),
                    CreatedAt = db.Now,
                    CreatedBy = Hoa.Name,
                    EditedAt = db.Now,
                    EditedBy = Hoa.Name,
                }
            );
            return true;
        });
    }

    public Store Store { get; private set; }

    public static ReadingKnowledge Knowledge { get; } = new(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);

    public static PlanDraft Draft { get; } =
        new(
            new DocumentHead(
                "KẾ HOẠCH",
                null,
                null,
                "Ủy ban nhân dân tỉnh",
                "Thử việc duyệt",
                null,
                [],
                [],
                null,
                Doubts: [new Doubt("number", DoubtReasons.NumberMissing, Blocking: true)]
            ),
            [],
            [Assignment("A1", "Rà soát danh mục. Công bố danh mục"), Assignment("A2", "Bố trí kinh phí")],
            [],
            [],
            [],
            [],
            [],
            []
        );

    public static string NumberMissing => DoubtKey.Of("document", Draft.Document.Doubts![0]);

    public EditDraftOutcome Edit(int version, DraftEdit edit, Actor? who = null) =>
        EditDraft.Run(Store, Knowledge, Id, version, edit, who ?? Hoa);

    public EditDraftOutcome Undo(int ordinal) => UndoEdit.Run(Store, Knowledge, Id, ordinal, Hoa);

    public DraftUnderReview Now() => OpenDraft.Run(Store, Id)!;

    /// <summary>As if the program had been stopped and started.</summary>
    public void Restart() => Store = Store.Open(new DataFolder(_folder));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public static DraftEdit SetText(string entry, string text) =>
        new DraftEdit.EditEntry(entry, new Dictionary<string, string> { ["text"] = text });

    private static SourceDocument Source { get; } =
        new(
            SourceFormat.PlainText,
            "UTF-8",
            [.. Enumerable.Range(1, 20).Select(number => new SourceLine(number, $"Dòng thứ {number}"))],
            [],
            1,
            []
        );

    private static DraftAssignment Assignment(string id, string text) =>
        new(id, null, "I", text, "bullet", null, [], [], [], [], DraftDeadline.None, [], null, null, [], new(3, 5));
}
