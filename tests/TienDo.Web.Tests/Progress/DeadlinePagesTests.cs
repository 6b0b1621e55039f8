using System.Net;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Intake;
using TienDo.App.Plans;

namespace TienDo.Web.Tests.Progress;

/// <summary>What the pages say of days: the same last day everywhere, and each instance of what comes again.</summary>
public sealed class DeadlinePagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Quarterly = "/lam-viec/nhiem-vu/4343-KH-UBND/II.1/so-khcn";

    private const string Plan = """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số: 4343/KH-UBND

        Lai Châu, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Duy trì mạng lưới hỗ trợ kỹ thuật cho thôn, bản năm 2026

        I. MỤC ĐÍCH, YÊU CẦU
        Giúp thôn, bản dùng được thiết bị đã cấp.

        II. NHIỆM VỤ
        1. Kiểm tra thiết bị đã cấp cho thôn, bản
        - Đơn vị chủ trì: Sở Khoa học và Công nghệ.
        - Thời gian hoàn thành: trước ngày 15 tháng cuối quý.
        2. Thay thiết bị hỏng
        - Đơn vị chủ trì: Sở Khoa học và Công nghệ.
        - Thời gian hoàn thành: trong thời hạn 30 ngày kể từ ngày có kết luận kiểm tra.

        III. TỔ CHỨC THỰC HIỆN
        1. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch.

        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Người Ký Mẫu
        """;

    [Fact]
    public async Task The_plan_and_the_part_name_the_same_last_day()
    {
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        foreach (var page in (string[])["/ke-hoach/4242-KH-UBND/nhiem-vu/II.1", QuietSite.Part])
            (await focal.Get(page)).Text.ShouldContain("<b>29/6/2026</b>");
        (await focal.Get(QuietSite.Part)).Text.ShouldNotContain("<b>30/6/2026</b>");
    }

    [Fact]
    public async Task Each_quarter_has_a_row_and_more_time_is_asked_for_one_of_them()
    {
        Adopt();
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        var part = await focal.Get(Quarterly);
        part.Text.ShouldContain("<b>Quý II/2026</b>");
        part.Text.ShouldContain("<b>Quý I/2026</b>");
        part.Text.IndexOf("<b>Quý II/2026</b>", StringComparison.Ordinal)
            .ShouldBeLessThan(part.Text.IndexOf("<b>Quý I/2026</b>", StringComparison.Ordinal), "newest first");
        part.Text.ShouldContain("15/6/2026", Case.Sensitive, "14/6/2026 is a Sunday");
        part.Text.ShouldContain(Quarterly + "/cap-nhat?ky=2026-Q1");
        (await focal.Get(Quarterly + "/cap-nhat?ky=2026-Q2")).Html.ShouldContain("value=\"2026-Q2\" selected");

        var late = await focal.Post(
            Quarterly,
            Quarterly + "?handler=Extend",
            ("hanMoi", "30/6/2026"),
            ("lyDo", "Đường lên bản bị sạt."),
            ("ky", "2026-Q1")
        );
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Đường lên bản bị sạt.");
        var asked = await focal.Post(
            Quarterly,
            Quarterly + "?handler=Extend",
            ("hanMoi", "30/6/2026"),
            ("lyDo", "Đường lên bản bị sạt."),
            ("ky", "2026-Q2")
        );
        asked.Text.ShouldContain("Đề nghị gia hạn đến 30/6/2026</strong> · quý II/2026");
    }

    [Fact]
    public async Task The_day_that_follows_from_a_document_is_shown_before_it_is_written()
    {
        Adopt();
        const string part = "/lam-viec/nhiem-vu/4343-KH-UBND/II.2/so-khcn";
        const string page = part + "/can-cu";
        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        (await officer.Get(part)).Text.ShouldContain(page);
        var form = await officer.Get(page);
        form.Html.ShouldContain("name=\"SoLuong\" value=\"30\"");
        form.Text.ShouldNotContain(">Ghi nhận</button>");
        (string, string)[] typed =
        [
            ("SoCanCu", "12/KL-UBND"),
            ("NgayCanCu", "02/4/2026"),
            ("Cach", "ky"),
            ("SoLuong", "30"),
            ("DonVi", "Days"),
        ];
        var shown = await officer.Post(page, page + "?handler=Reckon", typed);
        shown.Text.ShouldContain("Đến hạn ngày 04/5/2026");
        shown.Text.ShouldContain("Thời hạn này đã hết");
        shown.Text.ShouldContain("value=\"12/KL-UBND\"");
        (await officer.Post(page, page + "?handler=Save", [.. typed, ("HanDaXem", "30/4/2026")])).Path.ShouldContain(
            "can-cu",
            Case.Sensitive,
            "another day was seen"
        );
        var saved = await officer.Post(page, page + "?handler=Save", [.. typed, ("HanDaXem", "02/5/2026")]);
        saved.Path.ShouldBe(part + "?xong=can-cu");
        saved.Text.ShouldContain("Căn cứ: 12/KL-UBND ngày 02/4/2026.");
        saved.Text.ShouldContain("Quá hạn");
        (await officer.Get(page)).Path.ShouldBe(part, "it is registered");
        var second = await officer.Post(page, page + "?handler=Save", [.. typed, ("HanDaXem", "02/5/2026")]);
        second.Text.ShouldContain("Căn cứ của nhiệm vụ này đã được ghi nhận.");
        second.Text.ShouldContain("value=\"12/KL-UBND\"", Case.Sensitive, "whoever comes second keeps what they typed");
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        (await focal.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await focal.Get(part)).Text.ShouldContain("ghi nhận căn cứ 12/KL-UBND");

        const string withdraw = page + "/rut-lai";
        saved.Text.ShouldContain(withdraw);
        (await focal.Get(withdraw)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get(withdraw)).Text.ShouldContain("Căn cứ: 12/KL-UBND ngày 02/4/2026. Hạn đang có: 02/5/2026.");
        (await officer.Post(withdraw, withdraw, ("canCu", "12/KL-UBND"), ("loi", " "))).Text.ShouldContain(
            "Chưa nêu lý do."
        );
        var gone = await officer.Post(withdraw, withdraw, ("canCu", "12/KL-UBND"), ("loi", "Nhầm <số>."));
        gone.Path.ShouldBe(part + "?xong=rut-can-cu");
        gone.Text.ShouldContain("rút lại việc ghi nhận căn cứ 12/KL-UBND: Nhầm <số>.");
        gone.Html.ShouldNotContain("Nhầm <số>");
        gone.Text.ShouldContain("Ghi nhận căn cứ đã có");
        (await officer.Get(withdraw)).Path.ShouldBe(part, "it waits again");
    }

    /// <summary>Once for all tests of the site.</summary>
    private void Adopt()
    {
        if (site.Store.Ask(db => TienDo.App.Progress.WorkShelf.PlanOf(db, "4343-KH-UBND")) is not null)
            return;
        var who = new Actor("Thử", Role.Operator);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Plan));
        new IntakeDocument(site.Store, Knowledge.Load())
            .Run(content, "ke-hoach.txt", who)
            .ShouldBeOfType<IntakeOutcome.Stored>()
            .ShouldSatisfyAllConditions(stored =>
                new AdoptPlan(site.Store, site.Rules)
                    .Run(stored.Id, 1, true, who)
                    .ShouldBeOfType<AdoptOutcome.Adopted>()
            );
    }
}
