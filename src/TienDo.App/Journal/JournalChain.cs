using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using TienDo.Accounts;
using TienDo.App.Storage;

namespace TienDo.App.Journal;

/// <summary>
/// Nhật ký: the append-only record of every change. Each line carries the hash of the one before, so a line altered
/// or taken out behind the program's back shows at once.
/// </summary>
public static partial class JournalChain
{
    private static readonly string Beginning = new('0', 64);

    /// <summary>Writes one line in the transaction of the use case that makes the change.</summary>
    public static void Append(
        TienDoDb db,
        Actor who,
        string what,
        string subject,
        string? before = null,
        string? after = null
    ) => db.Wrote(Append(db.Connection, db.Now, who, what, subject, before, after));

    /// <summary>Writes one line in the transaction that is open on a connection.</summary>
    internal static (int Line, string Hash) Append(
        SqliteConnection connection,
        DateTimeOffset now,
        Actor who,
        string what,
        string subject,
        string? before,
        string? after
    )
    {
        var (seq, previous) = Last(connection);
        var at = TienDoDb.UtcText.Text(now);
        seq++;
        var (role, account, origin) = (who.Role.ToString(), who.Account, who.Origin);
        var hash = HashOf(seq, at, who.Name, role, what, subject, before, after, previous, account, origin);
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO Journal (Seq, At, Who, Role, What, Subject, Before, After, PreviousHash, Hash, Account, Origin)
            VALUES ($seq, $at, $who, $role, $what, $subject, $before, $after, $previous, $hash, $account, $origin)
            """;
        void Set(string name, object? value) => insert.Parameters.AddWithValue(name, value ?? DBNull.Value);
        Set("$seq", seq);
        Set("$at", at);
        Set("$who", who.Name);
        Set("$role", role);
        Set("$what", what);
        Set("$subject", subject);
        Set("$before", before);
        Set("$after", after);
        Set("$previous", previous);
        Set("$hash", hash);
        Set("$account", account);
        Set("$origin", origin);
        insert.ExecuteNonQuery();
        return (seq, hash);
    }

    /// <summary>The last line written before a moment: what nobody can know until the moment has come.</summary>
    public static (int Line, string Hash) SealAt(TienDoDb db, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var find = db.Command(
            "SELECT Seq, Hash FROM Journal WHERE At < $before ORDER BY Seq DESC LIMIT 1",
            ("$before", TienDoDb.UtcText.Text(before))
        );
        using var line = find.ExecuteReader();
        return line.Read() ? (line.GetInt32(0), line.GetString(1)) : (0, Beginning);
    }

    /// <summary>The last line there is; line 0 where there is none.</summary>
    internal static (int Line, string Hash) End(TienDoDb db) => Last(db.Connection);

    private static (int Seq, string Hash) Last(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Seq, Hash FROM Journal ORDER BY Seq DESC LIMIT 1";
        using var line = command.ExecuteReader();
        return line.Read() ? (line.GetInt32(0), line.GetString(1)) : (0, Beginning);
    }

    /// <summary>The last two came later: lines without them hash as they always did.</summary>
    private static string HashOf(int seq, params ReadOnlySpan<string?> fields)
    {
        var written = fields[^2] is null && fields[^1] is null ? fields[..^2] : fields;
        // Lengths in front keep two different lines from ever reading as the same bytes.
        var content = new StringBuilder(seq.ToString(CultureInfo.InvariantCulture));
        foreach (var field in written)
            content
                .Append('|')
                .Append(field is null ? "-" : field.Length.ToString(CultureInfo.InvariantCulture))
                .Append(':')
                .Append(field);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
