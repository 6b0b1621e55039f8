using TienDo.App.Publications;

namespace TienDo.App.Tests.Publications;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Mường Tè", "muong te")]
    [InlineData("MƯỜNG  TÈ", "muong te")]
    [InlineData("Hoà Bình", "Hòa Bình")]
    [InlineData("Hòa Bình", "hoa binh")]
    [InlineData("đổi mới", "doi moi")]
    [InlineData("kỹ thuật", "kĩ thuật")]
    [InlineData("tỷ lệ", "tỉ lệ")]
    [InlineData("quý IV", "quí iv")]
    [InlineData("Sở KH&CN", "so kh cn")]
    public void Spellings_of_the_same_words_are_one(string one, string other) =>
        SearchWords.Question(one).ShouldBe(SearchWords.Question(other));

    [Theory]
    [InlineData("tay", "tai")]
    [InlineData("máy", "mái")]
    public void Words_that_only_look_alike_stay_apart(string one, string other) =>
        SearchWords.Question(one).ShouldNotBe(SearchWords.Question(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"*()&|!")]
    [InlineData("\ud800")]
    public void Nothing_to_ask_is_null(string? typed) => SearchWords.Question(typed).ShouldBeNull();

    [Theory]
    [InlineData("a\" OR \"b")]
    [InlineData("NEAR(a b)")]
    [InlineData("words:x*")]
    [InlineData("'; DROP TABLE Plans; --")]
    [InlineData("\0\u0001\u202e")]
    public void What_is_typed_never_becomes_an_operator(string typed)
    {
        var question = SearchWords.Question(typed) ?? "";
        foreach (var word in question.Split(" AND ", StringSplitOptions.RemoveEmptyEntries))
            word.ShouldMatch("^\"[\\p{L}\\p{N}]+\"\\*$");
    }

    [Fact]
    public void A_very_long_question_is_cut()
    {
        SearchWords.Question(string.Concat(Enumerable.Repeat("chữ ", 10_000)))!.Split(" AND ").Length.ShouldBe(12);
        SearchWords.Question(new string('a', 100_000))!.Length.ShouldBeLessThan(50);
    }
}
