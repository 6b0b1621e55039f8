namespace TienDo.Documents.Reading;

/// <summary>Lời của lưu ý: each note as a sentence, beside the refusals' for the same readers of it.</summary>
public static class ReadingNoteSentences
{
    public static (string Vietnamese, string English) Of(ReadingNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        string Of(string argument) => note.Arguments.GetValueOrDefault(argument, "");
        return note.Name switch
        {
            ReadingNotes.ConvertedFromOldEncoding => (
                $"Văn bản dùng bảng mã {Of("encoding")}, đã chuyển sang Unicode. Đề nghị soát lại chữ.",
                $"The text was in {Of("encoding")} and was converted to Unicode. Please check its letters."
            ),
            ReadingNotes.SomeBytesWereNotText => (
                $"Có {Of("count")} chỗ không đọc được thành chữ, đã thay bằng dấu �.",
                $"Places that could not be read as text and stand as �: {Of("count")}."
            ),
            ReadingNotes.ControlCharactersRemoved => (
                $"Đã bỏ {Of("count")} ký tự điều khiển không nhìn thấy được.",
                $"Invisible control characters removed: {Of("count")}."
            ),
            ReadingNotes.NameDoesNotMatchContent => (
                $"Tên tệp có đuôi .{Of("ending")} nhưng nội dung là {Of("format")}; đã đọc theo nội dung.",
                $"The file is named .{Of("ending")} but holds {Of("format")}; it was read by its content."
            ),
            ReadingNotes.TrackedChangesAccepted => (
                "Văn bản còn dấu vết sửa đổi: đã lấy phần chèn thêm, bỏ phần xóa.",
                "The document has tracked changes: insertions were taken, deletions left out."
            ),
            ReadingNotes.FootnotesAtTheEnd => (
                $"Có {Of("count")} chú thích, được đặt ở cuối văn bản.",
                $"Footnotes put at the end of the text: {Of("count")}."
            ),
            ReadingNotes.HiddenTextLeftOut => (
                "Văn bản có chữ ẩn, không được đọc.",
                "The document has hidden text, which was left out."
            ),
            ReadingNotes.TableOfContentsLeftOut => (
                "Mục lục của văn bản không được đọc.",
                "The table of contents was left out."
            ),
            ReadingNotes.ReadFromScan => (
                $"Văn bản là bản quét ({Of("count")} trang), chữ do máy nhận dạng. Đề nghị đối chiếu từng dòng với bản gốc.",
                $"The document is a scan read by character recognition (pages: {Of("count")}). Please check every line against it."
            ),
            ReadingNotes.ScannedPagesInside => (
                $"Có {Of("count")} trang không có chữ (trang trắng hoặc trang quét), chưa được đọc.",
                $"Pages without text (blank or scanned), not read: {Of("count")}."
            ),
            ReadingNotes.TablesRebuiltFromPositions => (
                $"Đã dựng lại {Of("count")} bảng theo đường kẻ và vị trí chữ trên trang. Đề nghị soát lại các ô.",
                $"Tables rebuilt from rules and positions on the page: {Of("count")}. Please check their cells."
            ),
            ReadingNotes.HiddenSheetsLeftOut => (
                $"Có {Of("count")} trang tính ẩn, không được đọc.",
                $"Hidden sheets left out: {Of("count")}."
            ),
            _ => (note.Name, note.Name),
        };
    }
}
