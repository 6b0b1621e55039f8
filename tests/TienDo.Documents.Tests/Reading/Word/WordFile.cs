using System.IO.Compression;
using System.Text;

namespace TienDo.Documents.Tests.Reading.Word;

/// <summary>A DOCX made of the XML a test is about.</summary>
internal static class WordFile
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    public static byte[] Of(string body, params (string Part, string Inside)[] companions)
    {
        var relationships = string.Concat(
            companions.Select(c =>
                $"<Relationship Id=\"{c.Part}\" Type=\"http://x/relationships/{c.Part}\" Target=\"{c.Part}.xml\"/>"
            )
        );
        List<(string, string)> parts =
        [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/_rels/document.xml.rels", $"<Relationships>{relationships}</Relationships>"),
            ("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
        ];
        parts.AddRange(companions.Select(c => ($"word/{c.Part}.xml", $"<w:{c.Part} {Names}>{c.Inside}</w:{c.Part}>")));
        return Zip([.. parts.Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)))]);
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public static string P(string words, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{words}</w:t></w:r></w:p>";

    public static string Cell(string words, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(words)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";
}
