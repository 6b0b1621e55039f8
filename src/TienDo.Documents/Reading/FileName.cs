namespace TienDo.Documents.Reading;

/// <summary>A name never decides; where it says something else than the content, the person is told.</summary>
internal static class FileName
{
    public static SourceDocument Compare(string? fileName, SourceDocument document)
    {
        var ending = Ending(fileName);
        if (ending is null || Fits(ending, document.Format))
            return document;
        var note = new ReadingNote(
            ReadingNotes.NameDoesNotMatchContent,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ending"] = ending,
                ["format"] = document.Format.ToString(),
            }
        );
        return document with { Notes = [.. document.Notes, note] };
    }

    private static string? Ending(string? fileName)
    {
        var dot = fileName?.LastIndexOf('.') ?? -1;
        if (fileName is null || dot < 0 || fileName.Length - dot is < 2 or > 9)
            return null;
        return fileName[(dot + 1)..].ToLowerInvariant();
    }

    private static bool Fits(string ending, SourceFormat format) =>
        ending switch
        {
            "txt" or "text" => format is SourceFormat.PlainText or SourceFormat.Markdown or SourceFormat.Csv,
            "md" or "markdown" => format is SourceFormat.Markdown or SourceFormat.PlainText,
            "docx" or "docm" or "dotx" => format is SourceFormat.Docx,
            "xlsx" or "xlsm" => format is SourceFormat.Xlsx,
            "csv" or "tsv" => format is SourceFormat.Csv,
            "pdf" => format is SourceFormat.Pdf or SourceFormat.ScannedPdf,
            "png" or "jpg" or "jpeg" or "tif" or "tiff" => format is SourceFormat.Image,
            "doc" or "xls" or "rtf" or "odt" or "ods" or "zip" or "exe" or "html" or "htm" or "json" => false,
            _ => true,
        };
}
