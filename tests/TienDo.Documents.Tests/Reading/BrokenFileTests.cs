using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Reading;

public sealed class BrokenFileTests
{
    [Fact]
    public void A_file_that_breaks_off_is_refused_by_name()
    {
        using var file = new BreakingStream();

        var outcome = DocumentReader.Read(file, "ke-hoach.txt", ReadingLimits.Default);

        outcome
            .ShouldBeOfType<ReadingOutcome.Refused>()
            .Refusal.Name.ShouldBe(nameof(ReadingRefusals.TheFileBreaksOff));
    }

    /// <summary>Gives some words, then fails as a lost network drive does.</summary>
    private sealed class BreakingStream() : MemoryStream("KẾ HOẠCH"u8.ToArray(), writable: false)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var some ? some : throw new IOException("gone");
    }
}
