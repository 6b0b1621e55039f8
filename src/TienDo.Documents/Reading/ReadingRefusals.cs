using System.Globalization;

namespace TienDo.Documents.Reading;

/// <summary>Các lý do từ chối: every "no" a reader can say, on one screen.</summary>
public static class ReadingRefusals
{
    public static ReadingRefusal TheFileBreaksOff { get; } =
        new(
            nameof(TheFileBreaksOff),
            "Đang đọc thì mất kết nối với tệp nên không đọc hết được. Đề nghị kiểm tra ổ đĩa hoặc đường truyền rồi làm lại.",
            "The file broke off while it was read. Please check the disk or the connection and try again."
        );

    public static ReadingRefusal TheFileIsEmpty { get; } =
        new(
            nameof(TheFileIsEmpty),
            "Tệp không có nội dung. Đề nghị kiểm tra và gửi lại tệp có nội dung văn bản.",
            "The file is empty. Please check it and send one that has text."
        );

    public static ReadingRefusal TheFileHasNoWords { get; } =
        new(
            nameof(TheFileHasNoWords),
            "Tệp không có chữ nào đọc được (chỉ có khoảng trắng hoặc ký tự điều khiển).",
            "The file has no readable words, only blanks or control characters."
        );

    public static ReadingRefusal TheFormatIsNotKnown { get; } =
        new(
            nameof(TheFormatIsNotKnown),
            "Không nhận ra định dạng của tệp. Hệ thống đọc được: văn bản thuần, Markdown, DOCX, XLSX, CSV, PDF và ảnh quét.",
            "The format of the file is not known. Plain text, Markdown, DOCX, XLSX, CSV, PDF and scanned images can be read."
        );

    public static ReadingRefusal TheFileIsBinary { get; } =
        new(
            nameof(TheFileIsBinary),
            "Tệp là dữ liệu nhị phân, không phải văn bản.",
            "The file holds binary data, not a text."
        );

    public static ReadingRefusal TheOldWordFormatIsNotRead { get; } =
        new(
            nameof(TheOldWordFormatIsNotRead),
            "Tệp ở định dạng Office cũ (.doc, .xls). Đề nghị mở bằng Word hoặc Excel, lưu lại thành .docx hoặc .xlsx rồi gửi lại.",
            "The file is in the old Office format (.doc, .xls). Please open it in Word or Excel and save it as .docx or .xlsx."
        );

    public static ReadingRefusal TheFileIsPasswordProtected { get; } =
        new(
            nameof(TheFileIsPasswordProtected),
            "Tệp có mật khẩu bảo vệ. Đề nghị gỡ mật khẩu rồi gửi lại.",
            "The file is protected by a password. Please remove the password and send it again."
        );

    public static ReadingRefusal TheFileIsDamaged { get; } =
        new(
            nameof(TheFileIsDamaged),
            "Tệp bị hỏng hoặc bị cắt cụt nên không đọc được. Đề nghị lưu lại từ bản gốc và gửi lại.",
            "The file is damaged or cut short and cannot be read. Please save it again from the original."
        );

    public static ReadingRefusal ThePackageIsNeitherWordNorExcel { get; } =
        new(
            nameof(ThePackageIsNeitherWordNorExcel),
            "Tệp là tệp nén nhưng không phải DOCX hay XLSX. Đề nghị giải nén và gửi từng văn bản.",
            "The file is an archive but neither DOCX nor XLSX. Please unpack it and send each document."
        );

    public static ReadingRefusal TheArchiveExpandsBeyondReason { get; } =
        new(
            nameof(TheArchiveExpandsBeyondReason),
            "Tệp nén bung ra lớn bất thường nên bị từ chối để bảo đảm an toàn.",
            "The archive expands beyond reason and was refused for safety."
        );

    public static ReadingRefusal TheXmlDeclaresEntities { get; } =
        new(
            nameof(TheXmlDeclaresEntities),
            "Tệp chứa khai báo DTD hoặc thực thể XML bên ngoài, không có trong văn bản Office thông thường, nên bị từ chối để bảo đảm an toàn.",
            "The file declares a DTD or XML entities, which ordinary Office documents never do, and was refused for safety."
        );

