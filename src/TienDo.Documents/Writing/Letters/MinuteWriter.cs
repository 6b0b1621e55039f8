using System.Xml;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Biên bản in the layout of Decree 30/2020/NĐ-CP, Annex I: two parties sign side by side.</summary>
/// <param name="Notation">"BB-SKHCN", after the number.</param>
/// <param name="Title">Under the word BIÊN BẢN.</param>
/// <param name="Before">Paragraphs before the table.</param>
/// <param name="After">Paragraphs after it; the last one gets the mark of the end.</param>
public sealed record OfficialMinute(
    string? ParentAgency,
    string Agency,
    int? Number,
    string Notation,
    string Title,
    IReadOnlyList<string> Before,
    IReadOnlyList<LetterColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string> After,
    LetterSignature Left,
    LetterSignature Right
);

/// <summary>Ghi biên bản ra tệp DOCX.</summary>
public static class MinuteWriter
{
    public static void Write(OfficialMinute minute, Stream to)
    {
        using var package = new PackageWriter(to);
        LetterParts.Write(package, minute.Title);
        package.Part(
            "word/document.xml",
            xml =>
            {
                xml.Open("document");
                xml.Open("body");
                OfficialHead.Write(
                    xml,
                    minute.ParentAgency,
                    minute.Agency,
                    $"Số: {OfficialHead.Number(minute.Number)}/{minute.Notation}",
                    subject: null,
                    placeAndDay: null
                );
                Body(xml, minute);
                Signatures(xml, minute);
                xml.Section(startsAnew: false);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );
    }

    private static void Body(XmlWriter xml, OfficialMinute minute)
    {
        const int width = OfficialHead.LeftColumn + OfficialHead.RightColumn;
        xml.Paragraph("BIÊN BẢN", new Look("center", Bold: true, Before: 240));
        xml.Paragraph(minute.Title, new Look("center", Bold: true));
        xml.Rule(width, Math.Min(minute.Title.Length * 130, width) * 2 / 5);
        var text = new Look("both", After: 120, FirstLine: 720);
        foreach (var paragraph in minute.Before)
            xml.Paragraph(paragraph, text);
        LetterTables.Write(xml, minute.Columns, minute.Rows);
        xml.Paragraph("", new Look(Size: 6));
        for (var at = 0; at < minute.After.Count; at++)
        {
            var last = at == minute.After.Count - 1;
            // Signatures never stand alone on a page.
            xml.Paragraph(
                last ? minute.After[at].TrimEnd('.', ' ') + "./." : minute.After[at],
                text with
                {
                    KeepWithNext = last,
                }
            );
        }
    }

    private static void Signatures(XmlWriter xml, OfficialMinute minute)
    {
        const int half = (OfficialHead.LeftColumn + OfficialHead.RightColumn) / 2;
        xml.Paragraph("", new Look(Size: 6, KeepWithNext: true));
        xml.OpenLayoutTable(half, half);
        xml.OpenRow();
        foreach (var side in (LetterSignature[])[minute.Left, minute.Right])
        {
            var role = new Look("center", Bold: true, KeepWithNext: true);
            xml.OpenCell(half);
            if (side.Authority is { } authority)
                xml.Paragraph(OfficialHead.Capitals(authority), role);
            xml.Paragraph(OfficialHead.Capitals(side.Position), role);
            for (var line = 0; line < 4; line++)
                xml.Paragraph("", role);
            xml.Paragraph(side.Name ?? "", new Look("center", Bold: true));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
