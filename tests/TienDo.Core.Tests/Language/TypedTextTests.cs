using TienDo.Language;

namespace TienDo.Core.Tests.Language;

/// <summary>What people type keeps its lines and loses what cannot be seen.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  Đã họp.\r\n\tBiên bản kèm theo. \n", "Đã họp.\r\n\tBiên bản kèm theo.")]
    [InlineData("a\u0001b\u001bc\0d\u007f", "abcd")]
    [InlineData("anh\u202Egpj.exe\u2066x\u2069", "anhgpj.exex")]
    [InlineData("Xo\u0301a", "Xóa")]
    [InlineData("Xo\u0001\u0301a", "Xóa")]
    [InlineData("\u200Fđ\u061C", "đ")]
    [InlineData("\u0001", "")]
    [InlineData("", "")]
    public void Nothing_unseen_is_kept(string typed, string kept) => TypedText.Of(typed).ShouldBe(kept);

    [Theory]
    [InlineData("Cán bộ\u0001\u001b kỳ\u202e lạ", "Cán bộ kỳ lạ")]
    [InlineData("Cán\u202ebộ", "Cánbộ")]
    [InlineData("Một  hai\r\nba", "Một hai ba")]
    public void A_name_is_one_line_of_what_can_be_seen(string typed, string kept) => CleanText.Of(typed).ShouldBe(kept);
}
