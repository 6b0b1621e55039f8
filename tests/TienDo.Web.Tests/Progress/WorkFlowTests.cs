using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Tests.Review;

namespace TienDo.Web.Tests.Progress;

/// <summary>A site in the middle of June 2026, with one plan tracked.</summary>
public class WorkSite : ReviewSite
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 10, 12, 0, 0, TimeSpan.FromHours(7));

    protected override TimeProvider Clock { get; } = new Still();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var knowledge = Knowledge.Load();
        using var content = new MemoryStream(
            Encoding.UTF8.GetBytes(Plan.Replace("Số:       /KH-UBND", "Số: 4242/KH-UBND", StringComparison.Ordinal))
        );
        var who = new Actor("Thử", Role.Operator);
        if (new IntakeDocument(Store, knowledge).Run(content, "ke-hoach.txt", who) is IntakeOutcome.Stored(var id, _))
            new AdoptPlan(Store, WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram)).Run(id, 1, true, who);
    }

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon.ToUniversalTime();
    }
}

[CollectionDefinition(Name)]
public sealed class WorkPages : ICollectionFixture<WorkSite>
{
    public const string Name = "Work pages";
}

/// <summary>Take up → update with evidence → return → correct → accept → extend, walked by those who would.</summary>
[Collection(WorkPages.Name)]
public sealed class WorkFlowTests(WorkSite site)
{
    private static readonly AgencyId Science = new("so-khcn");

