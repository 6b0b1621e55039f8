using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Documents.Recognising;

/// <summary>Từ chỉ cơ quan: whether words name bodies and nothing else ("Các sở, ban, ngành; UBND các xã, phường").</summary>
public static partial class AgencyHeading
{
    private const int LongestName = 300;

    public static bool AreAgencies(string text)
    {
        if (text.Length > LongestName)
            return false;
        var words = SearchKey.Fold(text).TrimEnd('.', ':', ' ');
        return Start().IsMatch(words) && !Verb().IsMatch(words);
    }

    /// <summary>True when the text begins with the name of a body.</summary>
    public static bool StartWithAgency(string text) =>
        Start().IsMatch(SearchKey.Fold(text.Length > LongestName ? text[..LongestName] : text));

    [GeneratedRegex(
        @"^((cac|toan the|thu truong|giam doc|lanh dao|chu tich|truong|nguoi dung dau|de nghi|giao|doi voi)\s+){0,3}(so|ban|nganh|bo|ubnd|uy ban|cuc|vu|chi cuc|vien|trung tam|truong|van phong|phong|cong an|bo chi huy|bo tu lenh|thanh tra|hiep hoi|hoi|lien hiep|lien minh|mat tran|doan|dang uy|huyen uy|tinh uy|thanh uy|ban can su|ban chi dao|to giup viec|bao|dai|tap chi|ngan hang|kho bac|thue|hai quan|buu dien|bao hiem|toa an|vien kiem sat|lien doan|co quan|don vi|dia phuong|doanh nghiep|hop tac xa|to chuc|cap uy|hoi dong|quy|tong cong ty|cong ty|tap doan|benh vien|xa|phuong|thi tran|huyen|thanh pho|quan khu|tieu ban|chanh van phong|cong dong|dang bo|cap|to cong nghe|hdnd|ttr?|vp|thon|chu dau tu|thong ke (tinh|thanh pho|khu vuc|co so)|kiem toan|thi hanh an|vien thong|dien luc|cang vu|kiem lam|hat|hoc vien|dai hoc|pho thu tuong|bo truong|cuc truong|hieu truong|to dan pho|khu pho|nguoi dan)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Start();

    [GeneratedRegex(
        @"\b(chu tri|phoi hop|tham muu|xay dung|trien khai|thuc hien|to chuc thuc|huong dan|bao cao|co trach nhiem|chiu trach nhiem|tiep tuc|chu dong|theo doi|don doc|bo tri|ban hanh|ra soat|day manh|tang cuong|can cu|chi dao|kiem tra|tong hop|cung cap|dam bao|bao dam|nghien cuu|ho tro|tuyen truyen)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Verb();
}
