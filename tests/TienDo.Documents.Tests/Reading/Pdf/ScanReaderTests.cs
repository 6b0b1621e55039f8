using TienDo.Documents.Reading;
using TienDo.Documents.Tests.Reading.Fixtures;

namespace TienDo.Documents.Tests.Reading.Pdf;

public sealed class ScanReaderTests
{
    private static readonly bool Installed = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "tesseract")));

    [Theory]
    [InlineData("ban-quet.pdf", SourceFormat.ScannedPdf)]
    [InlineData("ban-quet.png", SourceFormat.Image)]
    public void A_scan_is_read_with_a_note_or_refused_naming_the_package(string file, SourceFormat format)
    {
        var outcome = Given.Outcome(Fixture.Bytes(file));
        if (!Installed)
        {
            outcome.ShouldBeOfType<ReadingOutcome.Refused>().Refusal.Vietnamese.ShouldContain("tesseract-ocr-vie");
            return;
        }
        var document = outcome.ShouldBeOfType<ReadingOutcome.Read>().Document;
        document.Format.ShouldBe(format);
        document.Notes().ShouldBe([ReadingNotes.ReadFromScan]);
        document.Texts().ShouldContain("KẾ HOẠCH");
        document.Texts().ShouldContain(text => text.StartsWith("1. Sở Công nghệ chủ trì rà soát"));
    }

    [Fact]
    public void A_broken_picture_is_refused() =>
        Given
            .Refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3])
            .ShouldBe(
                Installed ? nameof(ReadingRefusals.TheFileIsDamaged) : nameof(ReadingRefusals.TheScanToolIsMissing)
            );
}
