using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Storage;

namespace TienDo.App.Accounts;

/// <summary>Who acts on accounts just now; the web sets it for each request.</summary>
public sealed class AccountActor
{
    /// <summary>Null until someone is signed in: then the account acts for itself.</summary>
    public Actor? Who { get; set; }

    /// <summary>Network address of the request.</summary>
    public string? Origin { get; set; }
}

/// <summary>
/// The tables behind ASP.NET Core Identity. Each saving is one transaction together with its journal lines, which are
/// told from what changed: no use case can forget them.
/// </summary>
public sealed class AccountsDb : IdentityUserContext<Account>
{
    /// <summary>Identity looks for its schema version among services; 3 is the one with passkeys.</summary>
    private static readonly IServiceProvider IdentitySettings = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly AccountActor _actor;
    private readonly SqliteTransaction? _outer;

    public AccountsDb(Store store, AccountActor actor)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_connection, _clock, _actor) = (store.OpenConnection(), store.Clock, actor);
    }

    /// <summary>Works in the transaction of a use case, which commits.</summary>
    internal AccountsDb(TienDoDb db, Actor who)
    {
        (_connection, _clock, _outer) = (db.Connection, db.Clock, db.Transaction);
        _actor = new AccountActor { Who = who };
        Database.UseTransaction(_outer);
    }

    public DbSet<StoredGrant> Grants => Set<StoredGrant>();

    public DateTimeOffset Now => _clock.GetUtcNow();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var lines = AccountJournal.Of(ChangeTracker, _actor, Now);
        if (_outer is not null)
            return Save(acceptAllChangesOnSuccess, lines, Now);
        using var transaction = _connection.BeginTransaction(deferred: false);
        Database.UseTransaction(transaction);
        try
        {
            var saved = Save(acceptAllChangesOnSuccess, lines, Now);
            transaction.Commit();
            return saved;
        }
        finally
        {
            Database.UseTransaction(null);
        }
    }

    /// <summary>SQLite has no asynchronous way to write; saving takes the one there is.</summary>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(SaveChanges(acceptAllChangesOnSuccess));
    }

    public override void Dispose()
    {
        base.Dispose();
        if (_outer is null)
            _connection.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_outer is null)
            await _connection.DisposeAsync();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite(_connection).UseApplicationServiceProvider(IdentitySettings);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TienDoDb.UtcText>();
        configurationBuilder.Properties<Role>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("AccountPasskeys");
        builder.Entity<StoredGrant>(grant =>
        {
            grant.ToTable("Grants");
            grant.HasKey(g => g.Id);
        });
    }

    private int Save(bool acceptAllChangesOnSuccess, IReadOnlyList<AccountJournal.Line> lines, DateTimeOffset now)
    {
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        foreach (var line in lines)
            JournalChain.Append(_connection, now, line.Who, line.What, line.Subject, line.Before, line.After);
        return saved;
    }
}
