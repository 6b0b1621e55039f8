namespace TienDo.Documents.Reading;

/// <summary>Định dạng tệp, told by content and never by name.</summary>
public enum SourceFormat
{
    PlainText,
    Markdown,
    Docx,
    Pdf,
    ScannedPdf,
    Image,
    Xlsx,
    Csv,
}

/// <summary>
/// Văn bản nguồn: what every format reader yields. <see cref="Lines"/> is the whole text in reading order, in NFC,
/// with line numbers that never change; tables whose grid is known point back into those lines.
/// </summary>
/// <param name="Encoding">How bytes became text: "UTF-8", "UTF-16", "TCVN3", "VNI", …; null for packaged formats.</param>
/// <param name="Notes">What the reader had to do that a person should know (converted from TCVN3, tracked changes accepted, …).</param>
public sealed record SourceDocument(
    SourceFormat Format,
    string? Encoding,
    IReadOnlyList<SourceLine> Lines,
    IReadOnlyList<SourceTable> Tables,
    int PageCount,
    IReadOnlyList<ReadingNote> Notes
);

/// <summary>Một dòng: a line of a text file (1-based, blank ones counted), a paragraph of a DOCX, a line rebuilt from a PDF.</summary>
/// <param name="Number">1-based, strictly increasing in reading order.</param>
/// <param name="Text">NFC; inner and leading spacing as in the source for plain text (columns may depend on it).</param>
/// <param name="Page">1-based page where known; form feeds in text files count pages.</param>
/// <param name="Table">Index into <see cref="SourceDocument.Tables"/> when the line belongs to a cell.</param>
/// <param name="Unsure">Words that character recognition was not sure of; null where there are none.</param>
public sealed record SourceLine(
    int Number,
    string Text,
    int? Page = null,
    LineLook Look = default,
    int? Table = null,
    IReadOnlyList<string>? Unsure = null
)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What the source shows beyond the words. Plain text knows none of it.</summary>
/// <param name="HeadingLevel">1–6 for Markdown # and Word heading styles, else 0.</param>
/// <param name="Bold">The whole line is bold.</param>
/// <param name="Indent">Left indent in points (DOCX, PDF) or leading spaces (text).</param>
public readonly record struct LineLook(int HeadingLevel, bool Bold, bool Italic, bool Centered, float Indent);

/// <summary>Bảng: a table whose grid the source itself states (Markdown pipes, Word, Excel, CSV, ruled PDF).</summary>
public sealed record SourceTable(int LineFrom, int LineTo, IReadOnlyList<SourceRow> Rows);

/// <summary>Hàng. Cells are listed by grid column; a merged cell stands once, with its spans.</summary>
/// <param name="IsHeader">The source marks the row as a repeated header.</param>
public sealed record SourceRow(IReadOnlyList<SourceCell> Cells, bool IsHeader = false);

/// <summary>Ô.</summary>
/// <param name="Column">0-based grid column of its left edge.</param>
/// <param name="RowSpan">How many rows it covers from this one (1 when not merged).</param>
/// <param name="Text">Paragraphs joined by '\n'; NFC.</param>
public sealed record SourceCell(int Column, int ColumnSpan, int RowSpan, string Text, int LineFrom, int LineTo);

/// <summary>A named remark of the reader with its arguments; worded in the user's language at the edge.</summary>
public sealed record ReadingNote(string Name, IReadOnlyDictionary<string, string> Arguments);
