using System.Text;
using System.Text.RegularExpressions;
using TienDo.Language;

namespace TienDo.Agencies;

/// <summary>Khóa tên: an agency name brought to the one form under which all its spellings meet.</summary>
internal static partial class AgencyKey
{
    private const int Longest = 400;

    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["ubnd"] = "uy ban nhan dan",
        ["hdnd"] = "hoi dong nhan dan",
        ["mttq"] = "mat tran to quoc",
        ["ubmttq"] = "uy ban mat tran to quoc",
        ["vp"] = "van phong",
        ["bql"] = "ban quan ly",
        ["bch"] = "ban chi huy",
        ["ttpvhcc"] = "trung tam phuc vu hanh chinh cong",
        ["kh&cn"] = "khoa hoc va cong nghe",
        ["khcn"] = "khoa hoc va cong nghe",
        ["nn&mt"] = "nong nghiep va moi truong",
        ["nnmt"] = "nong nghiep va moi truong",
        ["nn&ptnt"] = "nong nghiep va phat trien nong thon",
        ["nnptnt"] = "nong nghiep va phat trien nong thon",
        ["vhtt&dl"] = "van hoa the thao va du lich",
        ["vhttdl"] = "van hoa the thao va du lich",
        ["vh,tt&dl"] = "van hoa the thao va du lich",
        ["gd&dt"] = "giao duc va dao tao",
        ["gddt"] = "giao duc va dao tao",
        ["kh&dt"] = "ke hoach va dau tu",
        ["khdt"] = "ke hoach va dau tu",
        ["tt&tt"] = "thong tin va truyen thong",
        ["tttt"] = "thong tin va truyen thong",
        ["tn&mt"] = "tai nguyen va moi truong",
        ["tnmt"] = "tai nguyen va moi truong",
        ["ldtb&xh"] = "lao dong thuong binh va xa hoi",
        ["ld-tb&xh"] = "lao dong thuong binh va xa hoi",
        ["ldtbxh"] = "lao dong thuong binh va xa hoi",
        ["gtvt"] = "giao thong van tai",
        ["dt&tg"] = "dan toc va ton giao",
        ["tdc"] = "tieu chuan do luong chat luong",
        ["kkt"] = "khu kinh te",
        ["pt-th"] = "phat thanh truyen hinh",
        ["ptth"] = "phat thanh truyen hinh",
        ["cd"] = "cao dang",
        ["khkt"] = "khoa hoc va ky thuat",
    };

    /// <summary>Marks, case, punctuation and abbreviations gone; "Sở KH&amp;CN." and "sở khoa học và công nghệ" are equal.</summary>
    public static string Of(string name)
    {
        var folded = SearchKey.Fold(name.Length > Longest ? name[..Longest] : name);
        var key = new StringBuilder(folded.Length + 16);
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('.', ',', ';', ':', '"', '\'', '*', '(', ')', '-');
            if (bare.Length == 0)
                continue;
            if (key.Length > 0)
                key.Append(' ');
            key.Append(s_words.TryGetValue(bare, out var full) ? full : Plain(bare));
        }
        return key.ToString();
    }

    /// <summary>The key without a person's office before it ("Thủ trưởng …") and without the province's name after it.</summary>
    public static string WithoutTitleAndProvince(string key, string province)
    {
        var bare = Title().Replace(key, "");
        foreach (var tail in new[] { " tinh " + province, " " + province, " tinh" })
        {
            if (bare.Length > tail.Length && bare.EndsWith(tail, StringComparison.Ordinal))
                return bare[..^tail.Length];
        }
        return bare;
    }

    private static string Plain(string word) =>
        word is "&" ? "va" : word.Replace("&", " va ", StringComparison.Ordinal).Replace('-', ' ').Replace(',', ' ');

    [GeneratedRegex(
        @"^(?:thu truong|lanh dao|giam doc|pho giam doc|nguoi dung dau|dai dien lanh dao|dai dien)(?: cua)? (?=\S)",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Title();
}
