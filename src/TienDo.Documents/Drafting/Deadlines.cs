using TienDo.Time;

namespace TienDo.Documents.Drafting;

/// <summary>What the deadline of a draft means once the plan is adopted.</summary>
public static class Deadlines
{
    public static Deadline From(DraftDeadline draft) =>
        Deadline.Of(
            draft.Kind,
            draft.From,
            draft.To,
            draft.Recurrence,
            draft.Trigger,
            DayBefore.IsMeant(draft.Raw, draft.To, draft.Effective, draft.Recurrence)
        );
}
