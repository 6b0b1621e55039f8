using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.App.Tests.Demonstration;

/// <summary>A newcomer sees work under way, made through the doors real people use, and nothing that could not have happened.</summary>
public sealed class DemonstrationYearTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 7, 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-nam-");

    [Fact]
    public void Agencies_work_on_the_sample_plans_until_yesterday_and_leave_something_for_every_role()
    {
        var made = Year().Load(Files()).ShouldNotBeNull();
        made.Plans.ShouldBe(2);
        made.Refused.ShouldBeEmpty();
        made.Deeds.ShouldBeGreaterThan(100);
        var store = Store.Open(new DataFolder(_folder.FullName));
        store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
        var lines = store.Ask(db => WorkLists.List(db, new PartFilter(), 0, 2_000));
        var states = lines.Select(static line => line.State.State.ToString()).ToHashSet();
        string[] expected = ["CompletedOnTime", "CompletedLate", "Overdue", "InTime"];
        expected.Except(states).ShouldBeEmpty();
        lines.ShouldContain(static line => line.State.AwaitsVerification, "the officer has something to verify");
        lines.ShouldContain(static line => line.IsReturned, "a focal person has something to correct");
        lines.ShouldContain(static line => line.HasOpenExtension, "somebody asked for more time");
        lines.ShouldContain(static line => line.TakenUp == "NotOurs", "somebody says that it is not theirs");
        store
            .Ask(static db => db.Journal.OrderBy(static line => line.Seq).Select(static line => line.At).ToList())
            .ShouldBeInOrder();
        store.Ask(db => App.Accounts.UnattendedAgencies.All(db, Knowledge.Load().Agencies)).Count.ShouldBe(3);
    }

    [Fact]
    public void Plans_that_are_there_already_are_left_alone()
    {
        Year().Load(Files().Take(1).ToArray()).ShouldNotBeNull();
        Year().Load(Files()).ShouldBeNull();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private DemonstrationYear Year()
    {
        var knowledge = Knowledge.Load();
        return new DemonstrationYear(
            new DataFolder(_folder.FullName),
            knowledge,
            WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram),
            Today
        );
    }

    private static string[] Files() => [SamplePath("ke-hoach-tinh-uy.md"), SamplePath("ke-hoach-chuyen-doi-so.md")];

    private static string SamplePath(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);
}
