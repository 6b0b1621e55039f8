using System.Globalization;
using TienDo.App.Storage;

namespace TienDo.App.Journal;

/// <summary>
/// Sổ mốc nhật ký: a text file that only grows and holds, every few lines and after each daily round, how far the journal had
/// come and with which hash. A journal cut at its end is a whole one by itself; it no longer reaches its marks.
/// </summary>
public static class JournalHeads
{
    /// <summary>Every so many lines of the journal.</summary>
    public const int Every = 16;

    /// <summary>Notes where the journal ends now; after each daily round.</summary>
    public static void Note(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Ask(JournalChain.End) is (> 0, _) end)
            Write(store.Folder, end);
    }

    internal static bool IsDue(int line, int written) => line / Every > (line - written) / Every;

    /// <summary>
    /// What was committed stays so where a mark cannot be written: the next one tells as much. The disk is not waited for; a
    /// mark that is lost with the power makes nothing wrong.
    /// </summary>
    internal static void Write(DataFolder folder, (int Line, string Hash) end)
    {
        try
        {
            using var file = new FileStream(
                folder.JournalHeads,
                FileMode.Append,
                FileAccess.Write,
                FileShare.ReadWrite
            );
            file.Write(
                System.Text.Encoding.ASCII.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{end.Line} {end.Hash}\n")
                )
            );
            file.Flush();
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>Which lines that were once noted are gone or say something else; null where nothing was ever noted.</summary>
    public static IReadOnlyList<JournalFault>? Compare(TienDoDb db, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(folder);
        if (!File.Exists(folder.JournalHeads))
            return null;
        var (last, _) = JournalChain.End(db);
        var (furthest, faults) = (last, new List<JournalFault>());
        using var find = db.Command("SELECT 1 FROM Journal WHERE Seq = $line AND Hash = $hash");
        foreach (var mark in File.ReadLines(folder.JournalHeads))
        {
            // A mark that was torn while it was written says nothing.
            if (
                mark.Split(' ') is not [var number, { Length: 64 } hash]
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            )
                continue;
            furthest = Math.Max(furthest, line);
            if (line > last || faults.Count >= JournalChain.MostFaults)
                continue;
            find.Parameters.Clear();
            find.Parameters.AddWithValue("$line", line);
            find.Parameters.AddWithValue("$hash", hash);
            if (find.ExecuteScalar() is null)
                faults.Add(new JournalFault.Altered(line));
        }
        if (furthest > last)
            faults.Add(new JournalFault.Missing(last + 1, furthest));
        return faults;
    }
}
