using System.Globalization;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Publications;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;

namespace TienDo.TestWorld;

/// <summary>
/// The test world: one province with its own data folder, a calendar that is set and officers with names. Methods say
/// what people want; below them everything is real.
/// </summary>
public sealed class Province : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly Lazy<PortalQueries> _portal;
    private Actor _who = Officers.Lan;

    public Province()
    {
        Folder = new DataFolder(Path.Combine(Path.GetTempPath(), "tiendo-" + Guid.NewGuid().ToString("N")));
        Store = Store.Open(Folder, _clock);
        _portal = new(() => new PortalQueries(Store, Names));
        On("2026-03-20");
    }

    public DataFolder Folder { get; }

    public Store Store { get; private set; }

    public PortalQueries Portal => _portal.Value;

    public static ReadingKnowledge Knowledge { get; } = new(KnownAgencies.Directory, KnownAgencies.Calendar);

    public static PublicNames Names => new(Rules.Agencies, Rules.Policies.ReturnReasons);

    public static WorkRules Rules { get; } = WorkRules.From(Knowledge, TienDo.App.Storage.KnowledgeFolder.OfTheProgram);

    /// <summary>From now on it is nine in the morning of that day in Việt Nam.</summary>
    public Province On(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _clock.Now = new DateTimeOffset(date.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7));
        return this;
    }

    /// <summary>Some time passes.</summary>
    public Province Later(TimeSpan time)
    {
        _clock.Now += time;
        return this;
    }

    public Province As(Actor who)
    {
        _who = who;
        return this;
    }

    public IntakeOutcome TakesIn(string text, string fileName = "ke-hoach.txt") =>
        TakesIn(new MemoryStream(Encoding.UTF8.GetBytes(text)), fileName);

    public IntakeOutcome TakesIn(Stream content, string fileName = "ke-hoach.txt") =>
        new IntakeDocument(Store, Knowledge).Run(content, fileName, _who);

    /// <summary>Puts a draft on the shelf as if a file had been read into it.</summary>
    public DraftId HasDraft(PlanDraft draft, SourceDocument? source = null)
    {
        source ??= SampleDrafts.SourceOf(draft);
        var text = string.Join('\n', source.Lines.Select(line => line.Text)) + Guid.NewGuid();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var file = FileShelf.Receive(Folder, content, 1_000_000, default);
        return Store.Change(db =>
        {
            FileShelf.Keep(Folder, file);
            var stored = new StoredFile(file.Hash, file.Size, "text/plain", db.Now);
            return DraftShelf.Add(db, stored, "ke-hoach.txt", draft, SourceJson.Pack(source), _who);
        });
    }

    public AdoptOutcome Adopts(DraftId id, bool acceptDoubts = false, int version = 1) =>
        new AdoptPlan(Store, Rules).Run(id, version, acceptDoubts, _who);

    /// <summary>Puts a draft on the shelf and adopts it; returns its slug.</summary>
    public string HasPlan(PlanDraft draft) =>
        Adopts(HasDraft(draft), acceptDoubts: true) is AdoptOutcome.Adopted(var slug, _, _)
            ? slug
            : throw new InvalidOperationException("The test world could not adopt its plan.");

    /// <summary>The program is stopped and started again.</summary>
    public Province Restarts()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Store = Store.Open(Folder, _clock);
        return this;
    }

    public IReadOnlyList<string> JournalOf(string subject) =>
        Store.Ask(db =>
            (IReadOnlyList<string>)
                [
                    .. db
                        .Journal.Where(line => line.Subject == subject)
                        .OrderBy(line => line.Seq)
                        .Select(line => line.Who + " " + line.What),
                ]
        );

    public int Count(string table) =>
        Store.Ask(db =>
        {
            using var count = db.Command("SELECT COUNT(*) FROM " + table);
            return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        });

    public IEnumerable<string> KeptFiles() => Directory.EnumerateFiles(Folder.Files, "*", SearchOption.AllDirectories);

    public void Dispose()
    {
        if (_portal.IsValueCreated)
            _portal.Value.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder.Path))
            Directory.Delete(Folder.Path, recursive: true);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
