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

    [Fact]
    public void A_journal_cut_at_its_end_no_longer_reaches_its_marks()
    {
        for (var at = 1; at <= 2 * JournalHeads.Every + 3; at++)
            Append("PlanAdopted", "plan/" + at, null);
        JournalHeads.Note(_province.Store);
        Compared().ShouldBeEmpty();
        File.ReadAllLines(_province.Folder.JournalHeads).Length.ShouldBe(3, "two on the way and one for the round");

        Run("DROP TRIGGER JournalIsNeverCut; DELETE FROM Journal WHERE Seq > 30");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
        Compared().ShouldBe([new JournalFault.Missing(31, 2 * JournalHeads.Every + 3)]);

        for (var at = 31; at <= 2 * JournalHeads.Every + 9; at++)
            Append("PlanAdopted", "another/" + at, null);
        Compared()
            .ShouldBe(
                [
                    new JournalFault.Altered(2 * JournalHeads.Every),
                    new JournalFault.Altered(2 * JournalHeads.Every + 3),
                ],
                "other lines were written in the place of those cut"
            );
    }

    [Fact]
    public void Marks_that_were_torn_or_never_written_harm_nothing()
    {
        Append("PlanAdopted", "plan/1", null);
        _province.Store.Ask(db => JournalHeads.Compare(db, _province.Folder)).ShouldBeNull();
        JournalHeads.Note(_province.Store);
        File.AppendAllText(_province.Folder.JournalHeads, "9999999999999 \n12\n\0\0\n77 abc");
        Compared().ShouldBeEmpty();
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

    private const string Swap =
        "UPDATE Journal SET Seq = -2 WHERE Seq = 2; UPDATE Journal SET Seq = 2 WHERE Seq = 3; UPDATE Journal SET Seq = 3 WHERE Seq = -2";

    private const string CutAndRenumber =
        "DELETE FROM Journal WHERE Seq = 2; UPDATE Journal SET Seq = 2 WHERE Seq = 3; UPDATE Journal SET Seq = 3 WHERE Seq = 4; UPDATE Journal SET Seq = 4 WHERE Seq = 5";

    public static TheoryData<string, string> Tampering { get; } =
        new()
        {
            { "UPDATE Journal SET Who = 'ai khác' WHERE Seq = 2", "Altered { Line = 2 }" },
            { "UPDATE Journal SET After = '{\"n\":2}' WHERE Seq = 1", "Altered { Line = 1 }" },
            { "UPDATE Journal SET After = NULL WHERE Seq = 1", "Altered { Line = 1 }" },
            {
                "UPDATE Journal SET At = '2026-01-01T00:00:00Z' WHERE Seq IN (2, 4)",
                "Altered { Line = 2 } Altered { Line = 4 }"
            },
            { "DELETE FROM Journal WHERE Seq = 2", "Missing { First = 2, Last = 2 }" },
            {
                "DELETE FROM Journal WHERE Seq IN (1, 2, 4)",
                "Missing { First = 1, Last = 2 } Missing { First = 4, Last = 4 }"
            },
            { Swap, "Moved { Line = 2, WasLine = 3 } Moved { Line = 3, WasLine = 2 }" },
            { CutAndRenumber, "Missing { First = 2, Last = 2 }" },
        };

    [Theory]
    [MemberData(nameof(Tampering))]
    public void What_was_done_to_it_behind_the_programs_back_is_named(string sql, string faults)
    {
        for (var at = 1; at <= 5; at++)
            Append("Act", "thing", "{\"n\":1}");
        Run("DROP TRIGGER JournalIsNeverChanged; DROP TRIGGER JournalIsNeverCut; " + sql);
        var found = _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Broken>().Faults;
        string.Join(' ', found.Select(static fault => fault.ToString())).ShouldBe(faults);
    }

    [Theory]
    [InlineData(
        "INSERT OR REPLACE INTO Journal SELECT 2, At, 'ai khác', Role, What, Subject, Before, After, PreviousHash, Hash, Account, Origin FROM Journal WHERE Seq = 2"
    )]
    [InlineData(
        "INSERT INTO Journal SELECT 9, At, Who, Role, What, Subject, Before, After, PreviousHash, Hash, Account, Origin FROM Journal WHERE Seq = 2"
    )]
    public void A_line_is_only_ever_added_behind_the_last(string sql)
    {
        Append("A", "a", null);
        Append("B", "b", null);
        Should.Throw<SqliteException>(() => Run(sql)).Message.ShouldContain("only grows");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void A_journal_written_anew_no_longer_has_the_hash_noted_before()
    {
        Append("A", "a", null);
        var noted = _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>().LastHash;
        Append("B", "b", null);
        _province.Store.Ask(db => JournalChain.Contains(db, noted)).ShouldBeTrue();
        _province.Store.Ask(db => JournalChain.Contains(db, new string('f', 64))).ShouldBeFalse();
    }

    public void Dispose() => _province.Dispose();

    private IReadOnlyList<JournalFault> Compared() =>
        _province.Store.Ask(db => JournalHeads.Compare(db, _province.Folder))!;

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
