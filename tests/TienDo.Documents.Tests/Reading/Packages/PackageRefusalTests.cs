using System.Text;
using TienDo.Documents.Reading;
using TienDo.Documents.Tests.Reading.Word;

namespace TienDo.Documents.Tests.Reading.Packages;

public sealed class PackageRefusalTests
{
    private static readonly byte[] Good = WordFile.Of(WordFile.P("Kế hoạch"));

    private static byte[] WithBody(byte[] body) => WordFile.Zip(("word/document.xml", body));

    public static TheoryData<string, byte[]> Refused() =>
        new()
        {
            { nameof(ReadingRefusals.TheFileIsDamaged), Good[..(Good.Length / 2)] },
            { nameof(ReadingRefusals.TheFileIsDamaged), WithBody("<w:document"u8.ToArray()) },
            {
                nameof(ReadingRefusals.TheXmlDeclaresEntities),
                WithBody(
                    "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><document><body><p><r><t>&x;</t></r></p></body></document>"u8.ToArray()
                )
            },
            { nameof(ReadingRefusals.ThePackageIsNeitherWordNorExcel), WordFile.Zip(("mimetype", "x"u8.ToArray())) },
            { nameof(ReadingRefusals.TheFileHasNoWords), WordFile.Of(WordFile.P(" - ")) },
            { nameof(ReadingRefusals.TheArchiveExpandsBeyondReason), WithBody(Bomb()) },
            { nameof(ReadingRefusals.TheOldWordFormatIsNotRead), OldOffice("WordDocument") },
            { nameof(ReadingRefusals.TheFileIsPasswordProtected), OldOffice("EncryptedPackage") },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Each_bad_package_is_refused_by_its_name(string refusal, byte[] content) =>
        Given.Refusal(content).ShouldBe(refusal);

    [Fact]
    public void What_expands_past_the_limit_is_refused_whatever_it_declares()
    {
        var words = new StringBuilder("<document xmlns=\"http://x/wordprocessingml\"><body>");
        for (var n = 0; n < 2_000; n++)
            words.Append("<p><r><t>").Append(n).Append(" việc khác nhau</t></r></p>");
        var content = WithBody(Encoding.UTF8.GetBytes(words + "</body></document>"));
        Given
            .Refusal(content, ReadingLimits.Default with { MaxExpandedBytes = 50_000 })
            .ShouldBe("TheArchiveExpandsBeyondReason");
        Given.Document(content).Lines.Count.ShouldBe(2_000);
    }

    private static byte[] Bomb()
    {
        var body = new byte[64 * 1024 * 1024];
        Array.Fill(body, (byte)' ');
        "<document><body>"u8.CopyTo(body);
        return body;
    }

    /// <summary>The head of a compound file with one directory entry of the given name.</summary>
    private static byte[] OldOffice(string entry)
    {
        var file = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        Encoding.Unicode.GetBytes(entry).CopyTo(file, 1024);
        return file;
    }
}
