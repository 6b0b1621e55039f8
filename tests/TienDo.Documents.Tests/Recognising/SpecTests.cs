using System.Text;
using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Documents.Tests.Reading;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

/// <summary>The Markdown files in Specs are run as they stand: what they show is what the reader does.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "TienDo.Documents.Tests", "Specs");

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var spec in SpecFile.Cases(file))
                    data.Add(Path.GetFileNameWithoutExtension(file), spec.Title, spec.View);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reader_does_what_the_specification_shows(string file, string title, string view)
    {
        var spec = SpecFile
            .Cases(Path.Combine(Folder, file + ".md"))
            .Single(candidate => candidate.Title == title && candidate.View == view);

        ReadAs(spec).ShouldBe(spec.Expected);
    }

    [Fact]
    public void Every_case_has_its_own_title_and_a_text()
    {
        var cases = Directory
            .GetFiles(Folder, "*.md")
            .SelectMany(file => SpecFile.Cases(file).Select(spec => (file, spec)))
            .ToArray();

        cases.Length.ShouldBeGreaterThan(20);
        cases.Select(entry => (entry.file, entry.spec.Title, entry.spec.View)).ShouldBeUnique();
        cases.ShouldAllBe(entry => entry.spec.Given.Length > 0);
    }

    private static string ReadAs(SpecCase spec)
    {
        var document = Given.Document(Encoding.UTF8.GetBytes(spec.Given));
        var knowledge = new ReadingKnowledge(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);
        return PlanReader.Read(document, knowledge) switch
        {
            RecognitionOutcome.Recognised recognised => DraftViews.Of(recognised.Draft, spec.View),
            RecognitionOutcome.Refused refused => refused.Refusal.Name,
            _ => "",
        };
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
