using System.IO.Compression;
using Deque.AxeCore.Playwright;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.DailyRounds;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.Web.Tests.Progress;

/// <summary>The same site when the work of June is ten days late.</summary>
public sealed class LateSite : WorkSite
{
    public static DateOnly Today { get; } = new(2026, 7, 10);

    protected override TimeProvider Clock { get; } = new Still();

    public void Round() =>
        new DailyRound(Store, WorkRules.From(Knowledge.Load(), KnowledgeFolder.OfTheProgram)).Run(Today);

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 7, 10, 2, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>What a person is told stands on their own page only; the letter goes to whoever may remind.</summary>
public sealed class NoticePagesTests(LateSite site) : IClassFixture<LateSite>
{
    private const string Part = "/lam-viec/nhiem-vu/4242-KH-UBND/II.1/so-khcn";

    private static readonly AgencyId Science = new("so-khcn");

    [Fact]
    public async Task A_digest_is_shown_to_its_person_until_it_is_marked_as_read()
    {
        var focal = await site.WithGrant("Đỗ Thị Mai", new(Role.FocalPerson, Science, true, [], null, null, null), 360);
        var stranger = await site.WithGrant(
            "Lò Văn Phong",
            new(Role.FocalPerson, new AgencyId("so-y-te"), true, [], null, null, null)
        );
        site.Round();
        await focal.GotoAsync("/lam-viec");
        var told = await focal.InnerTextAsync(".notices");
        told.ShouldContain("Bản tin ngày 10/7/2026");
        (await focal.InnerTextAsync(".notices li >> nth=0 >> .quiet")).ShouldBe(
            "Hoàn thành việc quá hạn · quá hạn 11\u00a0ngày"
        );
        (await focal.RunAxe()).Violations.Select(violation => violation.Id).ShouldBeEmpty();
        await stranger.GotoAsync("/lam-viec");
        (await stranger.Locator(".notices").CountAsync()).ShouldBe(0);
        await focal.ClickAsync("button:has-text('Đánh dấu đã đọc')");
        (await focal.InnerTextAsync(".notices summary")).ShouldContain("đã đọc hết");
    }

    [Fact]
    public async Task The_reminding_letter_is_a_word_file_for_whoever_may_remind()
    {
        var officer = await site.WithGrant(
            "Nguyễn Thị Hà",
            new(Role.StandingOfficer, null, true, [], null, null, null)
        );
        await officer.GotoAsync(Part);
        (await officer.GetAttributeAsync("a:has-text('Tải công văn đôn đốc')", "href")).ShouldBe(Part + "/cong-van");
        var answer = await officer.Context.APIRequest.GetAsync(site.Address + Part + "/cong-van");
        answer.Status.ShouldBe(200);
        using var letter = new ZipArchive(new MemoryStream(await answer.BodyAsync()));
        using var words = new StreamReader(letter.GetEntry("word/document.xml")!.Open());
        var text = await words.ReadToEndAsync();
        text.ShouldContain("Kế hoạch số 4242/KH-UBND");
        text.ShouldContain("Kính gửi");

        var notLate = await officer.Context.APIRequest.GetAsync(
            site.Address + Part.Replace("II.1", "II.3", StringComparison.Ordinal) + "/cong-van"
        );
        notLate.Status.ShouldBe(404);
        var all = await officer.Context.APIRequest.GetAsync(site.Address + "/lam-viec/cong-van/" + Part.Split('/')[^1]);
        all.Status.ShouldBe(200);
        all.Headers["content-disposition"].ShouldContain("cong-van-don-doc-" + Part.Split('/')[^1] + ".docx");
        using var one = new ZipArchive(new MemoryStream(await all.BodyAsync()));
        using var said = new StreamReader(one.GetEntry("word/document.xml")!.Open());
        (await said.ReadToEndAsync()).ShouldContain("số hiệu II.1");
        (await officer.Context.APIRequest.GetAsync(site.Address + "/lam-viec/cong-van/khong-co")).Status.ShouldBe(404);

        var focal = await site.WithGrant("Vàng A Sinh", new(Role.FocalPerson, Science, true, [], null, null, null));
        (await focal.Context.APIRequest.GetAsync(site.Address + Part + "/cong-van")).Status.ShouldBe(404);
        (
            await focal.Context.APIRequest.GetAsync(site.Address + "/lam-viec/cong-van/" + Part.Split('/')[^1])
        ).Status.ShouldBe(404);
        await focal.GotoAsync(Part);
        (await focal.Locator("a:has-text('Tải công văn đôn đốc')").CountAsync()).ShouldBe(0);
    }
}
