using System.Globalization;
using System.Text;
using Shouldly;
using TienDo.Language;

namespace TienDo.Core.Tests.Language;

/// <summary>The quick ways of folding and composing give what the Unicode tables give, letter by letter and in any mixture.</summary>
public sealed class FoldingTests
{
    private const string Pool =
        "aAđĐườƯỜếẾộ \t\u00A0\u00AD\u200B\u2011–—“”‘’«»\u0301\u0323\u031B\u0345\u1ED9\u0130\u00DF\u2026\u2260\u212A\uFB01"
        + "\u0E33\u0F71\u0F72\u05B0\u05BC\u0000\u0007\uFEFF\uFFFD\uFFFE\uD83D\uDE00.-&";

    [Theory]
    [InlineData("Mường Tè", "muong te")]
    [InlineData(" MƯỜNG \u00A0 TÈ\n", "muong te")]
    [InlineData("Mu\u031Bo\u031B\u0300ng – “Đà”", "muong - \"da\"")]
    [InlineData("", "")]
    public void Spellings_of_the_same_words_meet(string text, string key) => SearchKey.Fold(text).ShouldBe(key);

    [Fact]
    public void Every_letter_folds_as_the_tables_say()
    {
        for (var letter = 0; letter <= char.MaxValue; letter++)
        {
            var text = "a" + (char)letter + "b";
            SearchKey.Fold(text).ShouldBe(Folded(text), letter.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_mixture_of_letters_folds_and_composes_as_the_tables_say()
    {
        var chance = new Random(20_261_122);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Pool[chance.Next(Pool.Length)])
            );
            SearchKey.Fold(text).ShouldBe(Folded(text));
            Composed.Of(text).ShouldBe(WellFormed.Of(text).Normalize(NormalizationForm.FormC));
            CleanText.Of(text).ShouldBe(Clean(text));
        }
    }

    private static string Folded(string text)
    {
        var kept = WellFormed
            .Of(text)
            .Normalize(NormalizationForm.FormD)
            .Where(static letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(static letter => IsBlank(letter) ? ' ' : Plain(letter));
        return string.Join(' ', string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Clean(string text)
    {
        var seen = string.Concat(text.Where(static letter => char.IsWhiteSpace(letter) || !char.IsControl(letter)));
        var composed = WellFormed.Of(seen).Normalize(NormalizationForm.FormC);
        var kept = composed.Select(static letter =>
            char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' ? ' ' : letter
        );
        return string.Join(' ', string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsBlank(char letter) =>
        char.IsWhiteSpace(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static char Plain(char letter) =>
        letter switch
        {
            'đ' or 'Đ' => 'd',
            '–' or '—' or '‑' or '−' => '-',
            '“' or '”' or '„' or '«' or '»' => '"',
            '‘' or '’' => '\'',
            _ => char.ToLowerInvariant(letter),
        };
}
