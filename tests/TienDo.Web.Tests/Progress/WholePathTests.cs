using System.Text;
using Microsoft.Playwright;
using TienDo.Accounts;
using TienDo.App.DailyRounds;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Tests.Review;

namespace TienDo.Web.Tests.Progress;

/// <summary>A demonstration over one plan, whose days go by when the test says so.</summary>
public sealed class DemonstrationSite : ReviewSite
{
    private const string Tablets = """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số: 5151/KH-UBND

        Lai Châu, ngày 05 tháng 3 năm 2026

        KẾ HOẠCH
        Trang bị máy tính bảng cho tổ công nghệ số cộng đồng năm 2026

        I. MỤC ĐÍCH
        Giúp tổ công nghệ số cộng đồng làm việc thuận tiện hơn.

        II. NHIỆM VỤ
        1. Lập danh mục máy tính bảng cần mua
        - Đơn vị chủ trì: Sở Tài chính.
        - Thời gian hoàn thành: 30/6/2026.
        2. Bố trí kinh phí mua máy tính bảng
        - Đơn vị chủ trì: Sở Tài chính.
        - Thời gian hoàn thành: 31/7/2026.
        3. Niêm yết lịch tập huấn tại trụ sở xã
        - Đơn vị chủ trì: UBND xã Mường Tè.
        - Thời gian hoàn thành: 19/6/2026.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Người Ký Mẫu
        """;

    private readonly Walking _clock = new();

    protected override TimeProvider Clock => _clock;

    protected override bool IsDemonstration => true;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var knowledge = Knowledge.Load();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Tablets));
        var who = new Actor("Thử", Role.Operator);
        if (new IntakeDocument(Store, knowledge).Run(content, "ke-hoach.txt", who) is IntakeOutcome.Stored(var id, _))
            new AdoptPlan(Store, WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram)).Run(id, 1, true, who);
    }

    /// <summary>Nine in the morning of a day; the round of that day has been held.</summary>
    public void Dawn(int year, int month, int day)
    {
        _clock.Now = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(7));
        new DailyRound(Store, WorkRules.From(Knowledge.Load(), KnowledgeFolder.OfTheProgram)).Run(
            new(year, month, day)
        );
    }

    /// <summary>One click on the page that exists in demonstrations only; sessions do not outlive a jump in time.</summary>
    public static async Task Enter(IPage page, string role)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/trinh-dien");
        await page.ClickAsync($"form:has(input[value='{role}']) button");
        await page.WaitForURLAsync("**/lam-viec");
    }

    private sealed class Walking : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(7));

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}

