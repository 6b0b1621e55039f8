using TienDo.App.Journal;
using TienDo.App.Review;
using TienDo.Documents.Drafting;
using static TienDo.App.Tests.Review.ReviewRoom;

namespace TienDo.App.Tests.Review;

public sealed class EditDraftTests : IDisposable
{
    private readonly ReviewRoom _room = new();

    [Fact]
    public void An_edit_is_kept_with_who_and_what_and_survives_a_restart()
    {
        Done(_room.Edit(1, new DraftEdit.CorrectField(NumberMissing, "45/KH-UBND"))).Version.ShouldBe(2);
        _room.Restart();
        var now = _room.Now();
        now.Draft.Document.Number.ShouldBe("45/KH-UBND");
        now.Blocking.ShouldBe(0);
        now.Summary.BlockingDoubts.ShouldBe(0);
        var kept = now.Edits.ShouldHaveSingleItem();
        kept.By.ShouldBe(Hoa.Name);
        ReviewHistory.DoubtOf(kept)!.Reason.ShouldBe(DoubtReasons.NumberMissing);
        ReviewHistory.ChangesOf(kept).ShouldBe([new FieldChange("number", "", "45/KH-UBND")]);
    }

    [Fact]
    public void Every_edit_and_its_undoing_is_in_the_journal()
    {
        Done(_room.Edit(1, SetText("A1", "Chữ mới")));
        Done(_room.Undo(1));
        var lines = _room.Store.Ask(db => db.Journal.Select(line => line.What).ToList());
        lines.ShouldBe(["DraftEntryEdited", "DraftEditUndone"]);
        _room.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void Two_reviewers_at_one_entry_get_a_conflict_and_not_a_lost_edit()
    {
        Done(_room.Edit(1, SetText("A1", "Chữ của Nam"), Nam));
        var conflict = _room
            .Edit(1, SetText("A1", "Chữ của Hoa"))
            .ShouldBeOfType<EditDraftOutcome.SomeoneElseHasJustChangedThis>();
        conflict.By.ShouldBe(Nam.Name);
        conflict.CurrentVersion.ShouldBe(2);
        _room.Now().Draft.Assignments[0].Text.ShouldBe("Chữ của Nam");
        Done(_room.Edit(conflict.CurrentVersion, SetText("A1", "Chữ của Hoa")));
    }

    [Fact]
    public void Two_reviewers_at_different_entries_are_not_in_each_others_way()
    {
        Done(_room.Edit(1, SetText("A1", "Chữ của Nam"), Nam));
        Done(_room.Edit(1, SetText("A2", "Chữ của Hoa")));
        _room.Now().Draft.Assignments.Select(item => item.Text).ShouldBe(["Chữ của Nam", "Chữ của Hoa"]);
    }

    [Fact]
    public void What_was_undone_meanwhile_is_in_the_way_too()
    {
        Done(_room.Edit(1, SetText("A1", "Một")));
        Done(_room.Undo(1));
        _room.Edit(2, SetText("A1", "Hai")).ShouldBeOfType<EditDraftOutcome.SomeoneElseHasJustChangedThis>();
    }

    [Fact]
    public void A_refused_edit_changes_nothing()
    {
        var refused = _room.Edit(1, SetText("A1", " ")).ShouldBeOfType<EditDraftOutcome.Refused>();
        refused.Refusal.ShouldBe(EditRefusals.TheTextMayNotBeEmpty);
        refused.Field.ShouldBe("text");
        _room.Now().Summary.Version.ShouldBe(1);
        _room.Now().Edits.ShouldBeEmpty();
    }

    [Fact]
    public void Saving_what_is_there_already_is_no_edit()
    {
        Done(_room.Edit(1, SetText("A2", "Bố trí kinh phí"))).Ordinal.ShouldBe(0);
        _room.Now().Summary.Version.ShouldBe(1);
    }

    [Fact]
    public void A_discarded_draft_takes_no_more_edits()
    {
        Done(DiscardDraft.Run(_room.Store, Id, 1, Hoa));
        _room.Edit(2, SetText("A1", "Muộn")).ShouldBeOfType<EditDraftOutcome.NoLongerOpen>();
        _room.Undo(1).ShouldBeOfType<EditDraftOutcome.NoLongerOpen>();
    }

    public void Dispose() => _room.Dispose();

    private static EditDraftOutcome.Done Done(EditDraftOutcome outcome) =>
        outcome.ShouldBeOfType<EditDraftOutcome.Done>();
}
