using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TienDo.App.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Journal;
using TienDo.App.Review;
using TienDo.Assignments;
using TienDo.Documents.Drafting;
using TienDo.Indicators;
using TienDo.Plans;

namespace TienDo.App.Storage;

/// <summary>
/// One use case's transaction, with the tables use cases write. What the public reads is in Publications and does not
/// pass here.
/// </summary>
public sealed class TienDoDb(SqliteConnection connection, SqliteTransaction transaction, TimeProvider clock) : DbContext
{
    private bool _usesModel;

    public SqliteConnection Connection { get; } = connection;

    internal SqliteTransaction Transaction { get; } = transaction;

    internal TimeProvider Clock { get; } = clock;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The last line this use case wrote into the journal, and how many it wrote.</summary>
    internal (int Line, string Hash, int Written)? Journalled { get; private set; }

    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<ReviewBeginning> ReviewBeginnings => Set<ReviewBeginning>();
    public DbSet<ReviewedEdit> ReviewedEdits => Set<ReviewedEdit>();
    public DbSet<RememberedColumns> ColumnMappings => Set<RememberedColumns>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<EntryLink> EntryLinks => Set<EntryLink>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanSection> PlanSections => Set<PlanSection>();
    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<AssignedAgency> AssignedAgencies => Set<AssignedAgency>();
    public DbSet<Commitment> Commitments => Set<Commitment>();
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<IndicatorAgency> IndicatorAgencies => Set<IndicatorAgency>();
    public DbSet<ReportingDuty> ReportingDuties => Set<ReportingDuty>();
    public DbSet<NamedSystem> NamedSystems => Set<NamedSystem>();
    public DbSet<Orientation> Orientations => Set<Orientation>();
    public DbSet<TransitionalStatement> TransitionalStatements => Set<TransitionalStatement>();
    public DbSet<AcceptedDoubt> AcceptedDoubts => Set<AcceptedDoubt>();

    /// <summary>A command in the transaction of this use case, for what SQL says better.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // every statement is a literal of ours; values travel as parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>Building the model is the dearest thing a short command does, so it waits for the first table used.</summary>
    public override DbSet<T> Set<T>()
        where T : class
    {
        if (!_usesModel)
        {
            Database.UseTransaction(Transaction);
            _usesModel = true;
        }
        return base.Set<T>();
    }

    internal void Wrote((int Line, string Hash) line) =>
        Journalled = (line.Line, line.Hash, (Journalled?.Written ?? 0) + 1);

    internal void SaveIfUsed()
    {
        if (_usesModel)
            SaveChanges();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite(Connection);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PlanId>().HaveConversion<PlanIdValue>();
        configurationBuilder.Properties<DraftId>().HaveConversion<DraftIdValue>();
        configurationBuilder.Properties<AssignmentCode>().HaveConversion<AssignmentCodeValue>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
        configurationBuilder.Properties<AgencyRole>().HaveConversion<string>();
        configurationBuilder.Properties<DraftStatus>().HaveConversion<string>();
        configurationBuilder.Properties<EntryKind>().HaveConversion<string>();
        configurationBuilder.Properties<EntryLinkKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => TienDoModel.Shape(modelBuilder);

    private sealed class PlanIdValue() : ValueConverter<PlanId, int>(id => id.Value, value => new PlanId(value));

    private sealed class DraftIdValue() : ValueConverter<DraftId, int>(id => id.Value, value => new DraftId(value));

    private sealed class AssignmentCodeValue()
        : ValueConverter<AssignmentCode, string>(code => code.Value, value => new AssignmentCode(value));

    /// <summary>UTC in a form whose text order is its time order.</summary>
    internal sealed class UtcText()
        : ValueConverter<DateTimeOffset, string>(moment => Text(moment), text => Parse(text))
    {
        public static string Text(DateTimeOffset moment) =>
            moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

        public static DateTimeOffset Parse(string text) =>
            DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
