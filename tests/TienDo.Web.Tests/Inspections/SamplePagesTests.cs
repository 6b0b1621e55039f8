using System.Globalization;
using System.Net;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.DailyRounds;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.Web.Tests.Inspections;

/// <summary>The sample on its page: why each is in it, the second look with its words, the error rate with its sum.</summary>
public sealed class SamplePagesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Door = "/lam-viec/kiem-tra-lai";

    [Fact]
    public async Task An_inspector_finds_a_completion_wrong_and_the_agency_finds_it_open_again()
    {
        using (var early = await site.As("Mùa A Tính", Role.Inspector))
            (await early.Get(Door)).Text.ShouldContain("Chưa có mẫu kiểm tra lại nào");
        Complete();
        site.On("2026-07-01");
        new DailyRound(site.Store, site.Rules).Run(new DateOnly(2026, 7, 1)).ShouldBeOfType<RoundOutcome.Held>();
        using var inspector = await site.As("Vàng Thị Sao", Role.Inspector);
        using var leader = await site.As("Trần Quốc Bình", Role.ProvincialLeader);
        using var focal = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        (await inspector.Get("/lam-viec")).Text.ShouldContain("1\u00a0việc chờ kiểm tra lại");
        var page = await inspector.Get(Door);
        page.Text.ShouldContain("Chọn ngẫu nhiên");
        page.Text.ShouldContain("chưa có việc nào được kiểm tra lại");
        (await leader.Get(Door)).Html.ShouldNotContain("name=\"ketLuan\"");
        (await focal.Get(Door)).Status.ShouldBe(HttpStatusCode.NotFound);

        var update = page.Html.Split("name=\"capNhat\" value=\"")[1].Split('"')[0];
        var noWords = await inspector.Post(Door, Door, ("capNhat", update), ("ketLuan", "sai"), ("loi", " "));
        noWords.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        noWords.Text.ShouldContain("Kết luận sai cần nêu rõ sai ở đâu.");
        var text = new string('ơ', 10_000);
        var tooLong = await inspector.Post(Door, Door, ("capNhat", update), ("ketLuan", "sai"), ("loi", text));
        tooLong.Text.ShouldContain(text);
        var token = await leader.Token("/tai-khoan");
        (await leader.Send(Door, token, [("capNhat", update), ("ketLuan", "dung")])).Text.ShouldContain(
            "Chỉ cán bộ kiểm tra hoặc cơ quan thường trực được kiểm tra lại."
        );
        (await inspector.Send(Door, token, [("capNhat", update), ("ketLuan", "dung")])).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );

        const string words = "<script>alert(1)</script> không có chữ ký";
        var found = await inspector.Post(Door, Door, ("capNhat", update), ("ketLuan", "sai"), ("loi", words));
        found.Text.ShouldContain("Đã kết luận sai");
        found.Text.ShouldContain("1 ÷ 1 = 100%");
        found.Html.ShouldNotContain("<script>alert", Case.Insensitive);
        var home = await focal.Get("/lam-viec");
        home.Text.ShouldContain("Bị trả lại");
        (await focal.Get(QuietSite.Part + "/cap-nhat")).Text.ShouldContain(words);
    }

    private void Complete()
    {
        var officer = new Person(site.Account("Nguyễn Thị Hà", Role.StandingOfficer), "Nguyễn Thị Hà", [Whole]);
        var focal = new Person(
            site.Account("Chang Thị Sua", Role.FocalPerson, "so-khcn"),
            "Chang Thị Sua",
            [Whole with { Role = Role.FocalPerson, Agency = new AgencyId("so-khcn") }]
        );
        var plan = site.Store.Ask(db => WorkShelf.PlanOf(db, "4242-KH-UBND"))!.Value;
        var part = new PartKey(plan, new AssignmentCode("II.1"), new AgencyId("so-khcn"));
        var sent = new SendUpdate(site.Store, site.Rules)
            .Run(
                part,
                new ProgressUpdate(
                    "Đã biên soạn xong sổ tay.",
                    true,
                    null,
                    [new Evidence.IssuedDocument("86/BC-SKHCN", new DateOnly(2026, 6, 5))]
                ),
                "phiếu",
                focal,
                new Actor(focal.Name, Role.FocalPerson, focal.Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        new VerifyUpdate(site.Store, site.Rules)
            .Run(
                part,
                sent.Id,
                new Verification.Accept(null),
                officer,
                new Actor(officer.Name, Role.StandingOfficer, officer.Id)
            )
            .ShouldBeOfType<WorkOutcome.Done>(sent.Id.ToString(CultureInfo.InvariantCulture));
    }

    private static Grant Whole => new(Role.StandingOfficer, null, true, [], null, null, null);
}
