using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Storage;

namespace TienDo.App.Journal;

/// <summary>
/// Nhật ký: the append-only record of every change. Each line carries the hash of the one before, so a line altered
/// or taken out behind the program's back shows at once.
/// </summary>
public static class JournalChain
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
    )
    {
        var (seq, previous) = Last(db);
        var at = TienDoDb.UtcText.Text(db.Now);
        seq++;
        var hash = HashOf(seq, at, who.Name, who.Role.ToString(), what, subject, before, after, previous);
        using var insert = db.Command(
            """
            INSERT INTO Journal (Seq, At, Who, Role, What, Subject, Before, After, PreviousHash, Hash)
            VALUES ($seq, $at, $who, $role, $what, $subject, $before, $after, $previous, $hash)
            """,
            ("$seq", seq),
            ("$at", at),
            ("$who", who.Name),
            ("$role", who.Role.ToString()),
            ("$what", what),
            ("$subject", subject),
            ("$before", before),
            ("$after", after),
            ("$previous", previous),
            ("$hash", hash)
        );
        insert.ExecuteNonQuery();
    }

    /// <summary>Reads the whole journal and compares every hash.</summary>
    public static JournalVerdict Verify(TienDoDb db)
    {
        using var command = db.Command(
            "SELECT Seq, At, Who, Role, What, Subject, Before, After, PreviousHash, Hash FROM Journal ORDER BY Seq"
        );
        using var line = command.ExecuteReader();
        var previous = Beginning;
        var count = 0;
        while (line.Read())
        {
            count++;
            string? Text(int column) => line.IsDBNull(column) ? null : line.GetString(column);
            var expected = HashOf(
                count,
                line.GetString(1),
                line.GetString(2),
                line.GetString(3),
                line.GetString(4),
                line.GetString(5),
                Text(6),
                Text(7),
                previous
            );
            if (line.GetInt32(0) != count || line.GetString(8) != previous || line.GetString(9) != expected)
                return new JournalVerdict.Broken(count);
            previous = expected;
        }
        return new JournalVerdict.Whole(count, previous);
    }

    private static (int Seq, string Hash) Last(TienDoDb db)
    {
        using var command = db.Command("SELECT Seq, Hash FROM Journal ORDER BY Seq DESC LIMIT 1");
        using var line = command.ExecuteReader();
        return line.Read() ? (line.GetInt32(0), line.GetString(1)) : (0, Beginning);
    }

    private static string HashOf(int seq, params ReadOnlySpan<string?> fields)
    {
        // Lengths in front keep two different lines from ever reading as the same bytes.
        var content = new StringBuilder(seq.ToString(CultureInfo.InvariantCulture));
        foreach (var field in fields)
            content
                .Append('|')
                .Append(field is null ? "-" : field.Length.ToString(CultureInfo.InvariantCulture))
                .Append(':')
                .Append(field);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}

/// <summary>What checking the journal found.</summary>
public abstract record JournalVerdict
{
    private JournalVerdict() { }

    public sealed record Whole(int Lines, string LastHash) : JournalVerdict;

    /// <summary>The first line that does not follow from the ones before it.</summary>
    public sealed record Broken(int Line) : JournalVerdict;
}