/// <summary>The whole path in the demonstration, each role entered with one click.</summary>
public sealed class WholePathTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string List = "/lam-viec/nhiem-vu/5151-KH-UBND/II.1/so-tai-chinh";
    private const string Money = "/lam-viec/nhiem-vu/5151-KH-UBND/II.2/so-tai-chinh";

    [Fact]
    public async Task Take_up_update_return_correct_accept_extend_remind_escalate()
    {
        var focal = await site.Empty(360);
        var officer = await site.Empty();
        var other = await site.Empty();
        await DemonstrationSite.Enter(focal, "dau-moi-so");
        await DemonstrationSite.Enter(officer, "can-bo");

        // Take up, and update with evidence.
        await focal.GotoAsync(List);
        await focal.FillAsync("#nguoi", "Phạm Văn Dũng");
        await focal.ClickAsync("button:has-text('Tiếp nhận')");
        await Update(focal, List, "Đã lập danh mục.", "12/BC-STC");

        // Return and correct.
        await officer.GotoAsync(List);
        await officer.ClickAsync("summary:has-text('Trả lại')");
        await officer.FillAsync("textarea[name=loi]", "Gửi bản đã ký.");
        await officer.ClickAsync("button[name=nhan][value='0']");
        await focal.GotoAsync("/lam-viec");
        (await focal.InnerTextAsync(".tasks")).ShouldContain("Bị trả lại");
        (await focal.InnerTextAsync(".notices")).ShouldContain("Cập nhật bị trả lại");
        await Update(focal, List, "Gửi bản đã ký.", "14/BC-STC");

        // Accept; the public sees it, with its evidence.
        await officer.GotoAsync(List);
        await officer.ClickAsync("button[name=nhan][value='1']");
        await other.GotoAsync("/ke-hoach/5151-KH-UBND/nhiem-vu/II.1");
        (await other.InnerTextAsync(".state-notice")).ShouldContain("Hoàn thành đúng hạn");
        (await other.InnerTextAsync("section[aria-labelledby=minh-chung]")).ShouldContain("14/BC-STC");
        (await other.InnerTextAsync("section[aria-labelledby=nhat-ky]")).ShouldContain("Trả lại Sở Tài chính");

        // Extend: asked before the day, granted; both deadlines stay.
        await focal.GotoAsync(Money);
        await focal.ClickAsync("summary:has-text('Đề nghị gia hạn')");
        await focal.FillAsync("#han-moi", "28/8/2026");
        await focal.FillAsync("#ly-do", "Chờ phân bổ nguồn tăng thu.");
        await focal.ClickAsync("button:has-text('Gửi đề nghị')");
        await officer.GotoAsync(Money);
        await officer.ClickAsync("button[name=dongY][value='1']");
        var both = await officer.InnerTextAsync(".fields");
        both.ShouldContain("31/7/2026");
        both.ShouldContain("28/8/2026");

        // Remind the focal person on the day, the head after five days, then the standing agency, then the leader.
        await Told(focal, "dau-moi-so", 2026, 8, 28, "Hoàn thành việc sắp đến hạn");
        await Told(other, "thu-truong", 2026, 9, 3, "Hoàn thành việc quá hạn");
        await Told(officer, "can-bo", 2026, 9, 8, "Ký công văn đôn đốc");
        await officer.GotoAsync(Money);
        (await officer.GetAttributeAsync("a:has-text('Tải công văn đôn đốc')", "href")).ShouldBe(Money + "/cong-van");
        await Told(other, "lanh-dao", 2026, 9, 18, "quá hạn");
        await other.GotoAsync("/ke-hoach/5151-KH-UBND");
        (await other.InnerTextAsync(".lede")).ShouldContain("quá hạn");
    }

    [Fact]
    public async Task A_commune_updates_on_a_slow_line_with_four_touches_after_opening()
    {
        var phone = await site.Empty(360);
        var line = await phone.Context.NewCDPSessionAsync(phone);
        await line.SendAsync("Network.enable");
        await line.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = 50_000,
                ["uploadThroughput"] = 50_000,
            }
        );
        await DemonstrationSite.Enter(phone, "dau-moi-xa");

        // One: the task. Two: the words. Three: a photo that shows it. Four: send.
        await phone.ClickAsync(".tasks a.button:has-text('Cập nhật') >> nth=0");
        await phone.FillAsync("#da-lam", "Đã niêm yết lịch tập huấn tại trụ sở.");
        await phone.SetInputFilesAsync("#tep", Photo());
        await phone.ClickAsync("button:has-text('Gửi cập nhật')");

        (await phone.InnerTextAsync(".notice.done")).ShouldBe("Đã gửi cập nhật.");
        (await phone.InnerTextAsync(".evidence >> nth=0")).ShouldContain("bảng niêm yết.png");
    }

    /// <summary>The smallest picture there is.</summary>
    private static FilePayload Photo() =>
        new()
        {
            Name = "bảng niêm yết.png",
            MimeType = "image/png",
            Buffer = Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
            ),
        };

    private async Task Told(IPage page, string role, int year, int month, int day, string words)
    {
        site.Dawn(year, month, day);
        await DemonstrationSite.Enter(page, role);
        var told = await page.InnerTextAsync(".notices .entry >> nth=0");
        told.ShouldContain(words);
        told.ShouldContain("kinh phí mua máy tính bảng");
    }

    private static async Task Update(IPage page, string part, string words, string document)
    {
        await page.GotoAsync(part + "/cap-nhat");
        await page.CheckAsync("input[name=Xong][value='1']");
        await page.FillAsync("#da-lam", words);
        await page.FillAsync("#vb-so", document);
        await page.FillAsync("#vb-ngay", "08/6/2026");
        await page.ClickAsync("button:has-text('Gửi cập nhật')");
        (await page.InnerTextAsync(".notice.done")).ShouldBe("Đã gửi cập nhật.");
    }
}
