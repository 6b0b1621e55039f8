using TienDo.Language;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Từ mở đầu một việc: the verbs and adverbs with which plans begin a piece of work.</summary>
internal static class WorkWords
{
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "xay dung", "trien khai", "to chuc", "tiep tuc", "day manh", "day nhanh", "tang cuong", "nghien cuu", "ra soat",
        "hoan thien", "hoan thanh", "ban hanh", "thuc hien", "phoi hop", "chu tri", "chu dong", "ho tro", "khuyen khich",
        "phat trien", "nang cao", "dau tu", "hop tac", "tap trung", "thuc day", "hinh thanh", "tao", "duy tri", "ung dung",
        "so hoa", "ket noi", "xac dinh", "de xuat", "tham muu", "quan ly", "giam sat", "kiem tra", "danh gia",
        "tuyen truyen", "pho bien", "quan triet", "dao tao", "boi duong", "bo tri", "huy dong", "thu hut", "cung cap",
        "cap nhat", "tich hop", "van hanh", "nang cap", "mo rong", "da dang", "chu trong", "quan tam", "phan dau",
        "dam bao", "bao dam", "tang", "giam", "thong qua", "su dung", "khai thac", "don doc", "theo doi", "tong hop",
        "bao cao", "lap", "trinh", "phe duyet", "cong bo", "huong dan", "chi dao", "giao", "phan cong", "phan cap",
        "cung co", "kien toan", "sap xep", "doi moi", "cai cach", "cai thien", "don gian", "cat giam", "thi diem",
        "nhan rong", "xu ly", "khac phuc", "thao go", "giai quyet", "bao ton", "bao ve", "phat huy", "gan", "lien ket",
        "mo", "tham gia", "dang ky", "cap", "chuyen", "dua", "den", "hang nam", "hang quy", "hang thang", "thuong xuyen",
        "kip thoi", "tich cuc", "dinh ky", "khan truong", "phat dong", "phan loai", "phan tich", "dieu tra", "khao sat",
        "tiep thu", "tham dinh", "thanh lap", "tich luy", "tai co cau", "thong nhat", "do luong", "quy dinh", "quy hoach",
        "lua chon", "lam tot", "lam", "moi", "mua sam", "xuc tien", "quang ba", "truyen thong", "van dong", "gioi thieu",
        "ky ket", "dam phan", "lay", "thu thap", "thong ke", "kiem soat", "phong ngua", "ngan chan", "phat hien", "cong khai",
        "minh bach", "tinh gon", "bien soan", "in an", "trang bi", "lap dat", "sua chua", "cai tao", "bao tri", "bao duong",
        "gop phan", "chuan bi", "sua doi", "bo sung", "dieu chinh", "thay the", "chuan hoa", "toi uu", "tu van", "dat hang",
        "uu tien", "trong tam", "phan bo", "giai ngan", "quyet toan", "rut ngan", "xoa bo", "khoi cong", "khanh thanh",
        "trong", "nhan", "giu", "giu vung", "san xuat", "che bien", "tieu thu", "lien he", "thuc thi", "chap hanh", "tuan thu",
        "tiep can", "tiep nhan", "trao doi", "hoc tap", "cu", "bo nhiem", "tuyen dung", "luan chuyen", "thanh tra", "kiem dinh",
        "dieu phoi", "dieu hanh", "ung pho", "trong trot", "trong rung", "chan nuoi", "cham soc", "xa hoi hoa", "ghi nhan",
        "khen thuong", "bieu duong", "ton vinh", "cai tien", "lam sach", "bao quan", "luu tru", "chia se", "dong bo",
        "quyet liet", "nghiem tuc", "coi trong", "khoi thong", "giai phong", "tap huan", "can cu", "tren co so", "cu the hoa",
        "thu nghiem", "san sang", "truc tiep", "nhanh chong", "tung buoc", "phan luong", "mien", "dong hanh", "lam viec",
        "dien tap", "tuan tra", "quan trac", "canh bao", "du bao", "thiet lap", "thiet ke", "phuc hoi", "ton tao", "giai toa",
    };

    /// <summary>True when the first one to three words open a piece of work.</summary>
    public static bool Begin(string text)
    {
        var words = SearchKey.Fold(text.Length > 60 ? text[..60] : text).Split([' ', ',', ';', ':'], 4);
        return words.Length > 0
            && (
                Openings.Contains(words[0])
                || words.Length > 1 && Openings.Contains($"{words[0]} {words[1]}")
                || words.Length > 2 && Openings.Contains($"{words[0]} {words[1]} {words[2]}")
            );
    }

    /// <summary>Most paragraphs of the section, two at least, open a piece of work.</summary>
    public static bool FillSection(TextNode section)
    {
        var (work, all) = Count(section, 0);
        return work >= 2 && work * 10 >= all * 7;
    }

    private static (int Work, int All) Count(TextNode node, int depth)
    {
        var (work, all) = (0, 0);
        if (depth > 6)
            return (work, all);
        foreach (var child in node.Children)
        {
            if (!child.IsHeading && child.Role is SectionRole.Other or SectionRole.Annex)
            {
                all++;
                if (Begin(child.Body))
                    work++;
            }
            var below = Count(child, depth + 1);
            (work, all) = (work + below.Work, all + below.All);
        }
        return (work, all);
    }
}
