using TienDo.Agencies;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Corpus;

/// <summary>The samples of the product, whole, against what must come of each.</summary>
public sealed class SampleCorpusTests
{
    private static readonly string Folder = Path.Combine(Root(), "samples");

    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetFiles(Folder, "*.expected.json")
                .Select(file => Path.GetFileName(file).Replace(".expected.json", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_as_it_must_be(string sample)
    {
        var source = Directory
            .GetFiles(Folder, sample + ".*")
            .Single(file => !file.EndsWith(".json", StringComparison.Ordinal));
        using var content = File.OpenRead(source);
        var read = DocumentReader
            .Read(content, Path.GetFileName(source), ReadingLimits.Default)
            .ShouldBeOfType<ReadingOutcome.Read>();
        var knowledge = new ReadingKnowledge(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);
        var draft = PlanReader.Read(read.Document, knowledge).ShouldBeOfType<RecognitionOutcome.Recognised>().Draft;

        var differences = ExpectedReading.Load(Path.Combine(Folder, sample + ".expected.json")).Differences(draft);

        string.Join('\n', differences).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sample_says_what_must_come_of_it() =>
        Directory
            .GetFiles(Folder)
            .Select(file => Path.GetFileName(file))
            .Where(file => !file.EndsWith(".json", StringComparison.Ordinal))
            .Where(file =>
                !File.Exists(Path.Combine(Folder, Path.GetFileNameWithoutExtension(file) + ".expected.json"))
            )
            .ShouldBeEmpty();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
