using TienDo.Plans;

namespace TienDo.Core.Tests.Plans;

public sealed class PlanNamesTests
{
    [Theory]
    [InlineData("653/KH-UBND", "653/kh-ubnd")]
    [InlineData("0653 / KH–UBND", "653/kh-ubnd")]
    [InlineData("50-CTr/TU", "50-ctr/tu")]
    [InlineData("06/QĐ-TTg", "6/qd-ttg")]
    public void Spellings_of_one_number_have_one_key(string number, string key) =>
        PlanNames.NumberKey(number).ShouldBe(key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   /KH-UBND")]
    [InlineData("/KH-SKHCN")]
    public void A_number_left_blank_is_none(string? number) => PlanNames.NumberKey(number).ShouldBeNull();

    [Theory]
    [InlineData("653/KH-UBND", "Ý kiến", "653-KH-UBND")]
    [InlineData("50-CTr/TU", null, "50-CTr-TU")]
    [InlineData("06/QĐ-TTg", null, "06-QD-TTg")]
    [InlineData(null, "Đổi mới công nghệ: giai đoạn 2026 – 2030", "doi-moi-cong-nghe-giai-doan-2026-2030")]
    [InlineData(
        null,
        "Cấp nước sạch và vệ sinh môi trường cho đồng bào các dân tộc thiểu số tại những bản vùng cao",
        "cap-nuoc-sach-va-ve-sinh-moi-truong-cho-dong-bao-cac-dan-toc"
    )]
    [InlineData(null, "???", "chua-so")]
    [InlineData(null, null, "chua-so")]
    public void A_plan_is_found_at_its_number_or_its_subject(string? number, string? subject, string slug) =>
        PlanNames.Slug(number, subject, 2026, _ => false).ShouldBe(slug);

    [Fact]
    public void A_taken_address_gets_the_year_then_a_count()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "5-KH-UBND" };
        PlanNames.Slug("5/KH-UBND", null, 2026, taken.Contains).ShouldBe("5-KH-UBND-2026");
        taken.Add("5-KH-UBND-2026");
        PlanNames.Slug("5/KH-UBND", null, 2026, taken.Contains).ShouldBe("5-KH-UBND-2026-2");
        PlanNames.Slug("5/KH-UBND", null, null, taken.Contains).ShouldBe("5-KH-UBND-2");
    }

    [Theory]
    [InlineData("UBND tỉnh", 2026, true)]
    [InlineData("ubnd  tỉnh", 2026, true)]
    [InlineData("Sở Tài chính", 2026, false)]
    [InlineData("UBND tỉnh", 2025, false)]
    [InlineData(null, 2026, true)]
    public void The_same_number_means_the_same_document_only_of_one_issuer_in_one_year(
        string? issuer,
        int year,
        bool same
    ) =>
        PlanNames
            .AreTheSame("7/KH-UBND", "UBND tỉnh", new(2026, 1, 5), "07/KH-UBND", issuer, new(year, 3, 1))
            .ShouldBe(same);
}
