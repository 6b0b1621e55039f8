namespace TienDo.Documents.Recognising;

/// <summary>The words that names of agencies begin with and are made of. Accents count: "sở" is not "số", "báo" not "bảo".</summary>
internal static class AgencyWords
{
    /// <summary>A name of one body begins with one of these.</summary>
    private static readonly string[] s_heads = WordList.Of(
        """
        sở; bộ; cục; vụ; ban; văn phòng; phòng; trung tâm; ubnd; ủy ban; uỷ ban; hđnd; hội đồng; hội; hiệp hội;
        liên hiệp; liên minh; liên đoàn; công an; đài; báo; trường; viện; tổng cục; tổng công ty; tập đoàn;
        công ty; kho bạc; thuế; chi cục; ngân hàng; tòa án; toà án; đoàn; tỉnh ủy; tỉnh uỷ; huyện ủy; huyện uỷ;
        thành ủy; thành uỷ; đảng ủy; đảng uỷ; tỉnh đoàn; thành đoàn; huyện đoàn; mặt trận; mttq; ubmttq;
        thanh tra; hải quan; bưu điện; bưu chính; vnpt; viettel; mobifone; điện lực; quỹ; tạp chí;
        bảo hiểm xã hội; chính phủ; thủ tướng; quốc hội; bệnh viện; học viện; đại học; thư viện; bảo tàng;
        tổ giúp việc; tổ công tác; tổ công nghệ; chủ tịch; phó chủ tịch; giám đốc; thủ trưởng; chánh văn phòng;
        chánh thanh tra; trưởng phòng; trưởng ban; trưởng các; lãnh đạo; người đứng đầu; đồn; phó thủ tướng; bộ trưởng; thứ trưởng; cục trưởng; vụ trưởng; chi cục trưởng;
        hiệu trưởng; viện trưởng; tổng giám đốc; phó giám đốc; tổng thanh tra;
        bộ đội biên phòng; bch; bchqs; bql; hạt; trạm; đội; thống kê; cảng vụ; nhà xuất bản; thông tấn xã;
        kiểm toán; tổng hội; ttpvhcc; ttpvhc; vp; đảng đoàn; cấp ủy; cấp uỷ; thường trực; ban cán sự; bhxh;
        nhnn; btv; thi hành án; viễn thông; vinaphone; fpt; agribank; vietinbank; vietcombank; bidv; vtv; vov; ttxvn;
        cổng thông tin; câu lạc bộ; tiểu ban; văn phòng đại diện; kiểm lâm; quân khu; nhà văn hóa; nhà máy; ban thường vụ; trung ương; xí nghiệp; khu bảo tồn; vườn quốc gia
        """
    );

    /// <summary>Plain nouns of which "các sở, ban, ngành" is made; a list of them is one name.</summary>
    private static readonly string[] s_groupNouns = WordList.Of(
        """
        sở; ban; ngành; bộ; đoàn thể; địa phương; đơn vị; cơ quan; phòng; tổ chức; cá nhân; cấp; hội; huyện;
        thành phố; thị xã; quận; xã; phường; thị trấn; đặc khu; tỉnh; chi cục; trung tâm; lực lượng; ban đảng;
        hội đoàn thể; mặt trận; thôn; bản; xóm; ấp; buôn; khóm; tổ dân phố; khu phố; khối phố; trường học
        """
    );

    private static readonly string[] s_territories = WordList.Of(
        """
        tỉnh; thành phố; huyện; thị xã; quận; xã; phường; thị trấn; đặc khu; đơn vị hành chính
        """
    );

    /// <summary>Those who take part without being one named body.</summary>
    private static readonly string[] s_actors = WordList.Of(
        """
        chuyên gia; doanh nghiệp; hợp tác xã; hộ kinh doanh; nhà khoa học; tổ chức; cá nhân; cơ quan; đơn vị;
        địa phương; trường; viện; người dân; nhân dân; cộng đồng; nhà đầu tư; chủ đầu tư; cơ sở; hộ gia đình;
        đối tác; các; những; một số; toàn thể; mọi; từng; toàn bộ; cán bộ; bộ phận; chính quyền; các bên;
        nhà thầu; sàn; tổ; nhóm; nhà trường; chủ rừng; lực lượng; đại diện; ngành
        """
    );

