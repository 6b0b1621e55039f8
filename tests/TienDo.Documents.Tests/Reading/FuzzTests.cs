using TienDo.Bench.Reading;

namespace TienDo.Documents.Tests.Reading;

public sealed class FuzzTests
{
    private const int Inputs = 800;
    private static readonly IReadOnlyList<byte[]> Seeds = Fuzz.Seeds();

    [Fact]
    public void Sound_seeds_are_read() =>
        Seeds
            .Select(Fuzz.Outcome)
            .ShouldBe([
                "read as PlainText",
                "read as Markdown",
                "read as Docx",
                "read as Csv",
                "read as Xlsx",
                "read as PlainText",
                "read as Docx",
                "read as PlainText",
            ]);

    [Fact]
    public void Damaged_files_are_read_or_refused_and_nothing_escapes()
    {
        var inputs = new Mutations(Seeds);
        var outcomes = Enumerable
            .Range(0, Inputs)
            .Select(n => (Input: n, Outcome: Fuzz.Outcome(inputs.At(n))))
            .ToList();
        outcomes.Where(o => o.Outcome.StartsWith("FAULT", StringComparison.Ordinal)).ShouldBeEmpty();
        // The canary: mutations that change nothing, or break everything, would test nothing.
        var read = outcomes.Count(o => o.Outcome.StartsWith("read", StringComparison.Ordinal));
        read.ShouldBeInRange(Inputs / 5, Inputs * 19 / 20);
    }
}
