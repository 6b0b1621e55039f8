using TienDo.App.Drafts;
using TienDo.App.Intake;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Intake;

public sealed class IntakeDocumentTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void A_plan_becomes_a_draft_with_its_file_and_a_line_in_the_journal()
    {
        var stored = _province.As(Officers.Minh).TakesIn(SampleTexts.WellPlan).ShouldBeOfType<IntakeOutcome.Stored>();
        var opened = _province.Store.Ask(db => DraftShelf.Find(db, stored.Id))!;
        opened.Draft.Outline.ShouldNotBeEmpty();
        opened.Source.Lines[0].Text.ShouldContain("ỦY BAN NHÂN DÂN");
        File.ReadAllText(_province.KeptFiles().Single()).ShouldBe(SampleTexts.WellPlan);
        Path.GetFileName(_province.KeptFiles().Single()).ShouldBe(opened.Summary.FileHash);
        _province.JournalOf("draft/1").ShouldBe(["Lò Văn Minh DraftStored"]);
    }

    [Fact]
    public void The_same_file_again_leads_to_the_draft_that_waits()
    {
        var first = (IntakeOutcome.Stored)_province.TakesIn(SampleTexts.WellPlan);
        _province.TakesIn(SampleTexts.WellPlan, "tên khác.md").ShouldBe(new IntakeOutcome.AlreadyUnderReview(first.Id));
        _province.Count("Drafts").ShouldBe(1);
        _province.KeptFiles().Count().ShouldBe(1);
    }

    [Fact]
    public void A_discarded_file_may_come_again()
    {
        var first = (IntakeOutcome.Stored)_province.TakesIn(SampleTexts.WellPlan);
        _province.Store.Change(db => DraftShelf.Discard(db, first.Id, 1, Officers.Lan));
        _province.TakesIn(SampleTexts.WellPlan).ShouldBeOfType<IntakeOutcome.Stored>().Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public void Refused_input_leaves_nothing_behind()
    {
        _province.TakesIn("").ShouldBeOfType<IntakeOutcome.Refused>().Refusal.Name.ShouldBe("TheFileIsEmpty");
        _province.TakesIn("Chào các bạn, hôm nay trời đẹp.").ShouldBeOfType<IntakeOutcome.Refused>();
        NothingIsStored();
    }

    [Fact]
    public void A_full_disk_is_a_sentence_and_nothing_is_half_stored()
    {
        var refused = _province.TakesIn(new FullDisk()).ShouldBeOfType<IntakeOutcome.Refused>();
        refused.Refusal.Name.ShouldBe("TheDiskIsFull");
        NothingIsStored();
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_is_a_sentence()
    {
        Directory.Delete(_province.Folder.Incoming);
        File.WriteAllText(_province.Folder.Incoming, "một tệp đứng chỗ của thư mục");
        var refused = _province.TakesIn(SampleTexts.WellPlan).ShouldBeOfType<IntakeOutcome.Refused>();
        refused.Refusal.Name.ShouldBe("TheDataFolderCannotBeWritten");
        _province.Count("Drafts").ShouldBe(0);
    }

    [Fact]
    public void A_draft_that_cannot_be_written_takes_its_file_away_again()
    {
        _province.Store.Change(db =>
        {
            using var full = db.Command(
                "CREATE TRIGGER Full BEFORE INSERT ON Drafts BEGIN SELECT RAISE(ABORT, 'full'); END"
            );
            return full.ExecuteNonQuery();
        });
        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() => _province.TakesIn(SampleTexts.WellPlan));
        NothingIsStored();
    }

    public void Dispose() => _province.Dispose();

    private void NothingIsStored()
    {
        _province.KeptFiles().ShouldBeEmpty();
        foreach (var table in new[] { "Drafts", "Files", "Journal" })
            _province.Count(table).ShouldBe(0, table);
    }

    /// <summary>Gives some bytes, then fails as a full disk does (ENOSPC).</summary>
    private sealed class FullDisk : MemoryStream
    {
        private bool _gave;

        public override int Read(Span<byte> buffer)
        {
            if (_gave)
                throw new IOException("No space left on device", 28);
            _gave = true;
            buffer[..10].Fill((byte)'a');
            return 10;
        }
    }
}
