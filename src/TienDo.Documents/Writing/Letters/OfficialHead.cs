using System.Globalization;
using System.Xml;
using TienDo.Time;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Phần đầu văn bản: agency on the left, Quốc hiệu and Tiêu ngữ on the right (Decree 30/2020/NĐ-CP, Annex I, II).</summary>
internal static class OfficialHead
{
    public const int LeftColumn = 4_255;
    public const int RightColumn = 5_100;

    // Width of "Độc lập - Tự do - Hạnh phúc" in bold Times at 13 points; the line below it has the same length.
    private const int MottoLength = 3_190;

    /// <param name="subject">"V/v …" under the number; null for documents with a title of their own.</param>
    /// <param name="placeAndDay">Null where the day stands in the text.</param>
    public static void Write(
        XmlWriter xml,
        string? parentAgency,
        string agency,
        string number,
        string? subject,
        string? placeAndDay
    )
    {
        xml.OpenLayoutTable(LeftColumn, RightColumn);
        xml.OpenRow();
        xml.OpenCell(LeftColumn);
        if (parentAgency is not null)
            xml.Paragraph(Capitals(parentAgency), new Look("center", 12));
        xml.Paragraph(Capitals(agency), new Look("center", 12, Bold: true));
        // Between a third and a half of the name above it; a capital of bold Times is about 0.64 em wide.
        xml.Rule(LeftColumn, Math.Min(agency.Length * 154, LeftColumn) * 2 / 5);
        xml.WriteEndElement();
        xml.OpenCell(RightColumn);
        xml.Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Look("center", 12, Bold: true));
        xml.Paragraph("Độc lập - Tự do - Hạnh phúc", new Look("center", 13, Bold: true));
        xml.Rule(RightColumn, MottoLength);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.OpenRow();
        xml.OpenCell(LeftColumn);
        xml.Paragraph(number, new Look("center", 13, Before: 60));
        if (subject is not null)
            xml.Paragraph(subject, new Look("center", 12, Before: 120));
        xml.WriteEndElement();
        xml.OpenCell(RightColumn);
        xml.Paragraph(placeAndDay ?? "", new Look("center", 13, Italic: true, Before: 60));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Numbers below 10 have a zero before them (Decree 30/2020, Annex I, II.3).</summary>
    public static string Number(int? number) => number?.ToString("00", CultureInfo.InvariantCulture) ?? "        ";

    public static string Day(DateOnly? day) =>
        day is { } known ? VietnameseDay.InWords(known) : "ngày      tháng      năm        ";

    public static string Capitals(string name) => name.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
}
