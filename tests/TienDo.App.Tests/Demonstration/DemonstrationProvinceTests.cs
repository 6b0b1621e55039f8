using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.App.Tests.Demonstration;

/// <summary>The invented province is the same every time, and its work reads like the work of real agencies.</summary>
public sealed class DemonstrationProvinceTests : IDisposable
{
    private const int Small = 24;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-demo-");

    [Fact]
    public void Making_it_twice_gives_the_same_work_and_the_same_states()
    {
        var (first, second) = (Make("mot"), Make("hai"));
        Dump(first).ShouldBe(Dump(second));
        Dump(first).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_kind_of_fate_happens_in_it_and_the_journal_is_whole()
    {
        var store = Make("mot");
        store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
        foreach (
            var state in (string[])
                ["CompletedOnTime", "CompletedLate", "Overdue", "InTime", "RoutineAlive", "WaitingForTrigger"]
        )
            Rows(store, $"SELECT 1 FROM PartStates WHERE State = '{state}'").ShouldNotBeEmpty(state);
        Rows(store, "SELECT 1 FROM Verdicts WHERE Accepted = 0").ShouldNotBeEmpty();
        Rows(store, "SELECT 1 FROM Updates u WHERE NOT EXISTS (SELECT 1 FROM Verdicts v WHERE v.UpdateId = u.Id)")
            .ShouldNotBeEmpty();
        Rows(store, "SELECT DISTINCT AsOf FROM PartStates").ShouldBe(["2026-09-30"]);
    }

    [Fact]
    public void Plans_that_are_there_already_are_left_alone()
    {
        var store = Make("mot");
        var before = Dump(store);
        Province("mot").Load(assignmentsEach: Small).ShouldBeNull();
        Dump(store).ShouldBe(before);
    }

    [Fact]
    public void It_has_the_sixty_six_agencies_of_the_province() =>
        DemonstrationProvince.AgenciesOf(Knowledge.Load()).Count.ShouldBe(66);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Store Make(string name)
    {
        Province(name).Load(assignmentsEach: Small)!.Assignments.ShouldBe(4 * Small);
        return Store.Open(Folder(name));
    }

    private DemonstrationProvince Province(string name)
    {
        var knowledge = Knowledge.Load();
        return new DemonstrationProvince(
            Folder(name),
            knowledge,
            WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram)
        );
    }

    private DataFolder Folder(string name) => new(Path.Combine(_folder.FullName, name));

    private static List<string> Dump(Store store) =>
        [
            .. Rows(
                store,
                "SELECT PlanId, Code, AgencyId, SentAt, Text, ClaimsCompletion, ByName FROM Updates ORDER BY Id"
            ),
            .. Rows(store, "SELECT UpdateId, Accepted, At FROM Verdicts ORDER BY UpdateId"),
            .. Rows(store, "SELECT PlanId, Code, AgencyId, State, DueOn, CompletedOn FROM PartStates ORDER BY 1, 2, 3"),
        ];

    private static List<string> Rows(Store store, string sql) =>
        store.Ask(db =>
        {
            using var command = db.Command(sql);
            using var row = command.ExecuteReader();
            var rows = new List<string>();
            while (row.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)));
            return rows;
        });
}
