using TienDo.App.Review;
using TienDo.Documents.Drafting;
using static TienDo.App.Tests.Review.ReviewRoom;

namespace TienDo.App.Tests.Review;

public sealed class UndoEditTests : IDisposable
{
    private readonly ReviewRoom _room = new();

    [Fact]
    public void A_settled_doubt_is_open_again_once_undone()
    {
        _room.Edit(1, new DraftEdit.KeepAsWritten(NumberMissing));
        _room.Edit(2, SetText("A1", "Chữ mới"));
        _room.Undo(1).ShouldBeOfType<EditDraftOutcome.Done>();
        _room.Now().Doubts.Select(open => open.Key).ShouldBe([NumberMissing]);
        _room.Now().Draft.Assignments[0].Text.ShouldBe("Chữ mới");
    }

    [Fact]
    public void Two_acts_on_one_entry_are_undone_one_by_one_in_any_order()
    {
        _room.Edit(1, SetText("A1", "Chữ mới"));
        _room.Edit(2, new DraftEdit.EditEntry("A1", new Dictionary<string, string> { ["funding"] = "Ngân sách tỉnh" }));
        _room.Undo(1).ShouldBeOfType<EditDraftOutcome.Done>();
        var assignment = _room.Now().Draft.Assignments[0];
        assignment.Text.ShouldBe("Rà soát danh mục. Công bố danh mục");
        assignment.Funding.ShouldBe("Ngân sách tỉnh");
    }

    [Fact]
    public void An_act_that_others_build_on_is_not_undone_from_under_them()
    {
        _room.Edit(1, new DraftEdit.SplitAssignment("A1", 17, null, ""));
        _room.Edit(2, SetText("AN1", "Công bố lại"));
        _room
            .Undo(1)
            .ShouldBeOfType<EditDraftOutcome.Refused>()
            .Refusal.ShouldBe(ReviewRefusals.LaterEditsBuildOnThisOne);
        _room.Undo(2).ShouldBeOfType<EditDraftOutcome.Done>();
        _room.Undo(1).ShouldBeOfType<EditDraftOutcome.Done>();
        PlanDraftJson.Write(_room.Now().Draft).ShouldBe(PlanDraftJson.Write(Draft));
    }

    [Fact]
    public void An_id_once_given_is_not_given_again_after_an_undo()
    {
        _room.Edit(1, new DraftEdit.AddAssignment("", "Việc thêm", 3, 3));
        _room.Undo(1);
        _room.Edit(3, new DraftEdit.AddAssignment("", "Việc thêm nữa", 3, 3));
        _room.Now().Draft.Assignments.Select(item => item.Id).ShouldBe(["A1", "A2", "AN2"]);
    }

    [Fact]
    public void An_act_is_undone_once()
    {
        _room.Edit(1, SetText("A1", "Một"));
        _room.Undo(1);
        Refusal(_room.Undo(1)).ShouldBe(nameof(ReviewRefusals.TheEditIsAlreadyUndone));
        Refusal(_room.Undo(7)).ShouldBe(nameof(ReviewRefusals.ThereIsNoSuchEdit));
    }

    public void Dispose() => _room.Dispose();

    private static string Refusal(EditDraftOutcome outcome) =>
        outcome.ShouldBeOfType<EditDraftOutcome.Refused>().Refusal.Name;
}
