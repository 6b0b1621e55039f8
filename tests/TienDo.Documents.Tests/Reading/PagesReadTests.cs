using TienDo.Documents.Reading;
using TienDo.Documents.Tests.Reading.Fixtures;

namespace TienDo.Documents.Tests.Reading;

/// <summary>Whoever waits for a long document is told how many of its pages have been read.</summary>
public sealed class PagesReadTests
{
    [Theory]
    [InlineData("ke-hoach.pdf")]
    [InlineData("ban-quet.pdf")]
    public void Pages_are_counted_up_to_the_last_and_never_back(string file)
    {
        var told = new Told();
        using var content = new MemoryStream(Fixture.Bytes(file), writable: false);
        var outcome = DocumentReader.Read(content, file, ReadingLimits.Default, pages: told);
        told.Counts.ShouldNotBeEmpty();
        told.Counts.Select(count => count.Done).ShouldBeInOrder();
        if (outcome is ReadingOutcome.Read(var document))
            told.Counts[^1].ShouldBe(new PagesRead(document.PageCount, document.PageCount));
    }

    [Fact]
    public void What_has_no_pages_is_not_counted()
    {
        var told = new Told();
        using var content = new MemoryStream("KẾ HOẠCH\n1. Rà soát"u8.ToArray());
        DocumentReader.Read(content, "ke-hoach.txt", ReadingLimits.Default, pages: told);
        told.Counts.ShouldBeEmpty();
    }

    private sealed class Told : IProgress<PagesRead>
    {
        public List<PagesRead> Counts { get; } = [];

        public void Report(PagesRead value) => Counts.Add(value);
    }
}
