using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Reading.PlainText;

public sealed class EncodingTests
{
    private const string Words =
        "Kế hoạch thực hiện nhiệm vụ của tỉnh năm 2026, giao Sở Khoa học và Công nghệ chủ trì.";

    public static TheoryData<string, byte[]> Encoded() =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Words) },
            { "UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)] },
            { "UTF-8", Encoding.UTF8.GetBytes(Words.Normalize(NormalizationForm.FormD)) },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)] },
            { "UTF-16", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
            { "UTF-16", Encoding.Unicode.GetBytes(Words) },
            { "UTF-16", Encoding.BigEndianUnicode.GetBytes(Words) },
            {
                "TCVN3",
                Encoding.Latin1.GetBytes(
                    "KÕ ho¹ch thùc hiÖn nhiÖm vô cña tØnh n¨m 2026, giao Së Khoa häc vµ C«ng nghÖ chñ tr×."
                )
            },
            {
                "VNI",
                Encoding.Latin1.GetBytes(
                    "Keá hoaïch thöïc hieän nhieäm vuï cuûa tænh naêm 2026, giao Sôû Khoa hoïc vaø Coâng ngheä chuû trì."
                )
            },
        };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Every_encoding_gives_the_same_words(string encoding, byte[] content)
    {
        var document = Given.Document(content);
        document.Texts().ShouldBe([Words]);
        document.Encoding.ShouldBe(encoding);
    }

    [Fact]
    public void Windows_1258_marks_are_composed()
    {
        var content = CodePagesEncodingProvider
            .Instance.GetEncoding(1258)!
            .GetBytes("Thư\u0323c hiê\u0323n kê\u0301 hoa\u0323ch cu\u0309a ti\u0309nh");
        Given.Document(content).Texts().ShouldBe(["Thực hiện kế hoạch của tỉnh"]);
    }

    [Theory]
    [InlineData(
        "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM, thùc hiÖn c¸c nhiÖm vô",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, thực hiện các nhiệm vụ"
    )]
    [InlineData(
        "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, thöïc hieän caùc nhieäm vuï",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, thực hiện các nhiệm vụ"
    )]
    public void Old_letters_pasted_as_Unicode_are_converted_and_said_so(string pasted, string words)
    {
        var document = Given.Text(pasted);
        document.Texts().ShouldBe([words]);
        document.Notes().ShouldContain(ReadingNotes.ConvertedFromOldEncoding);
    }

    [Theory]
    [InlineData("Résumé: déjà vu, où êtes-vous, naïve façade")]
    [InlineData("Ông Ân ở Ô Môn")]
    public void Other_letters_are_left_alone(string text) => Given.Text(text).Texts().ShouldBe([text]);

    [Fact]
    public void A_cut_last_letter_does_not_change_the_encoding()
    {
        var content = Encoding.UTF8.GetBytes(Words + " được")[..^1];
        var document = Given.Document(content);
        document.Encoding.ShouldBe("UTF-8");
        document.Texts()[0].ShouldStartWith(Words);
    }
}
