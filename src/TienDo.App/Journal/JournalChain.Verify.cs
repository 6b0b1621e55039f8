using Microsoft.Data.Sqlite;
using TienDo.App.Storage;

namespace TienDo.App.Journal;

/// <content>Reading the journal again and saying what was done to it.</content>
public static partial class JournalChain
{
    public const int MostFaults = 20;

    /// <summary>Reads the whole journal, compares every hash and says which lines were altered, taken out or moved.</summary>
    public static JournalVerdict Verify(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            "SELECT Seq, At, Who, Role, What, Subject, Before, After, PreviousHash, Hash, Account, Origin FROM Journal ORDER BY Seq"
        );
        using var row = command.ExecuteReader();
        var faults = new List<JournalFault>();
        var before = new Seen(0, Beginning, IsSound: true);
        // How far the lines after a cut were renumbered.
        var shift = 0;
        while (row.Read() && faults.Count < MostFaults)
        {
            var line = Line.Of(row);
            if (line.Seq > before.Seq + 1)
                faults.Add(new JournalFault.Missing(before.Seq + 1, line.Seq - 1));
            var isNext = line.Seq == before.Seq + 1;
            if (shift != 0 && line.WasWrittenAs(line.Seq))
                shift = 0;
            var isSound = line.WasWrittenAs(line.Seq + shift);
            if (!isSound)
                (isSound, shift) = Judge(line, shift, faults);
            else if (isNext && before.IsSound && line.PreviousHash != before.Hash)
                // The line before was written anew with a hash that fits it.
                faults.Add(new JournalFault.Altered(before.Seq));
            else if (
                shift != 0
                && faults is [.., JournalFault.Moved { WasLine: var was } moved]
                && was == line.Seq - 1 + shift
            )
                // Not one line in another's place: all that follow moved up.
                faults[^1] = new JournalFault.Missing(moved.Line, was - 1);
            before = new Seen(line.Seq, line.Hash, isSound && shift == 0);
        }
        return faults.Count > 0 ? new JournalVerdict.Broken(faults) : new JournalVerdict.Whole(before.Seq, before.Hash);
    }

    /// <summary>Whether a line with this hash, noted down at some time, is still there.</summary>
    public static bool Contains(TienDoDb db, string hash)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var find = db.Command("SELECT 1 FROM Journal WHERE Hash = $hash", ("$hash", hash));
        return find.ExecuteScalar() is not null;
    }

    private static (bool IsSound, int Shift) Judge(Line line, int shift, List<JournalFault> faults)
    {
        const int Around = 100_000;
        for (var away = 1; away <= Around; away++)
        {
            foreach (var written in (int[])[line.Seq + away, line.Seq - away])
            {
                if (written <= 0 || !line.WasWrittenAs(written))
                    continue;
                faults.Add(new JournalFault.Moved(line.Seq, written));
                return (false, written - line.Seq);
            }
        }
        faults.Add(new JournalFault.Altered(line.Seq));
        return (false, shift);
    }

    private readonly record struct Seen(int Seq, string Hash, bool IsSound);

    private sealed record Line(int Seq, string?[] Fields, string PreviousHash, string Hash)
    {
        public static Line Of(SqliteDataReader row)
        {
            string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
            return new Line(
                row.GetInt32(0),
                [Text(1), Text(2), Text(3), Text(4), Text(5), Text(6), Text(7), Text(8), Text(10), Text(11)],
                row.GetString(8),
                row.GetString(9)
            );
        }

        public bool WasWrittenAs(int seq) => HashOf(seq, Fields) == Hash;
    }
}
