using System.Globalization;
using TienDo.App.Review;
using TienDo.Documents.Drafting;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Review;

/// <summary>Tên gọi của mục và trường: what entries, fields and their values are called on the page.</summary>
public static class EntryWording
{
    public static string Name(Words words, EntryKind kind, string label) =>
        kind switch
        {
            EntryKind.Document => words["Văn bản"],
            EntryKind.LegalBasis => label.Length == 0 ? words["Căn cứ không số"] : words["Căn cứ {0}", label],
            EntryKind.Assignment => label.Length == 0 ? words["Nhiệm vụ không số"] : words["Nhiệm vụ {0}", label],
            EntryKind.Indicator => label.Length == 0 ? words["Chỉ tiêu không số"] : words["Chỉ tiêu {0}", label],
            EntryKind.Commitment => words["Cam kết"],
            EntryKind.ReportingDuty => words["Chế độ báo cáo"],
            EntryKind.Orientation => words["Định hướng"],
        };

    public static string Lines(Words words, SourceSpan span) =>
        span.LineFrom == span.LineTo
            ? words["dòng {0}", span.LineFrom.ToString(CultureInfo.InvariantCulture)]
            : words[
                "dòng {0}–{1}",
                span.LineFrom.ToString(CultureInfo.InvariantCulture),
                span.LineTo.ToString(CultureInfo.InvariantCulture)
            ];

    public static string Field(Words words, EntryKind kind, string field) =>
        (kind, field) switch
        {
            (EntryKind.Document, "type") => words["Loại văn bản"],
            (_, "subject") => words["Trích yếu"],
            (EntryKind.LegalBasis, "kind") => words["Loại văn bản"],
            (EntryKind.Document or EntryKind.LegalBasis, "number") => words["Số, ký hiệu"],
            (_, "date") => words["Ngày ban hành"],
            (_, "issuer") => words["Cơ quan ban hành"],
            (_, "title") => words["Trích yếu"],
            (_, "relation") => words["Quan hệ"],
            (_, "signatoryName") => words["Người ký"],
            (_, "signatoryPosition") => words["Chức vụ người ký"],
            (_, "signatory") => words["Người ký"],
            (_, "periodFrom") => words["Giai đoạn từ năm"],
            (_, "periodTo") => words["Giai đoạn đến năm"],
            (_, "recipients") => words.Many("Nơi nhận"),
            (_, "text") => words["Nội dung"],
            (_, "name") => words["Tên chỉ tiêu"],
            (_, "number") => words["Số thứ tự"],
            (_, "section") => words["Đề mục"],
            (_, "kind") => words["Dạng ghi"],
            (_, "lead") => words["Đơn vị chủ trì"],
            (_, "cooperating") => words["Đơn vị phối hợp"],
            (_, "deadline") => words["Thời hạn"],
            (_, "deadlineMeaning") => words["Hiểu thời hạn là"],
            (_, "deliverables") => words["Sản phẩm đầu ra"],
            (_, "objective") => words["Mục tiêu"],
            (_, "funding") => words["Kinh phí"],
            (_, "operator") => words["So sánh"],
            (_, "value") => words["Con số"],
            (_, "unit") => words["Đơn vị tính"],
            (_, "year") => words["Đến năm"],
            (_, "inWords") => words["Mục tiêu bằng lời"],
            (_, "scope") => words["Phạm vi"],
            (_, "raw") => words["Nội dung"],
            (_, "reporters") => words["Đơn vị báo cáo"],
            (_, "cycle") => words["Kỳ báo cáo"],
            (_, "due") => words["Hạn gửi"],
            (_, "to") => words["Nơi nhận báo cáo"],
            (_, "source") => words["Dòng nguồn"],
            (_, "parent") => words["Thuộc nhiệm vụ"],
            _ => field,
        };

    public static string Hint(Words words, string field) =>
        field switch
        {
            "lead" or "cooperating" or "reporters" => words["Mỗi cơ quan một dòng"],
            "deliverables" or "recipients" => words["Mỗi mục một dòng"],
            "deadline" => words["Đúng lời văn bản. Ví dụ: Quý IV/2026"],
            "deadlineMeaning" => words["Để trống nếu hiểu đúng. Ví dụ: 31/12/2026"],
            "date" => words["Ví dụ: 05/12/2026"],
            "value" => words["Ví dụ: 57; 1.234,5; 10–15"],
            "year" or "periodFrom" or "periodTo" => words["Ví dụ: 2030"],
            _ => "",
        };

    /// <summary>The values a field may have; empty where it is free.</summary>
    public static IReadOnlyList<(string Value, string Name)> Choices(Words words, EntryKind kind, string field) =>
        (kind, field) switch
        {
            (EntryKind.Assignment, "kind") =>
            [
                ("row", words["hàng trong bảng"]),
                ("item", words["mục đánh số"]),
                ("bullet", words["gạch đầu dòng"]),
                ("paragraph", words["đoạn văn"]),
                ("duty", words["trách nhiệm ở phần tổ chức thực hiện"]),
            ],
            (_, "operator") =>
            [
                ("", "–"),
                ("≥", words["≥ ít nhất"]),
                ("≤", words["≤ không quá"]),
                (">", words["> trên"]),
                ("<", words["< dưới"]),
                ("=", words["= đúng bằng"]),
            ],
            (_, "relation") =>
            [
                ("implements", words["thực hiện"]),
                ("cites", words["căn cứ"]),
                ("replaces", words["thay thế"]),
                ("continues", words["tiếp tục thực hiện"]),
            ],
            (_, "cycle") =>
            [
                ("", "–"),
                ("monthly", words["hằng tháng"]),
                ("quarterly", words["hằng quý"]),
                ("halfyearly", words["6 tháng"]),
                ("yearly", words["hằng năm"]),
                ("periodic", words["định kỳ"]),
                ("adhoc", words["đột xuất"]),
            ],
            _ => [],
        };

