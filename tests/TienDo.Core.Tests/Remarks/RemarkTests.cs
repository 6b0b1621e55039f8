using TienDo.Remarks;

namespace TienDo.Core.Tests.Remarks;

public sealed class RemarkTests
{
    [Theory]
    [InlineData("@lan xem giúp", "lan")]
    [InlineData("Nhờ @lan.nguyen, @Dung-TV và @lan.nguyen.", "lan.nguyen dung-tv")]
    [InlineData("(@lan)", "lan")]
    [InlineData("gửi lan@laichau.gov.vn", "")]
    [InlineData("@@lan", "")]
    [InlineData("@ lan", "")]
    [InlineData("đ@lan", "")]
    [InlineData("@Đức", "")]
    [InlineData("", "")]
    public void Names_are_told_from_addresses(string text, string names) =>
        string.Join(' ', Mentions.In(text)).ShouldBe(names);

    [Theory]
    [InlineData("Đã nhận, cảm ơn", "")]
    [InlineData("@lan xem giúp", "")]
    [InlineData("@ai-do xem giúp", "ThePersonMentionedDoesNotSeeThis")]
    [InlineData(" ", "TheRemarkNeedsWords")]
    public void A_remark_has_words_and_reaches_only_who_may_see(string text, string refusals) =>
        Told(text).ShouldBe(refusals);

    [Fact]
    public void A_remark_has_an_end()
    {
        Told(new string('a', 5_001)).ShouldBe("TheTextIsTooLong");
        Told(string.Join(' ', Enumerable.Range(1, 21).Select(at => $"@u{at}"))).ShouldBe("ThereAreTooManyMentions");
        Mentions.In(new string('@', 100_000)).ShouldBeEmpty();
    }

    private static string Told(string text) =>
        string.Join(", ", RemarkRule.Check(text, name => name == "lan").Select(refusal => refusal.Refusal.Name));
}
