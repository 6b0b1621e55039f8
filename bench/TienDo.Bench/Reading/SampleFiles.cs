using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TienDo.Bench.Reading;

/// <summary>Plans of our own words, any length, the same on every run.</summary>
public static class SampleFiles
{
    private const int ItemsOnAPage = 9;

    private static readonly string[] Verbs =
    [
        "Rà soát",
        "Xây dựng",
        "Tổ chức",
        "Triển khai",
        "Hoàn thiện",
        "Đánh giá",
        "Tham mưu",
    ];

    private static readonly string[] Things =
    [
        "quy chế phối hợp liên ngành về quản lý dữ liệu",
        "chương trình tập huấn kỹ năng số cho cán bộ cấp xã",
        "danh mục công nghệ cần ưu tiên chuyển giao",
        "cơ sở dữ liệu nông sản có chỉ dẫn địa lý",
        "mô hình trình diễn kỹ thuật chế biến chè sau thu hoạch",
    ];

    private static readonly string[] Agencies =
    [
        "Sở Khoa học và Công nghệ",
        "Sở Tài chính",
        "Sở Nông nghiệp và Môi trường",
        "Văn phòng UBND tỉnh",
        "UBND các xã, phường",
    ];

    private static readonly string[] Deadlines =
    [
        "trước ngày 30/6/2027",
        "Quý II/2027",
        "năm 2028",
        "thường xuyên",
        "hằng năm",
    ];