    /// <summary>What may follow a plain noun without making it another name.</summary>
    private static readonly string[] s_qualifiers = WordList.Of(
        """
        liên quan; có liên quan; tỉnh; trung ương; thuộc; trên; của; trong; cấp; chức năng; khác; trực thuộc;
        tại; ở; thành phố; huyện; xã; có; được; cùng cấp; này
        """
    );

    /// <summary>Domains of ministries and departments; those with a comma or "và" are never split.</summary>
    public static readonly string[] Domains = WordList.Of(
        """
        khoa hoc va cong nghe; khoa hoc, cong nghe va moi truong; nong nghiep va moi truong;
        nong nghiep va phat trien nong thon; tai nguyen va moi truong; van hoa, the thao va du lich;
        van hoa, the thao; van hoa va the thao; van hoa, thong tin; van hoa - thong tin; giao duc va dao tao;
        ke hoach va dau tu; lao dong - thuong binh va xa hoi; lao dong, thuong binh va xa hoi;
        lao dong thuong binh va xa hoi; thong tin va truyen thong; dan toc va ton giao; tai chinh; noi vu;
        cong thuong; xay dung; tu phap; y te; ngoai vu; ngoai giao; du lich; cong an; quoc phong;
        giao thong van tai; dan toc; quy hoach - kien truc; quy hoach va kien truc; an toan thuc pham;
        kinh te, ha tang va do thi; phat thanh va truyen hinh; phat thanh, truyen hinh;
        phat thanh - truyen hinh; kh&cn; khcn; nn&mt; nnmt; vhtt&dl; vhttdl; gd&dt; gddt; kh&dt; tt&tt; tn&mt;
        nn&ptnt; ld-tb&xh; ldtb&xh; gtvt
        """
    );

    /// <summary>Whole names in which "và" or a comma stands before what looks like another body.</summary>
    public static readonly string[] Wholes = WordList.Of(
        """
        cuc lam nghiep va kiem lam; cuc pho bien, giao duc phap luat va tro giup phap ly; lien doan thuong mai va
        cong nghiep; trung tam truyen thong, giao duc suc khoe; van phong doan dai bieu quoc hoi va hoi dong nhan dan;
        van phong doan dbqh va hdnd; van phong doan dbqh va hoi dong nhan dan; van phong hdnd va ubnd;
        van phong hoi dong nhan dan va uy ban nhan dan; bao va dai phat thanh, truyen hinh;
        bao va dai phat thanh va truyen hinh; bao va dai phat thanh - truyen hinh;
        bao va phat thanh, truyen hinh; bao va phat thanh - truyen hinh;
        ban quan ly khu kinh te va cac khu cong nghiep; ban quan ly cac khu cong nghiep va khu kinh te;
        phong chong thien tai va tim kiem cuu nan; hoi dong nhan dan va uy ban nhan dan;
        lien hiep cac hoi khoa hoc va ky thuat; uy ban mttq va cac to chuc chinh tri - xa hoi;
        thong tan, bao chi; bao chi, truyen thong; xa hoi - nghe nghiep
        """
    );

    public static int Head(string lower, int at) => Longest(s_heads, lower, at);

    public static int GroupNoun(string lower, int at) => Longest(s_groupNouns, lower, at);

    public static int Territory(string lower, int at) => Longest(s_territories, lower, at);

    public static int Actor(string lower, int at) => Longest(s_actors, lower, at);

    public static int Qualifier(string lower, int at) => Longest(s_qualifiers, lower, at);

    public static int Domain(string folded, int at) => Longest(Domains, folded, at);

    /// <summary>Length of the longest entry that stands at this place as whole words; 0 when none does.</summary>
    private static int Longest(string[] entries, string text, int at)
    {
        var longest = 0;
        foreach (var entry in entries)
        {
            if (entry.Length > longest && StandsAt(text, at, entry))
                longest = entry.Length;
        }
        return longest;
    }

    public static bool StandsAt(string text, int at, string entry) =>
        string.CompareOrdinal(text, at, entry, 0, entry.Length) == 0
        && (at + entry.Length == text.Length || !char.IsLetterOrDigit(text[at + entry.Length]));
}
