using System.Globalization;

namespace TienDo.Documents.Drafting;

/// <summary>Các mục của bản đọc: everything in a draft that a reviewer can name.</summary>
public static class DraftEntries
{
    /// <summary>The name of the head of the document among the entries.</summary>
    public const string Document = "document";

    /// <summary>Legal bases carry no id: the line and a mark of the number name them.</summary>
    public static string KeyOf(DraftLegalBasis basis) =>
        "B"
        + basis.Source.LineFrom.ToString(CultureInfo.InvariantCulture)
        + "-"
        + DoubtKey.Mark(string.Join('|', basis.Kind, basis.Number, basis.Issuer, basis.Title));

    public static IEnumerable<string> Ids(PlanDraft draft) =>
        [
            Document,
            .. draft.Document.LegalBases.Select(KeyOf),
            .. draft.Assignments.Select(assignment => assignment.Id),
            .. draft.Indicators.Select(indicator => indicator.Id),
            .. draft.Commitments.Select(commitment => commitment.Id),
            .. draft.ReportingDuties.Select(duty => duty.Id),
            .. draft.Orientations.Select(orientation => orientation.Id),
        ];

    public static bool Contains(PlanDraft draft, string entry) => Ids(draft).Contains(entry, StringComparer.Ordinal);
}
