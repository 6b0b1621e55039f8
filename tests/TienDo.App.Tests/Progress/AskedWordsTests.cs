using System.Text;
using TienDo.App.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>Searching the table of parts: any spelling of the same words finds the same rows.</summary>
public sealed class AskedWordsTests : IClassFixture<AskedWordsTests.Searched>
{
    private readonly Province _province;

    public AskedWordsTests(Searched searched) => _province = searched.Province;

    [Theory]
    [InlineData("chuyển đổi số", "1")]
    [InlineData("chuyen doi so", "1")]
    [InlineData("CHUYỂN ĐỔI SỐ", "1")]
    [InlineData("  số   CHUYỂN đổi ", "1")]
    [InlineData("hòa bình", "2")]
    [InlineData("hoà bình", "2")]
    [InlineData("hoa bi", "")]
    [InlineData("hoa bin", "2")]
    [InlineData("kĩ thuật", "2")]
    [InlineData("xã", "3")]
    [InlineData("xâ", "3")]
    [InlineData("xây", "1")]
    public void Marks_case_and_spelling_make_no_difference(string typed, string found) => Found(typed).ShouldBe(found);

    [Theory]
    [InlineData("chuyển đổi số")]
    [InlineData("hoà bình")]
    [InlineData("kỹ thuật")]
    public void Marks_written_apart_from_their_letters_make_no_difference(string typed)
    {
        Found(typed).ShouldNotBeEmpty();
        Found(typed.Normalize(NormalizationForm.FormD)).ShouldBe(Found(typed));
    }

    [Theory]
    [InlineData("Sở Tài chính", "1")]
    [InlineData("so tai chinh", "1")]
    [InlineData("sở tc", "1")]
    [InlineData("KH&CN", "2")]
    [InlineData("mường tè", "3")]
    [InlineData("tài chính sổ tay", "1")]
    [InlineData("khoa học sổ tay", "")]
    public void Names_of_agencies_are_found_too_and_narrow_the_words(string typed, string found) =>
        Found(typed).ShouldBe(found);

    [Theory]
    [InlineData("II.2", "2")]
    [InlineData("ii.2", "2")]
    [InlineData("II.1", "1")]
    [InlineData("4242/KH-UBND", "1 2 3")]
    [InlineData("4242", "1 2 3")]
    [InlineData("kh-ubnd", "1 2 3")]
    [InlineData("4242/KH-UBND chợ", "3")]
    [InlineData("424", "1 2 3")]
    [InlineData("42", "")]
    public void Codes_and_numbers_of_plans_are_found(string typed, string found) => Found(typed).ShouldBe(found);

    [Theory]
    [InlineData("\"đổi số\"", "1")]
    [InlineData("“đổi số”", "1")]
    [InlineData("\"số đổi\"", "")]
    [InlineData("\"sổ tay\" xây", "1")]
    [InlineData("\"sổ ta\"", "")]
    [InlineData("\"sổ tay", "1")]
    public void Words_in_quotes_stand_together(string typed, string found) => Found(typed).ShouldBe(found);

    [Theory]
    [InlineData("!!!")]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE Parts; --")]
    [InlineData("a\" OR \"b")]
    [InlineData("NEAR(sổ tay)")]
    [InlineData("Words:sổ")]
    [InlineData("100%_")]
    [InlineData("\ud800")]
    public void What_cannot_be_found_finds_nothing_and_is_never_part_of_the_question(string typed) =>
        Found(typed).ShouldBeEmpty();

    [Fact]
    public void More_words_than_anyone_types_are_harmless() =>
        Found(string.Concat(Enumerable.Repeat("sổ tay ", 5_000))).ShouldBe("1");

    [Theory]
    [InlineData("doi so", "Chuyển [đổi] [số], đổi mới [số] hóa → Chuyển [đổi] [số], [đổi] mới [số] hóa")]
    [InlineData("\"doi so\"", "Chuyển đổi số, đổi mới số hóa → Chuyển [đổi số], đổi mới số hóa")]
    [InlineData("hoa", "Hòa, hoà, hoá, hoạt → [Hòa], [hoà], [hoá], [hoạt]")]
    [InlineData("khong", "<b>Khổng</b> → <b>[Khổng]</b>")]
    [InlineData("II.2", "II.2.a → [II.2].a")]
    [InlineData("!!!", "Không gì → Không gì")]
    public void What_was_found_is_told_apart(string typed, string sample)
    {
        var (plain, marked) = (sample.Split(" → ")[0].Replace("[", "").Replace("]", ""), sample.Split(" → ")[1]);
        var pieces = AskedWords.Of(typed, KnownAgencies.Directory)!.Pieces(plain).ToList();
        string.Concat(pieces.Select(static piece => piece.Text)).ShouldBe(plain);
        string.Concat(pieces.Select(static piece => piece.IsFound ? $"[{piece.Text}]" : piece.Text)).ShouldBe(marked);
    }

    [Fact]
    public void Nothing_typed_limits_nothing() => AskedWords.Of("  ", KnownAgencies.Directory).ShouldBeNull();

    [Fact]
    public void Plans_from_before_the_words_were_kept_are_found_after_the_upgrade()
    {
        using (var connection = _province.Store.OpenConnection())
        {
            WorkWords.Teach(connection);
            using var again = connection.CreateCommand();
            again.CommandText = "DROP TABLE WorkWords;" + WorkWords.Script026;
            again.ExecuteNonQuery();
        }
        Found("chuyen doi so").ShouldBe("1");
        Found("II.3").ShouldBe("3");
    }

    private string Found(string typed) =>
        string.Join(
            ' ',
            _province.Store.Ask(db =>
                WorkLists
                    .List(
                        db,
                        new PartFilter(Words: AskedWords.Of(typed, KnownAgencies.Directory)),
                        0,
                        50,
                        PartOrder.Code
                    )
                    .Select(static line => line.Key.Code.Value.Split('.')[^1])
            )
        );

    public sealed class Searched : IDisposable
    {
        public Searched()
        {
            Province.On("2026-03-20");
            Province.HasPlan(
                SampleDrafts.Plan(
                    "4242/KH-UBND",
                    assignments:
                    [
                        SampleDrafts.Assignment(
                            "A1",
                            "1",
                            "Xây dựng sổ tay chuyển đổi số",
                            lead: KnownAgencies.Finance,
                            section: "II"
                        ),
                        SampleDrafts.Assignment(
                            "A2",
                            "2",
                            "Chuyển giao kỹ thuật trồng chè tại bản Hòa Bình",
                            lead: KnownAgencies.Science,
                            section: "II"
                        ),
                        SampleDrafts.Assignment("A3", "3", "Sửa chợ xã", lead: KnownAgencies.MuongTe, section: "II"),
                    ]
                )
            );
        }

        public Province Province { get; } = new();

        public void Dispose() => Province.Dispose();
    }
}
