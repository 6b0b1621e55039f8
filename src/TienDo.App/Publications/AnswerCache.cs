using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.App.Storage;

namespace TienDo.App.Publications;

/// <summary>
/// Answers already worked out, kept exactly as long as nobody has committed anything: SQLite's own data_version tells,
/// whichever process wrote.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    private const int Most = 128;
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _version;
    private long _seen = -1;
    private ConcurrentDictionary<object, object?> _answers = new();

    public AnswerCache(Store store)
    {
        _connection = store.OpenForReading();
        _version = _connection.CreateCommand();
        _version.CommandText = "PRAGMA data_version";
    }

    /// <param name="question">Equal questions must have equal answers while the data is the same.</param>
    public T Answer<T>(object question, Func<T> workOut)
    {
        var answers = Current();
        if (answers.TryGetValue(question, out var known))
            return (T)known!;
        var answer = workOut();
        if (answers.Count >= Most)
            answers.Clear();
        answers[question] = answer;
        return answer;
    }

    /// <summary>A number that changes with every commit, whichever process made it.</summary>
    public long Edition
    {
        get
        {
            lock (_lock)
                return Convert.ToInt64(_version.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    public void Dispose()
    {
        _version.Dispose();
        _connection.Dispose();
    }

    // The version is read before the answer is worked out: an answer may be newer than its label, never older.
    private ConcurrentDictionary<object, object?> Current()
    {
        lock (_lock)
        {
            var version = Convert.ToInt64(_version.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (version != _seen)
            {
                _seen = version;
                _answers = new();
            }
            return _answers;
        }
    }
}
