using System.Globalization;
using System.Xml;
using TienDo.Time;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Ghi công văn ra tệp DOCX (Decree 30/2020/NĐ-CP, Annex I).</summary>
public static class LetterWriter
{
    private const int LeftColumn = 4_255;
    private const int RightColumn = 5_100;
    private const int TextWidth = LeftColumn + RightColumn;

    // Width of "Độc lập - Tự do - Hạnh phúc" in bold Times at 13 points; the line below it has the same length.
    private const int MottoLength = 3_190;

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
                Head(xml, letter);
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

    private static void Head(XmlWriter xml, OfficialLetter letter)
    {
        xml.OpenLayoutTable(LeftColumn, RightColumn);
        xml.OpenRow();
        xml.OpenCell(LeftColumn);
        if (letter.ParentAgency is { } parent)
            xml.Paragraph(Capitals(parent), new Look("center", 12));
        xml.Paragraph(Capitals(letter.Agency), new Look("center", 12, Bold: true));
        // Between a third and a half of the name above it; a capital of bold Times is about 0.64 em wide.
        xml.Rule(LeftColumn, Math.Min(letter.Agency.Length * 154, LeftColumn) * 2 / 5);
        xml.WriteEndElement();
        xml.OpenCell(RightColumn);
        xml.Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Look("center", 12, Bold: true));
        xml.Paragraph("Độc lập - Tự do - Hạnh phúc", new Look("center", 13, Bold: true));
        xml.Rule(RightColumn, MottoLength);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.OpenRow();
        xml.OpenCell(LeftColumn);
        xml.Paragraph($"Số: {NumberOf(letter)}/{letter.Notation}", new Look("center", 13, Before: 60));
        xml.Paragraph("V/v " + letter.Subject, new Look("center", 12, Before: 120));
        xml.WriteEndElement();
        xml.OpenCell(RightColumn);
        xml.Paragraph($"{letter.Place}, {DayOf(letter)}", new Look("center", 13, Italic: true, Before: 60));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
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
                new Look("both", After: 120, FirstLine: 720)
            );
        }
    }

    private static void Foot(XmlWriter xml, OfficialLetter letter)
    {
        xml.Paragraph("", new Look(Size: 6));
        xml.OpenLayoutTable(LeftColumn, RightColumn);
        xml.OpenRow();
        xml.OpenCell(LeftColumn);
        xml.Paragraph("Nơi nhận:", new Look(Size: 12, Bold: true, Italic: true));
        for (var at = 0; at < letter.CopiesTo.Count; at++)
        {
            var end = at == letter.CopiesTo.Count - 1 ? "." : ";";
            xml.Paragraph($"- {letter.CopiesTo[at]}{end}", new Look(Size: 11));
        }
        if (letter.CopiesTo.Count == 0)
            xml.Paragraph("- Lưu: VT.", new Look(Size: 11));
        xml.WriteEndElement();
        xml.OpenCell(RightColumn);
        var role = new Look("center", Bold: true, KeepWithNext: true);
        if (letter.Signature.Authority is { } authority)
            xml.Paragraph(Capitals(authority), role);
        xml.Paragraph(Capitals(letter.Signature.Position), role);
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
        xml.Paragraph(Capitals(annex.Title), new Look("center", Bold: true));
        xml.Paragraph(
            $"(Kèm theo Công văn số {NumberOf(letter)}/{letter.Notation} {DayOf(letter)} của {letter.Agency})",
            new Look("center", Italic: true, After: 120)
        );
        var widths = annex.Columns.Select(column => TextWidth * column.Share / 100).ToArray();
        xml.OpenRuledTable(widths);
        Row(xml, annex.Columns.Select(static column => column.Header), annex.Columns, widths, isHeader: true);
        foreach (var row in annex.Rows)
            Row(xml, row, annex.Columns, widths, isHeader: false);
        xml.WriteEndElement();
        xml.Paragraph("", new Look(Size: 6));
    }

    private static void Row(
        XmlWriter xml,
        IEnumerable<string> cells,
        IReadOnlyList<LetterColumn> columns,
        int[] widths,
        bool isHeader
    )
    {
        xml.OpenRow(isHeader);
        foreach (var (text, at) in cells.Select(static (text, at) => (text, at)))
        {
            xml.OpenCell(widths[at]);
            var align = isHeader || columns[at].Centered ? "center" : "left";
            xml.Paragraph(text, new Look(align, 12, Bold: isHeader, Before: 40, After: 40));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Numbers below 10 have a zero before them (Decree 30/2020, Annex I, II.3).</summary>
    private static string NumberOf(OfficialLetter letter) =>
        letter.Number?.ToString("00", CultureInfo.InvariantCulture) ?? "        ";

    private static string DayOf(OfficialLetter letter) =>
        letter.SignedOn is { } day ? VietnameseDay.InWords(day) : "ngày      tháng      năm        ";

    private static string Capitals(string name) => name.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
}
