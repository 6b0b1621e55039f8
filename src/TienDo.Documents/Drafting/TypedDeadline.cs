using System.Globalization;
using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>Thời hạn do người duyệt nhập: read by the same reader as the words of a document.</summary>
internal static class TypedDeadline
{
    public static (DraftDeadline Deadline, IReadOnlyList<Doubt> Doubts) Read(string value, EditingContext context)
    {
        if (TypedValues.Words(value) is not { } words)
            return (DraftDeadline.None, []);
        var read = DeadlineReader.Read(words, context.Year, context.Knowledge.Calendar);
        return (read.Deadline, read.Doubts);
    }

    /// <summary>A proposal that only repeats what the deadline was understood to be.</summary>
    public static bool Repeats(DraftDeadline deadline, string proposal) =>
        string.Equals(deadline.Recurrence, proposal, StringComparison.Ordinal)
        || string.Equals(
            deadline.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            proposal,
            StringComparison.Ordinal
        );
}
