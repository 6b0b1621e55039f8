namespace TienDo.Documents.Recognising.Heads;

/// <summary>Tên luật thường gặp, folded: where a law's name ends when the text does not say.</summary>
internal static class LawNames
{
    private static readonly string[] Names =
    [
        "ngan sach nha nuoc",
        "dau tu cong",
        "dau tu theo phuong thuc doi tac cong tu",
        "dau tu",
        "dau thau",
        "to chuc chinh phu va luat to chuc chinh quyen dia phuong",
        "to chuc chinh quyen dia phuong",
        "to chuc chinh phu",
        "khoa hoc, cong nghe va doi moi sang tao",
        "khoa hoc va cong nghe",
        "chuyen giao cong nghe",
        "so huu tri tue",
        "chat luong san pham, hang hoa",
        "tieu chuan va quy chuan ky thuat",
        "do luong",
        "cong nghe cao",
        "cong nghiep cong nghe so",
        "chuyen doi so",
        "giao dich dien tu",
        "cong nghe thong tin",
        "an toan thong tin mang",
        "an ninh mang",
        "du lieu",
        "bao ve du lieu ca nhan",
        "tiep can thong tin",
        "bao ve moi truong",
        "dat dai",
        "lam nghiep",
        "da dang sinh hoc",
        "tai nguyen nuoc",
        "khoang san",
        "dia chat va khoang san",
        "quy hoach",
        "xay dung",
        "nha o",
        "ho tich",
        "can cuoc",
        "cu tru",
        "doanh nghiep",
        "ho tro doanh nghiep nho va vua",
        "hop tac xa",
        "thue gia tri gia tang",
        "quan ly thue",
        "quan ly, su dung tai san cong",
        "ke toan",
        "kiem toan nha nuoc",
        "phong, chong tham nhung",
        "thuc hanh tiet kiem, chong lang phi",
        "thuc hien dan chu o co so",
        "thi dua, khen thuong",
        "can bo, cong chuc",
        "vien chuc",
        "bao hiem xa hoi",
        "bao hiem y te",
        "viec lam",
        "nguoi lao dong",
        "lao dong",
        "giao duc nghe nghiep",
        "giao duc dai hoc",
        "giao duc",
        "nha giao",
        "kham benh, chua benh",
        "duoc",
        "an toan thuc pham",
        "phong chay, chua chay va cuu nan, cuu ho",
        "phong chay va chua chay",
        "phong chay, chua chay",
        "trat tu, an toan giao thong duong bo",
        "duong bo",
        "giao thong duong bo",
        "du lich",
        "di san van hoa",
        "bao chi",
        "xuat ban",
        "tre em",
        "binh dang gioi",
        "thanh nien",
        "phong chong thien tai",
        "de dieu",
        "thuy loi",
        "chan nuoi",
        "trong trot",
        "thu y",
        "thuy san",
        "ban hanh van ban quy pham phap luat",
        "hoa giai o co so",
        "tro giup phap ly",
        "pho bien, giao duc phap luat",
        "tiep cong dan",
        "khieu nai",
        "to cao",
        "luu tru",
        "mat tran to quoc viet nam",
        "cong doan",
        "phong, chong ma tuy",
        "phong, chong bao luc gia dinh",
        "nghia vu quan su",
        "dan quan tu ve",
        "quoc phong",
        "an ninh quoc gia",
        "dien luc",
        "su dung nang luong tiet kiem va hieu qua",
        "thuong mai",
        "canh tranh",
        "bao ve quyen loi nguoi tieu dung",
        "gia",
        "hai quan",
        "dan su",
        "hinh su",
        "to tung hanh chinh",
    ];

    /// <summary>"luat dau tu": a name that is known and complete.</summary>
    public static bool IsWhole(string folded) =>
        folded.StartsWith("luat ", StringComparison.Ordinal) && LengthAt(folded[5..]) == folded.Length - 5;

    /// <summary>How long the name at the start of folded text is; 0 when it is none of these.</summary>
    public static int LengthAt(string folded)
    {
        var longest = 0;
        foreach (var name in Names)
        {
            var ends =
                name.Length == folded.Length
                || (name.Length < folded.Length && !char.IsLetterOrDigit(folded[name.Length]));
            if (name.Length > longest && ends && folded.StartsWith(name, StringComparison.Ordinal))
                longest = name.Length;
        }
        return longest;
    }
}
