using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

/// <summary>Readers of cells and sentences take any text: they neither throw nor hang, and composition does not matter.</summary>
public sealed class HostileWordsTests
{
    private static readonly string[] s_pieces =
    [
        "Quý ",
        "IV",
        "III, ",
        "/2026",
        " năm 2027",
        "tháng ",
        "02",
        "3",
        "31",
        "/",
        "-",
        " - ",
        "ngày ",
        "trước ",
        "hằng ",
        "hàng năm",
        "định kỳ ",
        "5 năm",
        "6 tháng đầu năm ",
        "từ ",
        "đến hết ",
        "sau khi ",
        "thường xuyên",
        ", ",
        "; ",
        " và ",
        "Sở ",
        "Tài chính",
        "các ",
        "sở, ban, ngành",
        "UBND ",
        "các xã, phường",
        "chủ trì, phối hợp với ",
        "tham mưu ",
        "(qua ",
        ")",
        "\n",
        "- ",
        "9999",
        "0000",
        "\uD800",
        "\uFFFE",
        "\u0301",
        "ﬀ",
        "Ⅳ",
        "２０２６",
        "💧",
        ":",
        ".",
        "cuối ",
        "giữa ",
        "quý",
        "năm",
    ];

    [Fact]
    public void NothingThrows() =>
        Check(text =>
        {
            var read = DeadlineReader.Read(text, 2026, WorkingCalendar.WeekendsOnly).Deadline;
            var found = DeadlineReader.Find(text, 2026, WorkingCalendar.WeekendsOnly);
            var names = AgencyNames.Split(text);
            var phrase = ResponsibilityPhrase.Read(text);
            var duties = ReportingDuties.Find([new DutyParagraph(text, new SourceSpan(1, 1), [])]);
            return IsOrdered(read)
                && found.All(one => IsOrdered(one.Deadline) && one.Start >= 0 && one.Start + one.Length <= text.Length)
                && names.All(static name => name.Length > 0)
                && phrase.ActionStart <= text.Length
                && duties.All(static duty => duty.Raw.Length > 0);
        });

    [Fact]
    public void CompositionDoesNotMatter() =>
        Check(text =>
        {
            var formed = Language.WellFormed.Of(text);
            var (composed, decomposed) = (
                formed.Normalize(NormalizationForm.FormC),
                formed.Normalize(NormalizationForm.FormD)
            );
            return Same(
                    DeadlineReader.Read(composed, 2026, WorkingCalendar.WeekendsOnly).Deadline,
                    DeadlineReader.Read(decomposed, 2026, WorkingCalendar.WeekendsOnly).Deadline
                ) && AgencyNames.Split(composed).SequenceEqual(AgencyNames.Split(decomposed));
        });

    [Theory]
    [InlineData("Sở Tài chính, ")]
    [InlineData("quý i, ")]
    [InlineData("các sở và ")]
    [InlineData("((((")]
    [InlineData("định kỳ hằng năm trước ngày ")]
    [InlineData("phối hợp với các ")]
    [InlineData("0/")]
    [InlineData("a")]
    public void TenTimesTheTextTakesNoHundredTimesTheTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var clock = Stopwatch.StartNew();

        DeadlineReader.Read(text, 2026, WorkingCalendar.WeekendsOnly);
        DeadlineReader.Find(text, 2026, WorkingCalendar.WeekendsOnly);
        AgencyNames.Split(text);
        ResponsibilityPhrase.Read(text);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static bool IsOrdered(DraftDeadline deadline) =>
        (deadline.From is null || deadline.To is null || deadline.From <= deadline.To)
        && (deadline.Effective is null || deadline.Effective >= deadline.To?.AddDays(-1));

    private static bool Same(DraftDeadline a, DraftDeadline b) => a == b;

    private static void Check(Func<string, bool> property)
    {
        var words = Gen.Elements(s_pieces).ListOf().Select(static pieces => string.Concat(pieces));
        var any = ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? "");
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(Gen.OneOf(words, words, any).ToArbitrary(), property)
        );
    }
}
