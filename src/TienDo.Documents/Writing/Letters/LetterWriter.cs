using System.Xml;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Ghi công văn ra tệp DOCX (Decree 30/2020/NĐ-CP, Annex I).</summary>
public static class LetterWriter
{
    public static void Write(OfficialLetter letter, Stream to)
    {
        using var package = new PackageWriter(to);
        LetterParts.Write(package, letter.Subject);
        package.Part(
            "word/document.xml",
            xml =>
            {
                xml.Open("document");
                xml.Open("body");
                OfficialHead.Write(
                    xml,
                    letter.ParentAgency,
                    letter.Agency,
                    $"Số: {OfficialHead.Number(letter.Number)}/{letter.Notation}",
                    "V/v " + letter.Subject,
                    $"{letter.Place}, {OfficialHead.Day(letter.SignedOn)}"
                );
                Addressees(xml, letter.To);
                Body(xml, letter.Body);
                Foot(xml, letter);
                if (letter.Annex is { } annex)
                {
                    xml.Open("p");
                    xml.Open("pPr");
                    xml.Section(startsAnew: false);
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                    Annex(xml, letter, annex);
                }
                xml.Section(startsAnew: letter.Annex is not null);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );
    }

    private static void Addressees(XmlWriter xml, IReadOnlyList<string> to)
    {
        if (to.Count == 1)
        {
            xml.Paragraph("Kính gửi: " + to[0], new Look("center", Before: 360, After: 240));
            return;
        }
        xml.Paragraph("Kính gửi:", new Look(Left: 2_268, Before: 360));
        for (var at = 0; at < to.Count; at++)
        {
            var last = at == to.Count - 1;
            xml.Paragraph(
                $"- {to[at]}{(last ? "." : ";")}",
                new Look(Left: 3_402, After: last ? 240 : 0, Hanging: 170)
            );
        }
    }

    private static void Body(XmlWriter xml, IReadOnlyList<string> paragraphs)
    {
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var end = at == paragraphs.Count - 1 ? "./." : "";
            xml.Paragraph(
                (end.Length > 0 ? paragraphs[at].TrimEnd('.', ' ') : paragraphs[at]) + end,
                new Look("both", After: 120, FirstLine: 720, KeepWithNext: end.Length > 0)
            );
        }
    }

    private static void Foot(XmlWriter xml, OfficialLetter letter)
    {
        // Signatures never stand alone on a page.
        xml.Paragraph("", new Look(Size: 6, KeepWithNext: true));
        xml.OpenLayoutTable(OfficialHead.LeftColumn, OfficialHead.RightColumn);
        xml.OpenRow();
        xml.OpenCell(OfficialHead.LeftColumn);
        xml.Paragraph("Nơi nhận:", new Look(Size: 12, Bold: true, Italic: true));
        for (var at = 0; at < letter.CopiesTo.Count; at++)
        {
            var end = at == letter.CopiesTo.Count - 1 ? "." : ";";
            xml.Paragraph($"- {letter.CopiesTo[at]}{end}", new Look(Size: 11));
        }
        if (letter.CopiesTo.Count == 0)
            xml.Paragraph("- Lưu: VT.", new Look(Size: 11));
        xml.WriteEndElement();
        xml.OpenCell(OfficialHead.RightColumn);
        var role = new Look("center", Bold: true, KeepWithNext: true);
        if (letter.Signature.Authority is { } authority)
            xml.Paragraph(OfficialHead.Capitals(authority), role);
        xml.Paragraph(OfficialHead.Capitals(letter.Signature.Position), role);
        for (var line = 0; line < 4; line++)
            xml.Paragraph("", role);
        xml.Paragraph(letter.Signature.Name ?? "", new Look("center", Bold: true));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Annex(XmlWriter xml, OfficialLetter letter, LetterAnnex annex)
    {
        xml.Paragraph("Phụ lục", new Look("center", Bold: true));
        xml.Paragraph(OfficialHead.Capitals(annex.Title), new Look("center", Bold: true));
        xml.Paragraph(
            $"(Kèm theo Công văn số {OfficialHead.Number(letter.Number)}/{letter.Notation} {OfficialHead.Day(letter.SignedOn)} của {letter.Agency})",
            new Look("center", Italic: true, After: 120)
        );
        LetterTables.Write(xml, annex.Columns, annex.Rows);
        xml.Paragraph("", new Look(Size: 6));
    }
}
