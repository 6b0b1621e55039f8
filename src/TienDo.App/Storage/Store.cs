using Microsoft.Data.Sqlite;
using TienDo.App.Journal;

namespace TienDo.App.Storage;

/// <summary>
/// Kho dữ liệu: opens the database of a data folder. A use case calls <see cref="Change{T}"/> once and so is one
/// transaction; several processes (the server, the command line) may hold the same folder.
/// </summary>
public sealed class Store
{
    private readonly string _connectionString;
    private readonly string _readingString;

    /// <summary>
    /// Writers of this process stand in line here. SQLite itself lets a waiting writer sleep for longer and longer, and
    /// whoever came last may go first; it still keeps the writers of other processes apart.
    /// </summary>
    private readonly WriterQueue _writers = new();

    private readonly Checkpoints _checkpoints;

    private Store(DataFolder folder, TimeProvider clock)
    {
        Folder = folder;
        Clock = clock;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        _readingString = new SqliteConnectionStringBuilder(_connectionString)
        {
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString();
        _checkpoints = new Checkpoints(
            new SqliteConnectionStringBuilder(_connectionString)
            {
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString(),
            _writers
        );
    }

    public DataFolder Folder { get; }

    public TimeProvider Clock { get; }

    /// <summary>Creates the folder and brings the schema up to date when needed.</summary>
    public static Store Open(DataFolder folder, TimeProvider? clock = null)
    {
        folder.Create();
        var store = new Store(folder, clock ?? TimeProvider.System);
        using var connection = store.OpenConnection();
        Migrations.Apply(connection, store.Clock.GetUtcNow());
        FileShelf.ClearAbandoned(folder, store.Clock.GetUtcNow());
        return store;
    }

    /// <summary>One transaction: takes the write lock at once, so that what was read is still true when it is written.</summary>
    public T Change<T>(Func<TienDoDb, T> useCase)
    {
        using var connection = OpenConnection();
        T outcome;
        using (_writers.Wait())
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            using var db = new TienDoDb(connection, transaction, Clock);
            outcome = useCase(db);
            db.SaveIfUsed();
            transaction.Commit();
            if (db.Journalled is var (line, hash, written) && JournalHeads.IsDue(line, written))
                JournalHeads.Write(Folder, (line, hash));
        }
        _checkpoints.AfterChange();
        return outcome;
    }

    /// <summary>Reads one consistent state without waiting for writers.</summary>
    public T Ask<T>(Func<TienDoDb, T> question)
    {
        using var connection = OpenConnection();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var db = new TienDoDb(connection, transaction, Clock);
        return question(db);
    }

    public SqliteConnection OpenConnection() =>
        Open(_connectionString, "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; " + Checkpoints.Setting);

    /// <summary>A connection that cannot write and belongs to its owner until closed: no writer is ever handed it.</summary>
    public SqliteConnection OpenForReading() => Open(_readingString, "PRAGMA busy_timeout=10000;");

    private static SqliteConnection Open(string connectionString, string settings)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragma = connection.CreateCommand();
#pragma warning disable CA2100 // settings are the literals above
        pragma.CommandText = settings;
#pragma warning restore CA2100
        pragma.ExecuteNonQuery();
        return connection;
    }
}