    [Fact]
    public async Task The_whole_way_of_an_assignment()
    {
        var focal = await site.WithGrant("Đỗ Thị Mai", new(Role.FocalPerson, Science, true, [], null, null, null), 360);
        var officer = await site.WithGrant(
            "Nguyễn Thị Hà",
            new(Role.StandingOfficer, null, true, [], null, null, null)
        );
        await focal.GotoAsync("/lam-viec");
        await NoViolation(focal);
        await focal.ClickAsync(".tasks a:has-text('sổ tay'), .lines a:has-text('sổ tay') >> nth=0");
        var part = new Uri(focal.Url).AbsolutePath;
        await NoViolation(focal);

        await focal.FillAsync("#nguoi", "Đỗ Thị Mai");
        await focal.ClickAsync("button:has-text('Tiếp nhận')");
        (await focal.InnerTextAsync(".notice.done")).ShouldBe("Đã tiếp nhận.");

        await focal.GotoAsync(part + "/cap-nhat");
        await NoViolation(focal);
        await focal.CheckAsync("input[name=Xong][value='1']");
        await focal.FillAsync("#da-lam", "Đã biên soạn xong nội dung sổ tay.");
        await focal.ClickAsync("button:has-text('Gửi cập nhật')");
        (await focal.InnerTextAsync(".notice.wrong")).ShouldContain("minh chứng");
        (await focal.InputValueAsync("#da-lam")).ShouldBe("Đã biên soạn xong nội dung sổ tay.");
        await focal.FillAsync("#vb-so", "86/BC-SKHCN");
        await focal.FillAsync("#vb-ngay", "05/06/2026");
        await focal.SetInputFilesAsync(
            "#tep",
            new FilePayload
            {
                Name = "../../sổ tay.pdf",
                MimeType = "application/pdf",
                Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF"),
            }
        );
        await focal.ClickAsync("button:has-text('Gửi cập nhật')");
        (await focal.InnerTextAsync(".notice.done")).ShouldBe("Đã gửi cập nhật.");
        (await focal.InnerTextAsync(".verdict")).ShouldContain("cơ quan thường trực đang xem");
        (await focal.InnerTextAsync(".evidence")).ShouldContain("sổ tay.pdf");

        await officer.GotoAsync("/lam-viec");
        await NoViolation(officer);
        await officer.ClickAsync("section[aria-labelledby=xac-nhan] a >> nth=0");
        await officer.ClickAsync("summary:has-text('Trả lại')");
        await officer.ClickAsync("button[name=nhan][value='0']");
        (await officer.InnerTextAsync(".notice.wrong")).ShouldNotBeEmpty();
        await officer.FillAsync("textarea[name=loi]", "Gửi bản đã ký, kèm danh mục.");
        await officer.ClickAsync("button[name=nhan][value='0']");
        (await officer.InnerTextAsync(".notice.done")).ShouldContain("Đã trả lại");

        await focal.GotoAsync("/lam-viec");
        (await focal.InnerTextAsync(".tasks")).ShouldContain("Bị trả lại");
        await focal.ClickAsync("a:has-text('Bổ sung rồi gửi lại')");
        (await focal.InputValueAsync("#da-lam")).ShouldBe("Đã biên soạn xong nội dung sổ tay.");
        (await focal.InnerTextAsync(".phone .notice")).ShouldContain("Gửi bản đã ký");
        await focal.FillAsync("#da-lam", "Đã gửi bản đã ký, kèm danh mục.");
        await focal.ClickAsync("button:has-text('Gửi cập nhật')");

        await officer.GotoAsync(part);
        await officer.ClickAsync("button[name=nhan][value='1']");
        (await officer.InnerTextAsync(".verdict")).ShouldContain("Hoàn thành đúng hạn");
        await officer.GotoAsync("/lam-viec/nhiem-vu");
        (await officer.InnerTextAsync("table")).ShouldContain("Hoàn thành đúng hạn");
        await NoViolation(officer);
        (
            await officer
                .Locator("main .wrap")
                .EvaluateAsync<bool>("e => document.documentElement.scrollWidth <= innerWidth")
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task More_time_is_asked_for_by_the_lead_and_granted_by_the_standing_agency()
    {
        var focal = await site.WithGrant("Vàng A Sinh", new(Role.FocalPerson, Science, true, [], null, null, null));
        var officer = await site.WithGrant("Lê Thị Thu", new(Role.StandingOfficer, null, true, [], null, null, null));
        await focal.GotoAsync("/lam-viec/nhiem-vu?tu=" + Uri.EscapeDataString("Đánh giá kết quả"));
        await focal.ClickAsync("a.title");
        var part = new Uri(focal.Url).AbsolutePath;
        await focal.ClickAsync("summary:has-text('Đề nghị gia hạn')");
        await focal.FillAsync("#han-moi", "31/02/2027");
        await focal.FillAsync("#ly-do", "Chờ kết quả khảo sát.");
        await focal.ClickAsync("button:has-text('Gửi đề nghị')");
        (await focal.InnerTextAsync(".notice.wrong")).ShouldContain("ngày/tháng/năm");
        (await focal.InputValueAsync("#ly-do")).ShouldBe("Chờ kết quả khảo sát.");
        await focal.FillAsync("#han-moi", "20/01/2027");
        await focal.ClickAsync("button:has-text('Gửi đề nghị')");
        (await focal.InnerTextAsync(".notice.done")).ShouldContain("Đã gửi đề nghị gia hạn");
        await officer.GotoAsync(part);
        await officer.ClickAsync("button[name=dongY][value='1']");
        var deadline = await officer.InnerTextAsync(".fields");
        deadline.ShouldContain("31/12/2026");
        deadline.ShouldContain("20/01/2027");
    }

    [Fact]
    public async Task Another_agency_finds_no_door_to_a_part_that_is_not_its_own()
    {
        var stranger = await site.WithGrant(
            "Lò Văn Phong",
            new(Role.FocalPerson, new AgencyId("so-y-te"), true, [], null, null, null)
        );
        var answer = await stranger.GotoAsync("/lam-viec/nhiem-vu/4242-KH-UBND/II.1/so-khcn");
        answer!.Status.ShouldBe(404);
        answer = await stranger.GotoAsync("/lam-viec/nhiem-vu/4242-KH-UBND/II.1/so-khcn/cap-nhat");
        answer!.Status.ShouldBe(404);
        answer = await stranger.GotoAsync("/lam-viec/tep/" + new string('a', 64));
        answer!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Typing_is_kept_when_the_line_is_lost_and_when_the_page_is_left()
    {
        var focal = await site.WithGrant(
            "Chang Thị Sua",
            new(Role.FocalPerson, Science, true, [], null, null, null),
            360
        );
        await focal.GotoAsync("/lam-viec/nhiem-vu?tu=" + Uri.EscapeDataString("Đánh giá kết quả"));
        await focal.ClickAsync("a.title");
        var update = new Uri(focal.Url).AbsolutePath + "/cap-nhat";
        await focal.GotoAsync(update);
        await focal.Context.SetOfflineAsync(true);
        await focal.FillAsync("#da-lam", "Đã họp lần một với các xã.");
        await focal.ClickAsync("button:has-text('Gửi cập nhật')");
        await Assertions.Expect(focal.Locator(".offline")).ToBeVisibleAsync();
        await focal.Context.SetOfflineAsync(false);
        await focal.WaitForURLAsync("**xong=cap-nhat");
        (await focal.InnerTextAsync(".entry .pre >> nth=0")).ShouldBe("Đã họp lần một với các xã.");

        await focal.GotoAsync(update);
        await focal.FillAsync("#da-lam", "Đang gõ dở");
        await Assertions.Expect(focal.Locator("[data-save-state]")).ToContainTextAsync("Đã lưu nháp lúc");
        await focal.GotoAsync("/lam-viec");
        await focal.GotoAsync(update);
        (await focal.InputValueAsync("#da-lam")).ShouldBe("Đang gõ dở");
    }

    private static async Task NoViolation(IPage page)
    {
        var found = await page.RunAxe();
        found.Violations.Select(violation => violation.Id + ": " + violation.Help).ShouldBeEmpty();
    }
}