    public static ReadingRefusal ALineHasNoEnd { get; } =
        new(
            nameof(ALineHasNoEnd),
            "Văn bản có một dòng dài quá 100.000 ký tự, không có ngắt dòng nên không thể chia thành đoạn. Đề nghị lưu lại văn bản có ngắt dòng.",
            "One line of the text is longer than 100,000 characters and cannot be divided into paragraphs. Please save the text with line breaks."
        );

    public static ReadingRefusal ReadingTookTooLong { get; } =
        new(
            nameof(ReadingTookTooLong),
            "Đọc tệp quá thời gian cho phép nên đã dừng. Đề nghị chia nhỏ văn bản hoặc gửi bản DOCX.",
            "Reading the file took longer than allowed and was stopped. Please divide the document or send a DOCX."
        );

    public static ReadingRefusal ThePdfToolIsMissing { get; } =
        new(
            nameof(ThePdfToolIsMissing),
            "Máy chủ chưa có công cụ đọc PDF. Đề nghị quản trị viên cài gói poppler-utils (apt-get install poppler-utils).",
            "The server has no PDF tool. Please ask the administrator to install the package poppler-utils (apt-get install poppler-utils)."
        );

    public static ReadingRefusal TheScanToolIsMissing { get; } =
        new(
            nameof(TheScanToolIsMissing),
            "Tệp là bản quét và máy chủ chưa có công cụ nhận dạng chữ. Đề nghị quản trị viên cài gói tesseract-ocr và tesseract-ocr-vie (apt-get install tesseract-ocr tesseract-ocr-vie).",
            "The file is a scan and the server has no character recognition. Please ask the administrator to install the packages tesseract-ocr and tesseract-ocr-vie (apt-get install tesseract-ocr tesseract-ocr-vie)."
        );

    public static ReadingRefusal TheScanHasNoReadableWords { get; } =
        new(
            nameof(TheScanHasNoReadableWords),
            "Không nhận dạng được chữ nào trong bản quét. Đề nghị quét lại rõ hơn (từ 200 dpi trở lên) hoặc gửi bản DOCX.",
            "No words could be recognised in the scan. Please scan it again more clearly (200 dpi or better) or send a DOCX."
        );

    public static ReadingRefusal TheFileIsTooLarge(long maxBytes) =>
        new(
            nameof(TheFileIsTooLarge),
            $"Tệp lớn quá mức cho phép ({Megabytes(maxBytes, "vi-VN")} MB). Đề nghị chia nhỏ hoặc nén ảnh trong tệp.",
            $"The file is larger than allowed ({Megabytes(maxBytes, "en-US")} MB). Please divide it or compress its pictures."
        );

    public static ReadingRefusal TheTextIsTooLong(int maxCharacters) =>
        new(
            nameof(TheTextIsTooLong),
            $"Văn bản dài quá {Count(maxCharacters, "vi-VN")} ký tự cho phép. Đề nghị chia nhỏ văn bản.",
            $"The text is longer than the {Count(maxCharacters, "en-US")} characters allowed. Please divide the document."
        );

    public static ReadingRefusal TheDocumentHasTooManyPages(int maxPages) =>
        new(
            nameof(TheDocumentHasTooManyPages),
            $"Văn bản có quá {Count(maxPages, "vi-VN")} trang cho phép. Đề nghị tách phần cần đọc.",
            $"The document has more than the {Count(maxPages, "en-US")} pages allowed. Please extract the part to be read."
        );

    public static ReadingRefusal TheScanHasTooManyPages(int maxPages) =>
        new(
            nameof(TheScanHasTooManyPages),
            $"Bản quét có quá {Count(maxPages, "vi-VN")} trang, vượt mức nhận dạng một lần. Đề nghị tách phần cần đọc hoặc gửi bản DOCX.",
            $"The scan has more than {Count(maxPages, "en-US")} pages, too many to recognise at once. Please extract the part to be read or send a DOCX."
        );

    private static string Megabytes(long bytes, string culture) =>
        (bytes / (1024d * 1024d)).ToString("0.#", CultureInfo.GetCultureInfo(culture));

    private static string Count(int number, string culture) =>
        number.ToString("N0", CultureInfo.GetCultureInfo(culture));
}
