using System.Globalization;
using System.Text;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Tests.Recognising;

/// <summary>A draft told in short lines, so that a specification can show what it must be.</summary>
internal static class DraftViews
{
    public static string Of(PlanDraft draft, string view) =>
        view switch
        {
            "outline" => Lines(draft.Outline.Select(Outline)),
            "assignments" => Assignments(draft.Assignments),
            "head" => Head(draft.Document),
            "bases" => Lines(draft.Document.LegalBases.Select(Basis)),
            "statements" => Lines(
                draft.Statements.Select(entry => $"{entry.Kind} {entry.Number ?? "-"}: {entry.Text}")
            ),
            "orientations" => Lines(draft.Orientations.Select(entry => $"[{entry.Section}] {entry.Text}")),
            "places" => Lines(draft.Assignments.Select(Place)),
            _ => throw new ArgumentException($"unknown view {view}", nameof(view)),
        };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Outline(OutlineEntry entry) =>
        new string(' ', (entry.Level - 1) * 2) + $"{entry.Marker} {entry.Title}".Trim();

    private static string Place(DraftAssignment entry) => $"{entry.Source.LineFrom}-{entry.Source.LineTo} {entry.Text}";

    private static string Assignments(IReadOnlyList<DraftAssignment> assignments)
    {
        var text = new StringBuilder();
        foreach (var entry in assignments)
        {
            var indent = entry.Parent is null ? "" : "  ";
            var number = entry.Number is null ? "" : entry.Number + " ";
            text.Append(CultureInfo.InvariantCulture, $"{indent}{entry.Kind} [{entry.Section}] {number}{entry.Text}\n");
            foreach (var field in Fields(entry))
                text.Append(CultureInfo.InvariantCulture, $"{indent}  {field}\n");
        }
        return text.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Fields(DraftAssignment entry)
    {
        if (entry.Lead.Count > 0)
            yield return "lead: " + string.Join(" | ", entry.Lead);
        if (entry.Cooperating.Count > 0)
            yield return "cooperating: " + string.Join(" | ", entry.Cooperating);
        if (entry.Deadline.Kind != "none")
            yield return "deadline: " + Deadline(entry.Deadline);
        if (entry.Deliverables.Count > 0)
            yield return "deliverables: " + string.Join(" | ", entry.Deliverables);
        if (entry.Objective is not null)
            yield return "objective: " + entry.Objective;
        if (entry.Funding is not null)
            yield return "funding: " + entry.Funding;
        // These tests know no directory of agencies.
        foreach (var doubt in entry.Doubts.Where(doubt => doubt.Reason != DoubtReasons.AgencyUnknown))
            yield return $"doubt: {doubt.Field} {doubt.Reason}";
    }

    private static string Deadline(DraftDeadline deadline)
    {
        var end = deadline.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{deadline.Kind} {end ?? deadline.Recurrence ?? ""}".TrimEnd() + $" «{deadline.Raw}»";
    }

    private static string Head(DocumentHead head)
    {
        var lines = new List<string>
        {
            $"type: {head.Type}",
            $"number: {head.Number}",
            $"date: {head.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            $"issuer: {head.Issuer}",
            $"subject: {head.Subject}",
            $"signatory: {head.Signatory?.Name}, {head.Signatory?.Position}",
            $"recipients: {string.Join(" | ", head.Recipients)}",
            $"period: {head.Period?.From}-{head.Period?.To}",
        };
        lines.AddRange((head.Doubts ?? []).Select(doubt => $"doubt: {doubt.Field} {doubt.Reason}"));
        return Lines(lines.Select(line => line.TrimEnd(' ', ',')));
    }

    private static string Basis(DraftLegalBasis basis) =>
        string.Join(
            " · ",
            new[]
            {
                basis.Relation,
                basis.Kind,
                basis.Number,
                basis.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                basis.Issuer,
                basis.Kind == "Luật" ? basis.Title : null,
            }.Where(part => part is not null)
        );
}
