using TienDo.App.Drafts;
using TienDo.Documents.Drafting;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Drafts;

public sealed class DraftShelfTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void A_draft_comes_back_as_it_was_put_there_also_after_a_restart()
    {
        var draft = SampleDrafts.Plan();
        var id = _province.HasDraft(draft);
        _province.Restarts();
        var opened = _province.Store.Ask(db => DraftShelf.Find(db, id))!;
        PlanDraftJson.Write(opened.Draft).ShouldBe(PlanDraftJson.Write(draft));
        opened.Source.Lines.Count.ShouldBe(8);
        opened.Summary.Number.ShouldBe("715/KH-UBND");
    }

    [Fact]
    public void The_second_of_two_edits_made_on_one_version_is_a_conflict_that_names_the_first()
    {
        var id = _province.HasDraft(SampleDrafts.Plan());
        Save(id, 1, "Tên thứ nhất", Officers.Lan).ShouldBe(new SaveOutcome.Saved(2));
        var conflict = Save(id, 1, "Tên thứ hai", Officers.Minh).ShouldBeOfType<SaveOutcome.Conflict>();
        (conflict.CurrentVersion, conflict.EditedBy).ShouldBe((2, Officers.Lan.Name));
        _province.Store.Ask(db => DraftShelf.Summary(db, id))!.Subject.ShouldBe("Tên thứ nhất");
    }

    [Fact]
    public void A_discarded_draft_takes_no_edit_and_leaves_the_list()
    {
        var id = _province.HasDraft(SampleDrafts.Plan());
        _province.Store.Change(db => DraftShelf.Discard(db, id, 1, Officers.Lan)).ShouldBe(new SaveOutcome.Saved(2));
        Save(id, 2, "x", Officers.Lan).ShouldBe(new SaveOutcome.NoLongerOpen());
        _province.Store.Ask(db => DraftShelf.List(db)).ShouldBeEmpty();
        _province.JournalOf("draft/1").ShouldBe(["Nguyễn Thị Lan DraftDiscarded"]);
    }

    public void Dispose() => _province.Dispose();

    private SaveOutcome Save(DraftId id, int version, string subject, TienDo.Accounts.Actor who) =>
        _province.Store.Change(db =>
            DraftShelf.Save(db, id, version, SampleDrafts.Plan(subject: subject), who, "SubjectCorrected")
        );
}
