using Microsoft.Data.Sqlite;

namespace TienDo.App.Storage;

/// <summary>
/// Moves what was written from the log into the database, beside the writers: SQLite itself would let every so many writes
/// do it for all, and everybody behind that one waits. Nothing is lost where it fails; the next one takes up what is left.
/// </summary>
internal sealed class Checkpoints(string connectionString, WriterQueue writers)
{
    /// <summary>A writer moves the log itself only when it has grown to 64 MB, in pages of 4 KB.</summary>
    public const string Setting = "PRAGMA wal_autocheckpoint=16000;";

    private const int Every = 250;

    private int _changes;
    private int _isRunning;

    public void AfterChange()
    {
        if (Interlocked.Increment(ref _changes) % Every == 0 && Interlocked.Exchange(ref _isRunning, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static checkpoints => checkpoints.Move(), this, preferLocal: false);
    }

    private void Move()
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            Move(connection);
            // What was written meanwhile is little; with nobody writing it all fits, and the log begins anew.
            using (writers.Wait())
                Move(connection);
        }
        catch (SqliteException)
        {
            // A full disk or a folder taken away: whoever writes next is told.
        }
        finally
        {
            Volatile.Write(ref _isRunning, 0);
        }
    }

    private static void Move(SqliteConnection connection)
    {
        using var move = connection.CreateCommand();
        move.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        move.ExecuteNonQuery();
    }
}
