using TienDo.Documents.Reading.PlainText;

namespace TienDo.Documents.Reading;

/// <summary>
/// Chữ cũ trong tệp mới: Word and PDF files set in .VnTime or VNI fonts hold the old letters; they are told by what they
/// spell, as in plain text, and converted line by line since such files often mix both.
/// </summary>
internal static class OldLetters
{
    private const int SampleLetters = 1 << 15;

    public static SourceDocument Mend(SourceDocument document)
    {
        if (document.Encoding is not null)
            return document;
        var old = OldEncodings.Recognise(Sample(document.Lines));
        if (old is null)
            return document;
        string Convert(string text) => MayBeOld(text) ? old.Convert(text) : text;
        return document with
        {
            Encoding = old.Name,
            Lines = [.. document.Lines.Select(line => line with { Text = Convert(line.Text) })],
            Tables =
            [
                .. document.Tables.Select(table =>
                    table with
                    {
                        Rows =
                        [
                            .. table.Rows.Select(row =>
                                row with
                                {
                                    Cells = [.. row.Cells.Select(cell => cell with { Text = Convert(cell.Text) })],
                                }
                            ),
                        ],
                    }
                ),
            ],
            Notes = [.. document.Notes, ReadingNotes.With(ReadingNotes.ConvertedFromOldEncoding, "encoding", old.Name)],
        };
    }

    private static string Sample(IReadOnlyList<SourceLine> lines)
    {
        var sample = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (MayBeOld(line.Text))
                sample.AppendLine(line.Text);
            if (sample.Length > SampleLetters)
                break;
        }
        return sample.ToString();
    }

    /// <summary>Old text is all one-byte letters; a single ơ, ư or ạ shows that a line is modern.</summary>
    private static bool MayBeOld(string text) =>
        text.AsSpan().ContainsAnyInRange('\u00A1', '\u00FF') && !text.AsSpan().ContainsAnyInRange('\u0100', '\u1FFF');
}