    public static bool IsLong(string field) =>
        field
            is "text"
                or "name"
                or "lead"
                or "cooperating"
                or "deliverables"
                or "objective"
                or "recipients"
                or "subject"
                or "title"
                or "raw"
                or "reporters"
                or "inWords";

    /// <summary>The deadline in words a person can check: "31/12/2026, ngày cuối là thứ Năm".</summary>
    public static string Meaning(Words words, DraftDeadline deadline)
    {
        var day = deadline.To is { } to ? Numbers.Date(to) : null;
        var from = deadline.From is { } start ? Numbers.Date(start) : null;
        var meaning = deadline.Kind switch
        {
            "ongoing" => words["thường xuyên"],
            "event" => words["chờ căn cứ: {0}", deadline.Trigger ?? deadline.Raw ?? ""],
            "recurring" => Recurrence(words, deadline.Recurrence),
            "none" => deadline.Raw is null ? words["không nêu thời hạn"] : words["chưa hiểu được"],
            _ when from is not null && day is not null && deadline.From != deadline.To => words[
                "từ {0} đến {1}",
                from,
                day
            ],
            _ when day is not null => words["hết ngày {0}", day],
            _ when from is not null => words["từ {0}", from],
            _ => deadline.Kind,
        };
        if (deadline.Effective is not { } effective || effective == deadline.To)
            return meaning;
        return effective < deadline.To
            ? words["trước ngày {0}, chậm nhất là {1}", day!, Numbers.Date(effective)]
            : meaning + words[", ngày nghỉ nên tính đến {0}", Numbers.Date(effective)];
    }

    /// <summary>A value as it is read, not as it is typed.</summary>
    public static string Shown(Words words, EntryKind kind, string field, string value)
    {
        foreach (var (choice, name) in Choices(words, kind, field))
        {
            if (choice.Length > 0 && string.Equals(choice, value, StringComparison.Ordinal))
                return name;
        }
        return value.Replace("\n", "; ", StringComparison.Ordinal);
    }

    /// <summary>An entry on one line of a list.</summary>
    public static string Line(Words words, EntryFields entry)
    {
        string[] fields = entry.Kind switch
        {
            EntryKind.Document => ["type", "number", "date", "subject"],
            EntryKind.LegalBasis => ["kind", "number", "date", "issuer", "title"],
            EntryKind.Assignment or EntryKind.Orientation => ["text"],
            EntryKind.Indicator => ["name"],
            EntryKind.Commitment or EntryKind.ReportingDuty => ["raw"],
        };
        var line = string.Join(", ", fields.Select(field => entry[field]).Where(value => value.Length > 0));
        return line.Length == 0 ? Name(words, entry.Kind, entry.Label)
            : line.Length > 260 ? line[..260] + " …"
            : line;
    }

    /// <summary>What an act did, in a few words: "Nhiệm vụ II.3: đã tách".</summary>
    public static string Short(Words words, ReviewedEdit edit)
    {
        var name = Name(words, edit.EntryKind, edit.EntryKind == EntryKind.Document ? "" : edit.EntryLabel);
        var doubt = ReviewHistory.DoubtOf(edit);
        var what = ReviewHistory.ActOf(edit) switch
        {
            DraftEdit.AcceptDoubt => words["ghi nhận nghi vấn “{0}”", Reason(words, doubt)],
            DraftEdit.KeepAsWritten => words["giữ như văn bản, nghi vấn “{0}”", Reason(words, doubt)],
            DraftEdit.CorrectField => words["sửa theo nghi vấn “{0}”", Reason(words, doubt)],
            DraftEdit.EditEntry => words["đã sửa"],
            DraftEdit.SplitAssignment => words["đã tách làm hai"],
            DraftEdit.MergeAssignments => words["đã gộp"],
            DraftEdit.DeleteEntry => words["đã bỏ"],
            DraftEdit.Reparent => words["đã chuyển"],
            DraftEdit.MoveSource => words["đã sửa dòng nguồn"],
            _ => words["đã thêm"],
        };
        return name + ": " + what;
    }

    private static string Reason(Words words, Doubt? doubt) =>
        doubt is null ? "" : DoubtWording.Title(words, doubt.Reason);

    private static string Recurrence(Words words, string? recurrence) =>
        (recurrence ?? "").Split(';')[0] switch
        {
            "monthly" => words["hằng tháng"],
            "quarterly" => words["hằng quý"],
            "halfyearly" => words["6 tháng một lần"],
            "yearly" => words["hằng năm"],
            "" => words["định kỳ"],
            var other => other,
        };
}
