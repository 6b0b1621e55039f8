using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Which role a heading's words give to its section.</summary>
public static partial class SectionRoles
{
    /// <summary>The role the title says, or null when it says none and the section above decides.</summary>
    public static SectionRole? Of(string title)
    {
        var words = Lead().Replace(SearchKey.Fold(title.Length > 300 ? title[..300] : title), "");
        foreach (var (pattern, role) in Roles)
        {
            if (pattern.IsMatch(words))
                return role;
        }
        return null;
    }

    /// <summary>The role of a heading inside a section: its own words count only where such a part can stand there.</summary>
    public static SectionRole Within(SectionRole above, string title, int level)
    {
        var own = Of(title);
        if (own is not { } role)
            return above;
        if (level <= 1 || above is SectionRole.Other or SectionRole.Annex)
            return role;
        var may = above switch
        {
            SectionRole.AssignmentGroup => role is SectionRole.Objective or SectionRole.Purpose
                || (role == SectionRole.Funding && !FundsSomething().IsMatch(SearchKey.Fold(title)))
                || (role == SectionRole.Organising && Organising(title)),
            SectionRole.Organising => role is SectionRole.Funding or SectionRole.Objective,
            SectionRole.Orientation => role == SectionRole.AssignmentGroup || role == SectionRole.Objective,
            SectionRole.Purpose or SectionRole.Requirement => role
                is SectionRole.Purpose
                    or SectionRole.Requirement
                    or SectionRole.Objective
                    or SectionRole.Viewpoint
                    or SectionRole.Scope,
            SectionRole.Objective => role is SectionRole.AssignmentGroup or SectionRole.Viewpoint,
            SectionRole.Viewpoint => role is SectionRole.Objective,
            _ => false,
        };
        return may ? role : above;
    }

    private static bool Organising(string title) => StrictlyOrganising().IsMatch(SearchKey.Fold(title));

    private static readonly (Regex Pattern, SectionRole Role)[] Roles =
    [
        (Purpose(), SectionRole.Purpose),
        (Requirement(), SectionRole.Requirement),
        (Viewpoint(), SectionRole.Viewpoint),
        (OrganisingWords(), SectionRole.Organising),
        (Orientation(), SectionRole.Orientation),
        (ObjectiveWithWork(), SectionRole.AssignmentGroup),
        (Objective(), SectionRole.Objective),
        (Funding(), SectionRole.Funding),
        (Scope(), SectionRole.Scope),
        (Background(), SectionRole.Other),
        (Assignments(), SectionRole.AssignmentGroup),
    ];

    /// <summary>"Bố trí kinh phí mua máy tính bảng" is work to be done; "Bố trí kinh phí thực hiện" is a heading.</summary>
    [GeneratedRegex(
        @"^(bo tri|bao dam|dam bao) (nguon )?kinh phi (?!thuc hien|trien khai|hang nam|giai doan|nam \d)\w",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex FundsSomething();

    [GeneratedRegex(@"^(to chuc (trien khai )?thuc hien|phan cong|trach nhiem)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex StrictlyOrganising();

    /// <summary>"Một số", "Các", "Những" before the word that counts.</summary>
    [GeneratedRegex(@"^(mot so|cac|nhung|ve|nhom|he thong)\s+", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(muc dich|y nghia)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^yeu cau\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"^(quan diem|phuong cham|nguyen tac|tu tuong chi dao)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Viewpoint();

    [GeneratedRegex(@"^(dinh huong|phuong huong|tam nhin)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Orientation();

    [GeneratedRegex(
        @"^(muc tieu|chi tieu)\b.{0,40}\b(nhiem vu|giai phap|noi dung)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ObjectiveWithWork();

    [GeneratedRegex(@"^(muc tieu|chi tieu|chi so)\b", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex Objective();

    [GeneratedRegex(
        @"^(kinh phi|nguon kinh phi|nguon von|nguon luc|du toan|tai chinh|co che tai chinh|bao dam kinh phi|dam bao kinh phi|bo tri kinh phi|(du kien |khai toan )?kinh phi)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Funding();

    [GeneratedRegex(
        @"^(pham vi|doi tuong|thoi gian( va|,)? (dia diem|pham vi)|dia ban)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Scope();

    [GeneratedRegex(
        @"^(can cu|co so (phap ly|thuc tien|xay dung)|su can thiet|thuc trang|hien trang|dac diem|tinh hinh|danh gia (thuc trang|tinh hinh|ket qua)|ket qua (dat duoc|thuc hien|trien khai)|boi canh|ton tai|han che|kho khan|du bao)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Background();

    [GeneratedRegex(
        @"^(nhiem vu|giai phap|noi dung|cong viec|hoat dong (chu yeu|cu the|trong tam|thuc hien|trien khai)|danh muc nhiem vu|phan cong nhiem vu cu the|lo trinh|ke hoach (thuc hien|trien khai|cu the)|bien phap|chuong trinh, de an|de an, du an)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Assignments();

    [GeneratedRegex(
        @"^(to chuc (trien khai )?thuc hien|to chuc trien khai|trien khai thuc hien|(phan cong )?(trach nhiem|to chuc) (thuc hien|trien khai|cua)|trach nhiem\b|phan cong\b|giam sat|kiem tra|theo doi|che do (thong tin|bao cao)|thong tin,? bao cao|che do thong tin|cong tac bao cao|bao cao)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OrganisingWords();
}
