using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests.Progress;

/// <summary>The officer's table as it travels: the address holds the whole question.</summary>
public sealed class PartsPageTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Table = "/lam-viec/nhiem-vu";

    [Fact]
    public async Task Each_column_sorts_and_the_address_remembers_how()
    {
        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        var page = await officer.Get(Table + "?xep=han&gop=co-quan&tu=s%E1%BB%95");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("aria-sort=\"ascending\"");
        page.Text.ShouldContain("xep=-han", Case.Sensitive, "choosing the column again turns it round");
        page.Text.ShouldContain("scope=\"rowgroup\"");
        Regex
            .IsMatch(page.Text, "<span class=\"quiet nb\">[^<]*</span> <span class=\"state\">")
            .ShouldBeTrue("the count and what it is made of stand apart, each on one line");
        var turned = await officer.Get(Table + "?xep=-han");
        turned.Text.ShouldContain("aria-sort=\"descending\"");
    }

    [Fact]
    public async Task An_agency_sees_its_own_parts_whatever_the_address_names()
    {
        using var focal = await site.As("Phạm Văn Dũng", Role.FocalPerson, "so-tc");
        (await focal.Get(Table + "?coQuan=so-khcn")).Text.ShouldContain("Không có phần việc nào khớp");
        using var science = await site.As("Đỗ Thị Mai", Role.FocalPerson, "so-khcn");
        (await science.Get(Table)).Text.ShouldContain("data-row");
    }

    [Theory]
    [InlineData("?trang=999999999999")]
    [InlineData("?trang=-3")]
    [InlineData("?xep=khong-co&gop=la&tinhTrang=Bogus,,&hanTu=40/40/2026&vaiTro=x")]
    [InlineData("?tu=%27%3B%20DROP%20TABLE%20Parts")]
    [InlineData("?tu=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task An_address_that_means_nothing_is_harmless(string query)
    {
        using var officer = await site.As("Nguyễn Thị Hà", Role.StandingOfficer);
        var page = await officer.Get(Table + query);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("<script>alert");
    }
}
