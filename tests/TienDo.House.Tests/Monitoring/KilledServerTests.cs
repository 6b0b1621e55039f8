using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Bench.Monitoring;

namespace TienDo.House.Tests.Monitoring;

/// <summary>The short form of what bench monitoring does with 66 agencies for a minute.</summary>
public sealed class KilledServerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-killed-");

    [Fact]
    public async Task What_was_acknowledged_is_there_once_and_whole_though_the_server_is_killed_while_agencies_post()
    {
        var folder = new DataFolder(_folder.FullName);
        var knowledge = Knowledge.Load();
        var rules = WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram);
        new DemonstrationProvince(folder, knowledge, rules).Load(assignmentsEach: 40).ShouldNotBeNull();

        var figures = await KilledRun.Run(folder, 12, 4, 2, TimeSpan.FromSeconds(6), seed: 7);

        figures.Kills.ShouldBeGreaterThan(0);
        figures.Agencies.ShouldBe(12);
        figures.Acknowledged.ShouldBeGreaterThan(12);
        (figures.Missing, figures.Doubled, figures.Half).ShouldBe((0, 0, 0));
        figures.JournalIsWhole.ShouldBeTrue();
        figures.DatabaseIsSound.ShouldBeTrue();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
