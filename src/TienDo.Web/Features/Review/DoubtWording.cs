using TienDo.Documents.Drafting;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Review;

/// <summary>Lời của nghi vấn: for every reason a short name and a sentence that says what to look at.</summary>
public static class DoubtWording
{
    /// <summary>"Nhiệm vụ I.4, đơn vị phối hợp: chữ của các ô bảng xen nhau".</summary>
    public static string Heading(Words words, EntryKind kind, string name, Doubt doubt)
    {
        var field = DoubtKey.FieldOf(doubt);
        var title = Title(words, doubt.Reason);
        return SaysItsField(doubt.Reason) || field is "text" or "name"
            ? $"{name}: {title}"
            : $"{name}, {EntryWording.Field(words, kind, field).ToLowerInvariant()}: {title}";
    }

    private static bool SaysItsField(string reason) =>
        reason
            is DoubtReasons.SeveralLeads
                or DoubtReasons.LeadNotStated
                or DoubtReasons.LeadInferred
                or DoubtReasons.DeadlineUnclear
                or DoubtReasons.DeadlineInferred
                or DoubtReasons.SeveralDeadlines
                or DoubtReasons.UnitConflictsWithTarget
                or DoubtReasons.TargetUnclear
                or DoubtReasons.NumberMissing
                or DoubtReasons.DateMissing
                or DoubtReasons.IssuerMissing
                or DoubtReasons.AnnexMissing;

    public static string Title(Words words, string reason) =>
        reason switch
        {
            DoubtReasons.BoundaryUnsure => words["chưa chắc chỗ bắt đầu, kết thúc"],
            DoubtReasons.CellsInterleaved => words["chữ của các ô bảng xen nhau"],
            DoubtReasons.AgencyUnknown => words["cơ quan chưa có trong danh bạ"],
            DoubtReasons.AgencyAmbiguous => words["tên cơ quan hiểu được nhiều cách"],
            DoubtReasons.AgencyReorganised => words["cơ quan đã sắp xếp lại"],
            DoubtReasons.SeveralLeads => words["nhiều đơn vị chủ trì"],
            DoubtReasons.LeadNotStated => words["chưa nêu đơn vị chủ trì"],
            DoubtReasons.LeadInferred => words["đơn vị chủ trì được suy ra"],
            DoubtReasons.DeadlineUnclear => words["thời hạn chưa rõ"],
            DoubtReasons.DeadlineInferred => words["thời hạn được suy ra"],
            DoubtReasons.SeveralDeadlines => words["nhiều thời hạn"],
            DoubtReasons.UnitConflictsWithTarget => words["đơn vị tính không khớp với mục tiêu"],
            DoubtReasons.TargetUnclear => words["mục tiêu chưa rõ"],
            DoubtReasons.NumberMissing => words["chưa có số, ký hiệu"],
            DoubtReasons.DateMissing => words["chưa có ngày ban hành"],
            DoubtReasons.IssuerMissing => words["chưa rõ cơ quan ban hành"],
            DoubtReasons.NumberUnclear => words["con số chưa rõ"],
            DoubtReasons.AnnexMissing => words["thiếu phụ lục"],
            DoubtReasons.ColumnRoleGuessed => words["ý nghĩa của cột được đoán"],
            DoubtReasons.TypingErrorSuspected => words["nghi có lỗi đánh máy"],
            DoubtReasons.ReadByOcr => words["đọc từ ảnh quét"],
            _ => reason,
        };

    public static string Sentence(Words words, string reason) =>
        reason switch
        {
            DoubtReasons.BoundaryUnsure => words[
                "Chưa chắc nội dung này bắt đầu và kết thúc ở đâu. So với văn bản nguồn; tách hoặc gộp nếu cần."
            ],
            DoubtReasons.CellsInterleaved => words[
                "Chữ của các ô trong bảng xen vào nhau khi tách khỏi tệp. So từng trường với văn bản nguồn."
            ],
            DoubtReasons.AgencyUnknown => words[
                "Tên này chưa có trong danh bạ cơ quan. Ghi lại tên đúng, mỗi cơ quan một dòng, hoặc giữ như văn bản."
            ],
            DoubtReasons.AgencyAmbiguous => words[
                "Nhiều cơ quan cùng được gọi bằng tên này. Ghi tên đầy đủ của cơ quan được giao."
            ],
            DoubtReasons.AgencyReorganised => words[
                "Cơ quan này đã được sắp xếp, tổ chức lại. Ghi nhận cơ quan kế thừa, hoặc giữ như văn bản."
            ],
            DoubtReasons.SeveralLeads => words[
                "Văn bản giao nhiều đơn vị cùng chủ trì. Để một đơn vị chủ trì, hoặc giữ như văn bản."
            ],
            DoubtReasons.LeadNotStated => words[
                "Văn bản không nêu đơn vị chủ trì nhiệm vụ này. Ghi đơn vị chủ trì, hoặc giữ như văn bản."
            ],
            DoubtReasons.LeadInferred => words[
                "Văn bản không ghi đơn vị chủ trì ngay tại đây; tên này lấy từ đề mục hoặc câu gần nhất."
            ],
            DoubtReasons.DeadlineUnclear => words[
                "Lời này chưa hiểu được thành thời hạn. Ghi lại, ví dụ: 31/12/2026; quý IV/2026; hằng năm."
            ],
            DoubtReasons.DeadlineInferred => words[
                "Văn bản ghi thiếu một phần của thời hạn; phần thiếu lấy từ ngữ cảnh. So với văn bản nguồn."
            ],
            DoubtReasons.SeveralDeadlines => words[
                "Văn bản ghi nhiều thời hạn cho nhiệm vụ này. Giữ hạn cuối, hoặc tách thành nhiều nhiệm vụ."
            ],
            DoubtReasons.UnitConflictsWithTarget => words[
                "Đơn vị tính ghi trong văn bản không hợp với mục tiêu, ví dụ thứ bậc mà ghi “%”."
            ],
            DoubtReasons.TargetUnclear => words[
                "Chưa hiểu được con số hoặc phép so sánh của mục tiêu. Ghi lại từng phần."
            ],
            DoubtReasons.NumberMissing => words[
                "Văn bản để trống số, ký hiệu. Ghi số của bản đã ký. Ví dụ: 45/KH-UBND"
            ],
            DoubtReasons.DateMissing => words["Chưa ghi ngày ban hành. Ví dụ: 05/12/2026"],
            DoubtReasons.IssuerMissing => words["Không tìm thấy cơ quan ban hành ở đầu văn bản. Ghi tên đầy đủ."],
            DoubtReasons.NumberUnclear => words["Con số này đọc được nhiều cách. So với văn bản nguồn rồi ghi lại."],
            DoubtReasons.AnnexMissing => words[
                "Văn bản nhắc đến phụ lục nhưng tệp không có. Kiểm tra tệp đã đủ trang."
            ],
            DoubtReasons.ColumnRoleGuessed => words[
                "Tiêu đề cột không nói rõ cột ghi gì; ý nghĩa được đoán từ nội dung các ô. So với văn bản nguồn."
            ],
            DoubtReasons.TypingErrorSuspected => words["Lời này có thể là lỗi đánh máy trong văn bản đã ký."],
            DoubtReasons.ReadByOcr => words["Chữ đọc từ ảnh quét, có thể sai. So với ảnh gốc."],
            _ => "",
        };
}