    public static string PlanText(int pages)
    {
        var text = new StringBuilder(Head);
        for (var page = 0; page < pages; page++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\f{Marker(page)}. NHÓM NHIỆM VỤ THỨ {page + 1}\n\n");
            for (var item = 0; item < ItemsOnAPage; item++)
            {
                var n = (page * ItemsOnAPage) + item;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{item + 1}. {Of(Verbs, n)} {Of(Things, n)} trên địa bàn tỉnh\n"
                );
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"a) Mục tiêu: tối thiểu {(n % 60) + 20}% đơn vị cấp xã áp dụng đúng quy trình,\n"
                );
                text.Append("bảo đảm thống nhất giữa các cấp.\n");
                text.Append(CultureInfo.InvariantCulture, $"b) Đơn vị chủ trì: {Of(Agencies, n)}.\n");
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"c) Đơn vị phối hợp: {Of(Agencies, n + 1)}; {Of(Agencies, n + 2)}.\n"
                );
                text.Append(CultureInfo.InvariantCulture, $"d) Thời gian hoàn thành: {Of(Deadlines, n)}.\n");
            }
        }
        return text.Append(Foot).ToString();
    }

    public static string PlanMarkdown(int rows)
    {
        var text = new StringBuilder(
            "## KẾ HOẠCH\n\n**Nâng cao năng lực công nghệ**\n\n### I. NHIỆM VỤ\n\n- *Gạch đầu dòng* một\\.\n\n"
        );
        text.Append("| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n| --- | --- | :---: | --- |\n");
        for (var n = 0; n < rows; n++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {n + 1} | {Of(Verbs, n)} **{Of(Things, n)}**<br>đợt {n} | {Of(Agencies, n)} | {Of(Deadlines, n)} |\n"
            );
        return text.ToString();
    }

    public static string PlanCsv(int rows)
    {
        var text = new StringBuilder("TT;Nhiệm vụ;Chủ trì;Thời hạn\n");
        for (var n = 0; n < rows; n++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{n + 1};\"{Of(Verbs, n)} {Of(Things, n)};\nđợt hai\";{Of(Agencies, n)};{Of(Deadlines, n)}\n"
            );
        return text.ToString();
    }

    /// <summary>About <paramref name="pages"/> pages, the tables spread evenly over them.</summary>
    public static byte[] PlanDocx(int pages, int tables)
    {
        var body = new StringBuilder();
        var made = 0;
        for (var page = 0; page < pages; page++)
        {
            Paragraph(
                body,
                $"NHÓM NHIỆM VỤ THỨ {page + 1}",
                "<w:pStyle w:val=\"H1\"/><w:jc w:val=\"center\"/>",
                "<w:b/>"
            );
            var hasTable = made * pages < (page + 1) * tables;
            for (var n = 0; n < (hasTable ? 10 : 25); n++)
                Paragraph(
                    body,
                    $"{Of(Verbs, page + n)} {Of(Things, n)}, do {Of(Agencies, n)} chủ trì, {Of(Deadlines, n)}.",
                    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                );
            if (hasTable)
            {
                Table(body, 12);
                made++;
            }
            body.Append("<w:p><w:r><w:lastRenderedPageBreak/><w:t>Trang tiếp</w:t></w:r></w:p>");
        }
        return Zip(
            ("_rels/.rels", Related("officeDocument", "word/document.xml")),
            (
                "word/_rels/document.xml.rels",
                Related("styles", "styles.xml", "numbering", "numbering.xml", "footnotes", "footnotes.xml")
            ),
            ("word/document.xml", $"<w:document {Word}><w:body>{body}{Extras}</w:body></w:document>"),
            (
                "word/styles.xml",
                $"<w:styles {Word}><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
            ),
            (
                "word/footnotes.xml",
                $"<w:footnotes {Word}><w:footnote w:id=\"2\"><w:p><w:r><w:t>Theo số liệu công bố.</w:t></w:r></w:p></w:footnote></w:footnotes>"
            ),
            (
                "word/numbering.xml",
                $"<w:numbering {Word}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
            )
        );
    }

    public static byte[] PlanXlsx(int rows)
    {
        var sheet = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>PHỤ LỤC</v></c></row>");
        for (var n = 0; n < rows; n++)
        {
            var r = n + 2;
            sheet.Append(
                CultureInfo.InvariantCulture,
                $"<row r=\"{r}\"><c r=\"A{r}\"><v>{n + 1}</v></c><c r=\"B{r}\" t=\"s\"><v>0</v></c><c r=\"C{r}\" t=\"inlineStr\"><is><t>{Of(Agencies, n)}</t></is></c><c r=\"D{r}\" s=\"1\"><v>{46_000 + n}</v></c></row>"
            );
        }
        return Zip(
            ("_rels/.rels", Related("officeDocument", "xl/workbook.xml")),
            (
                "xl/_rels/workbook.xml.rels",
                Related("worksheet", "sheet1.xml", "sharedStrings", "strings.xml", "styles", "styles.xml")
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Phụ lục\" r:id=\"r0\"/></sheets></workbook>"
            ),
            ("xl/strings.xml", $"<sst><si><t>{Things[0]}</t></si></sst>"),
            ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
            (
                "xl/sheet1.xml",
                $"<worksheet><sheetData>{sheet}</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells></worksheet>"
            )
        );
    }

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }

    private const string Word =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Extras =
        "<w:p><w:r><w:t>chỉ số</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t> mới</w:t></w:r></w:ins></w:p>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p><w:sectPr/>";

    private const string Head =
        "UBND TỈNH BÌNH MINH\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nNâng cao năng lực công nghệ giai đoạn 2026 - 2030\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Thống nhất cách làm giữa các cấp.\n\n";

    private const string Foot = "\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n";

    private static string Of(string[] words, int n) => words[n % words.Length];

    private static string Marker(int page) => new('I', (page % 3) + 1);

    private static void Paragraph(StringBuilder body, string words, string properties = "", string run = "") =>
        body.Append("<w:p><w:pPr>")
            .Append(properties)
            .Append("</w:pPr><w:r><w:rPr>")
            .Append(run)
            .Append("</w:rPr><w:t>")
            .Append(words)
            .Append("</w:t></w:r></w:p>");

    private static void Table(StringBuilder body, int rows)
    {
        body.Append("<w:tbl><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        foreach (var title in (string[])["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"])
            Cell(body, title);
        body.Append("</w:tr>");
        for (var n = 0; n < rows; n++)
        {
            body.Append("<w:tr>");
            Cell(body, (n + 1).ToString(CultureInfo.InvariantCulture));
            Cell(body, $"{Of(Verbs, n)} {Of(Things, n)}");
            Cell(
                body,
                Of(Agencies, n),
                n % 4 == 0 ? "<w:vMerge w:val=\"restart\"/>"
                    : n % 4 == 1 ? "<w:vMerge/>"
                    : ""
            );
            Cell(body, Of(Agencies, n + 1));
            Cell(body, Of(Deadlines, n));
            body.Append("</w:tr>");
        }
        body.Append("</w:tbl>");
    }

    private static void Cell(StringBuilder body, string words, string properties = "")
    {
        body.Append("<w:tc><w:tcPr>").Append(properties).Append("</w:tcPr>");
        Paragraph(body, words);
        body.Append("</w:tc>");
    }

    private static string Related(params string[] typeAndTarget)
    {
        var list = new StringBuilder("<Relationships>");
        for (var at = 0; at < typeAndTarget.Length; at += 2)
            list.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"r{at / 2}\" Type=\"x/{typeAndTarget[at]}\" Target=\"{typeAndTarget[at + 1]}\"/>"
            );
        return list.Append("</Relationships>").ToString();
    }
}
