using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace TienDo.App.Storage;

/// <summary>
/// Câu trả lời đã có: what was worked out from a data folder is not worked out again while nothing has changed there, which the
/// last line of the journal tells, and the day of the states.
/// </summary>
internal static class Remembered
{
    private const int MostKept = 500;

    private static readonly ConcurrentDictionary<string, Shelf> s_shelves = new(StringComparer.Ordinal);

    /// <param name="question">Names everything that the answer depends on besides the data.</param>
    public static T Of<T>(TienDoDb db, string question, Func<T> answer)
        where T : class
    {
        var kept = Kept(db);
        var key = typeof(T).FullName + "\n" + question;
        if (kept.TryGetValue(key, out var known))
            return (T)known;
        var worked = answer();
        if (kept.Count >= MostKept)
            kept.Clear();
        kept[key] = worked;
        return worked;
    }

    /// <summary>The question that a command asks, with its values.</summary>
    public static string Question(SqliteCommand command)
    {
        var text = new StringBuilder(command.CommandText);
        foreach (SqliteParameter parameter in command.Parameters)
            text.Append('\n').Append(parameter.ParameterName).Append('=').Append(parameter.Value);
        return text.ToString();
    }

    /// <summary>A line of the journal that was rolled back shares its number with another, never its hash.</summary>
    private static ConcurrentDictionary<string, object> Kept(TienDoDb db)
    {
        using var command = db.Command(
            """
            SELECT (SELECT Hash FROM Journal ORDER BY Seq DESC LIMIT 1), (SELECT MIN(AsOf) FROM PartStates),
              (SELECT MAX(AsOf) FROM PartStates)
            """
        );
        using var row = command.ExecuteReader();
        row.Read();
        var version = string.Create(
            CultureInfo.InvariantCulture,
            $"{row.GetValue(0)}|{row.GetValue(1)}|{row.GetValue(2)}"
        );
        return s_shelves
            .AddOrUpdate(
                db.Connection.DataSource,
                static (_, now) => new Shelf(now),
                static (_, before, now) => before.Version == now ? before : new Shelf(now),
                version
            )
            .Answers;
    }

    private sealed record Shelf(string Version)
    {
        public ConcurrentDictionary<string, object> Answers { get; } = new(StringComparer.Ordinal);
    }
}
