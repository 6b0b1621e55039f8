using System.Net;
using System.Text;
using System.Text.Json;

namespace TienDo.Web.Tests;

/// <summary>What the portal answers to a reader without a browser: search, data for reuse, languages, errors.</summary>
[Collection(WebPages.Name)]
public sealed class PortalAnswersTests(PublicProvince province)
{
    [Theory]
    [InlineData("dữ liệu")]
    [InlineData("DU LIEU")]
    [InlineData("du lieu")]
    public async Task Any_spelling_finds_the_same_words(string typed)
    {
        var found = await Json("/tim.json?tu=" + Uri.EscapeDataString(typed));
        found.GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_search_without_answer_keeps_its_words_and_offers_a_way_on()
    {
        var page = await Page("/tim?tu=khongcogicanaynhuthe&loai=date");
        page.ShouldContain("value=\"khongcogicanaynhuthe\"");
        page.ShouldContain("Bỏ lọc và tìm lại");
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_never_as_markup()
    {
        var page = await Page("/tim?tu=" + Uri.EscapeDataString("<script>alert(1)</script>\""));
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public async Task Filters_narrow_what_is_found()
    {
        var all = (await Json("/tim.json")).GetProperty("total").GetInt32();
        var slug = (await Json("/ke-hoach.json"))[0].GetProperty("slug").GetString();
        var ofOne = (await Json($"/tim.json?ke-hoach={slug}")).GetProperty("total").GetInt32();
        ofOne.ShouldBeInRange(1, all - 1);
        (await Json("/tim.json?tu-ngay=01/01/2199")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Indicators_are_narrowed_by_plan_and_by_agency()
    {
        var all = await Page("/chi-tieu");
        var plans = Options(all, "kh");
        plans.Count.ShouldBeGreaterThan(1);
        var ofOne = await Page("/chi-tieu?ke-hoach=" + plans[1]);
        ofOne.ShouldContain($"value=\"{plans[1]}\" selected");
        Total(ofOne).ShouldBeInRange(1, Total(all) - 1);
        var agencies = Options(all, "cq");
        Total(await Page("/chi-tieu?co-quan=" + agencies[1])).ShouldBeInRange(1, Total(all));
        (await Page("/chi-tieu?ke-hoach=khong-co")).ShouldContain("Bỏ lọc và tìm lại");

        static List<string> Options(string page, string select)
        {
            var from = page.IndexOf($"id=\"{select}\"", StringComparison.Ordinal);
            var part = page[from..page.IndexOf("</select>", from, StringComparison.Ordinal)];
            return [.. part.Split("value=\"")[1..].Select(piece => piece[..piece.IndexOf('"')])];
        }
        static int Total(string page)
        {
            var from = page.IndexOf("<h1>", StringComparison.Ordinal) + 4;
            return int.Parse(
                string.Concat(page[from..].TakeWhile(char.IsDigit)),
                System.Globalization.CultureInfo.InvariantCulture
            );
        }
    }

    [Fact]
    public async Task A_plan_is_the_same_as_page_json_and_csv()
    {
        var row = (await Json("/ke-hoach.json"))[0];
        var (slug, count) = (row.GetProperty("slug").GetString(), row.GetProperty("assignmentCount").GetInt32());
        (await Json($"/ke-hoach/{slug}.json")).GetProperty("assignments").GetArrayLength().ShouldBe(count);
        using var client = province.Client();
        var csv = await client.GetByteArrayAsync($"/ke-hoach/{slug}.csv");
        csv[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        (await Page($"/ke-hoach/{slug}")).ShouldContain($"{count}");
    }

    [Fact]
    public async Task Pages_beyond_the_last_one_and_odd_values_do_no_harm()
    {
        foreach (
            var address in (string[])
                [
                    "/tim?trang=99999999999999999999",
                    "/tim?trang=-1&tu-ngay=hôm nay&den-ngay=31/2/2026",
                    "/tim?tu=%ED%A0%80%00%FF&co-quan=khong-co&ke-hoach=khong-co&loai=khong-co",
                    "/tim?tu=" + new string('a', 4000),
                    "/chi-tieu?trang=0",
                ]
        )
            (await Status(address)).ShouldBe(HttpStatusCode.OK, address);
    }

    [Theory]
    [InlineData("/ke-hoach/khong-co")]
    [InlineData("/ke-hoach/khong-co.json")]
    [InlineData("/ke-hoach/khong-co.csv")]
    [InlineData("/ke-hoach/khong-co/nhiem-vu/1")]
    [InlineData("/ke-hoach/khong-co/van-ban")]
    [InlineData("/co-quan/khong-co")]
    [InlineData("/trang-khong-co")]
    public async Task What_is_not_there_is_said_to_be_not_there(string address) =>
        (await Status(address)).ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("vi", "Không có trang này")]
    [InlineData("en", "There is no such page")]
    public async Task An_error_speaks_the_language_of_the_reader(string language, string heading)
    {
        using var client = province.Client();
        client.DefaultRequestHeaders.Add("Cookie", "lang=" + language);
        using var answer = await client.GetAsync("/trang-khong-co");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(heading);
    }

    [Fact]
    public async Task In_english_a_label_speaks_of_one_and_the_way_to_a_list_of_many()
    {
        using var client = province.Client();
        client.DefaultRequestHeaders.Add("Cookie", "lang=en");
        var page = await client.GetStringAsync("/tim");
        foreach (
            var one in new[]
            {
                "<label for=\"kh\">Plan</label>",
                "<label for=\"cq\">Agency</label>",
                ">Assignment</th>",
            }
        )
            page.ShouldContain(one);
        foreach (var many in new[] { ">Plans</a>", ">Assignments</a>", ">Agencies</a>", ">Indicators</a>" })
            page.ShouldContain(many);
    }

    [Fact]
    public async Task The_language_switch_keeps_the_page()
    {
        using var client = province.Client();
        using var answer = await client.GetAsync("/tim?tu=du%20lieu&lang=en");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldStartWith("/tim?tu=du");
        answer
            .Headers.GetValues("Set-Cookie")
            .ShouldContain(cookie => cookie.StartsWith("lang=en;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_portal_takes_no_forms()
    {
        using var client = province.Client();
        using var answer = await client.PostAsync("/ke-hoach", new StringContent("x"));
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task The_workspace_sends_strangers_to_the_way_in()
    {
        using var client = province.Client();
        using var answer = await client.GetAsync("/lam-viec");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldStartWith("/dang-nhap");
    }

    private async Task<string> Page(string address)
    {
        using var client = province.Client();
        return await client.GetStringAsync(address);
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var client = province.Client();
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<JsonElement> Json(string address)
    {
        using var client = province.Client();
        using var document = JsonDocument.Parse(await client.GetByteArrayAsync(address));
        return document.RootElement.Clone();
    }
}
