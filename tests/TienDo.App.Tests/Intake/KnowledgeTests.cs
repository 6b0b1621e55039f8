using TienDo.Agencies;
using TienDo.App.Intake;
using TienDo.App.Storage;

namespace TienDo.App.Tests.Intake;

public sealed class KnowledgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tiendo-knowledge-").FullName;

    [Fact]
    public void EveryFileOfAKindIsKnown()
    {
        Write(
            "agencies/b.json",
            """{"agencies": [{"id": "y", "name": "Trạm Y tế", "kind": "Division", "parent": "x"}]}"""
        );
        Write(
            "agencies/a.json",
            """{"province": "Lai Châu", "agencies": [{"id": "x", "name": "Sở Y tế", "kind": "Department"}]}"""
        );
        Write("holidays/2026.json", Holiday(2026));
        Write("holidays/2027.json", Holiday(2027));

        var knowledge = Knowledge.Load(new KnowledgeFolder(_folder));

        knowledge.Agencies.Agencies.Select(agency => agency.Id).ShouldBe([new AgencyId("x"), new AgencyId("y")]);
        knowledge.Agencies.Province.ShouldBe("Lai Châu");
        knowledge.Calendar.IsWorkingDay(new DateOnly(2026, 9, 2)).ShouldBeFalse();
        knowledge.Calendar.IsWorkingDay(new DateOnly(2027, 9, 2)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("agencies/z.json", "{ not JSON")]
    [InlineData("agencies/z.json", """{"agencies": [{"id": "x", "name": "Sở Y tế", "kind": "Không rõ"}]}""")]
    [InlineData("holidays/z.json", """{"years": 5}""")]
    public void ABrokenFileIsRefusedByItsName(string file, string content)
    {
        Write("agencies/a.json", """{"agencies": []}""");
        Write(file, content);

        var refusal = Should
            .Throw<BrokenKnowledgeException>(() => Knowledge.Load(new KnowledgeFolder(_folder)))
            .Refusal;

        refusal.Name.ShouldBe("TheKnowledgeFileIsBroken");
        refusal.Vietnamese.ShouldContain("z.json");
    }

    [Fact]
    public void A_file_of_the_province_is_read_instead_of_the_one_that_came_with_the_program()
    {
        Write("usual/holidays/2026.json", Holiday(2026));
        Write("usual/holidays/2027.json", Holiday(2027));
        Write("own/holidays/2026.json", """{"years": [{"year": 2026, "published": true, "holidays": []}]}""");
        Write("own/holidays/2030.json", Holiday(2030));
        var folder = new KnowledgeFolder(Path.Combine(_folder, "usual"), Path.Combine(_folder, "own"));

        var calendar = Knowledge.Load(folder).Calendar;

        int[] years = [2026, 2027, 2030];
        years.Select(year => calendar.IsWorkingDay(new DateOnly(year, 9, 1).AddDays(1))).ShouldBe([true, false, false]);
        folder.File("policies", "states.json").ShouldBe(Path.Combine(_folder, "usual", "policies", "states.json"));
        Write("own/policies/states.json", "{}");
        folder.File("policies", "states.json").ShouldBe(Path.Combine(_folder, "own", "policies", "states.json"));
    }

    [Fact]
    public void WithoutFilesNothingIsKnown() =>
        Knowledge.Load(new KnowledgeFolder(_folder)).Agencies.Agencies.ShouldBeEmpty();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static string Holiday(int year) =>
        $$"""{"years": [{"year": {{year}}, "published": true, "holidays": [{"date": "{{year}}-09-02", "name": "Quốc khánh"}]}]}""";
}
