using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>Thời hạn do người duyệt nhập: read by the same reader as the words of a document.</summary>
internal static class TypedDeadline
{
    public static (DraftDeadline Deadline, IReadOnlyList<Doubt> Doubts) Read(
        string value,
        ReadingKnowledge knowledge,
        DateOnly? documentDate
    )
    {
        if (TypedValues.Words(value) is not { } words)
            return (DraftDeadline.None, []);
        if (TypedValues.TryDay(words, out var day) && day is { } to)
            return (new DraftDeadline(words, "date", To: to, Effective: knowledge.Calendar.EffectiveDay(to)), []);
        return (new DraftDeadline(words, "none"), [new Doubt("deadline", DoubtReasons.DeadlineUnclear, Detail: words)]);
    }
}
