using Microsoft.Data.Sqlite;
using TienDo.App.Journal;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Storage;

public sealed class JournalTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void Lines_follow_from_each_other_and_a_whole_journal_verifies()
    {
        Append("PlanAdopted", "plan/1", "{}");
        Append("PlanAdopted", "plan/2", null);
        _province.Restarts();
        Append("PlanAdopted", "plan/3", "{}");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>().Lines.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE Journal SET Who = 'ai khác' WHERE Seq = 2")]
    [InlineData("DELETE FROM Journal WHERE Seq = 2")]
    public void The_database_itself_refuses_to_change_a_line(string sql)
    {
        Append("A", "a", null);
        Append("B", "b", null);
        Should.Throw<SqliteException>(() => Run(sql)).Message.ShouldContain("journal is never");
    }

    [Theory]
    [InlineData("UPDATE Journal SET Who = 'ai khác' WHERE Seq = 2", 2)]
    [InlineData("UPDATE Journal SET After = '{\"n\":2}' WHERE Seq = 1", 1)]
    [InlineData("UPDATE Journal SET After = NULL WHERE Seq = 1", 1)]
    [InlineData("DELETE FROM Journal WHERE Seq = 2", 2)]
    [InlineData("DELETE FROM Journal WHERE Seq = 1", 1)]
    public void A_line_altered_behind_the_programs_back_shows(string sql, int line)
    {
        for (var at = 1; at <= 3; at++)
            Append("Act", "thing", "{\"n\":1}");
        Run("DROP TRIGGER JournalIsNeverChanged; DROP TRIGGER JournalIsNeverCut; " + sql);
        _province.Store.Ask(JournalChain.Verify).ShouldBe(new JournalVerdict.Broken(line));
    }

    public void Dispose() => _province.Dispose();

    private void Append(string what, string subject, string? after) =>
        _province.Store.Change(db =>
        {
            JournalChain.Append(db, Officers.Lan, what, subject, after: after);
            return true;
        });

    private void Run(string sql) =>
        _province.Store.Change(db =>
        {
            using var command = db.Command(sql);
            return command.ExecuteNonQuery();
        });
}
