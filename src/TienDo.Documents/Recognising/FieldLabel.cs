using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Trường của một nhiệm vụ: what the words after a run-in label tell.</summary>
public enum AssignmentField
{
    Objective,
    Content,
    Lead,
    Standing,
    Cooperating,
    Executing,
    Deadline,
    Deliverables,
    Funding,
    Circumstance,
}

/// <summary>Nhãn trường: "Đơn vị chủ trì", "Thời gian hoàn thành", known by their words and not by their letters.</summary>
public static partial class FieldLabel
{
    private const int Longest = 70;

    public static AssignmentField? Of(string label)
    {
        if (label.Length is 0 or > Longest)
            return null;
        var words = SearchKey.Fold(label).Trim(' ', '*', '-', '+', '.', '(');
        foreach (var (pattern, field) in Labels)
        {
            if (pattern.IsMatch(words))
                return field;
        }
        return null;
    }

    private static readonly (Regex Pattern, AssignmentField Field)[] Labels =
    [
        (Standing(), AssignmentField.Standing),
        (Cooperating(), AssignmentField.Cooperating),
        (Lead(), AssignmentField.Lead),
        (Executing(), AssignmentField.Executing),
        (Deadline(), AssignmentField.Deadline),
        (Deliverables(), AssignmentField.Deliverables),
        (Objective(), AssignmentField.Objective),
        (Funding(), AssignmentField.Funding),
        (Content(), AssignmentField.Content),
        (Circumstance(), AssignmentField.Circumstance),
    ];

    private const string Body =
        @"(cac )?((co quan|don vi|so|nganh|co quan, don vi|don vi, co quan|so, nganh|so, ban, nganh|cap|dia phuong|nguoi)[ ,]*)?";

    [GeneratedRegex(
        @"^" + Body + @"(thuong truc|tham muu)(, (tham muu|thuong truc))?( giup viec)?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"^" + Body + @"(cung )?phoi hop( thuc hien| chinh| trien khai)?( \(.{0,30}\))?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Cooperating();

    [GeneratedRegex(
        @"^"
            + Body
            + @"(duoc giao )?(chu tri|dau moi|chiu trach nhiem chinh|thuc hien chinh|chu tri tham muu|giao chu tri)( thuc hien| trien khai| theo doi| tham muu)?( \(.{0,30}\))?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^((co quan|don vi|co quan, don vi|nguoi|cap|so, nganh)( \w+)? (thuc hien|trien khai)|(phan cong|trach nhiem|to chuc)( to chuc)? (thuc hien|trien khai)|phan cong( nhiem vu)?|trach nhiem|thuc hien|((co quan|don vi|co quan, don vi|don vi, co quan) )?chu tri( va|,) phoi hop( thuc hien)?)$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Executing();

    [GeneratedRegex(
        @"^(du kien )?(thoi gian|thoi han|tien do|lo trinh|han|ky han|thoi diem|moc thoi gian|thoi gian, tien do|tien do, thoi gian|thoi gian, lo trinh|lo trinh, thoi gian|han cuoi)( va lo trinh)?( (thuc hien|hoan thanh|trien khai|to chuc|ket thuc|xong|trinh|ban hanh|bat dau|du kien|thuc hien va hoan thanh|thuc hien, hoan thanh|thuc hien/hoan thanh|thuc hien nhiem vu|trien khai thuc hien|phai hoan thanh))?$|^hoan thanh$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Deadline();

    [GeneratedRegex(
        @"^(du kien )?(san pham|ket qua|dau ra|san pham, ket qua|ket qua, san pham|san pham/ket qua)( (dau ra|du kien|hoan thanh|can dat|dat duoc|thuc hien|chinh|chu yeu|cu the|mong doi|phai dat|dau ra du kien|giao nop))?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Deliverables();

    [GeneratedRegex(
        @"^(muc tieu|muc dich|yeu cau|muc dich, yeu cau|muc tieu, yeu cau|chi tieu)( cu the| chung| thuc hien)?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Objective();

    [GeneratedRegex(
        @"^(kinh phi|nguon kinh phi|nguon von|du toan|tong kinh phi|kinh phi, nguon luc|nguon luc)( (thuc hien|du kien|dam bao|bao dam))?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Funding();

    [GeneratedRegex(
        @"^(noi dung|nhiem vu|cong viec|giai phap|hoat dong|nhiem vu, giai phap|nhiem vu va giai phap|noi dung, nhiem vu|cach thuc|phuong thuc|bien phap)( (thuc hien|cong viec|nhiem vu|cu the|chu yeu|trien khai|trong tam|chinh|hoat dong|to chuc))*$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Content();

    [GeneratedRegex(
        @"^(dia diem|pham vi|doi tuong|hinh thuc|quy mo|thanh phan|so luong|dia ban|co so phap ly|can cu|ghi chu|luc luong|phuong tien|lanh dao (chi dao|phu trach)|nguoi chi dao)( .{0,30})?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Circumstance();
}
