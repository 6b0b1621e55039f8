using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using TienDo.App.Storage;

namespace TienDo.App.Publications;

/// <summary>A few open connections that only read, each with its statements prepared.</summary>
internal sealed class ReadPool(Store store) : IDisposable
{
    private const int MostIdle = 16;
    private readonly ConcurrentBag<Reader> _idle = [];

    public Reader Rent() => _idle.TryTake(out var reader) ? reader : new Reader(store.OpenForReading());

    public void Return(Reader reader)
    {
        if (_idle.Count < MostIdle)
            _idle.Add(reader);
        else
            reader.Dispose();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }
}

/// <summary>One connection and the statements it has prepared so far.</summary>
internal sealed class Reader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public Reader(SqliteConnection connection)
    {
        _connection = connection;
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA mmap_size=268435456; PRAGMA cache_size=-16384;";
        pragma.ExecuteNonQuery();
    }

    /// <summary>Runs a statement that is one of ours; values travel as parameters.</summary>
    public List<T> All<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var command = Prepared(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public T? First<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
        where T : class
    {
        var command = Prepared(sql, parameters);
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    public int Count(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        (int)(long)(Prepared(sql, parameters).ExecuteScalar() ?? 0L);

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // statements are literals of PortalQueries
            command.CommandText = sql;
#pragma warning restore CA2100
            _prepared.Add(sql, command);
        }
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
