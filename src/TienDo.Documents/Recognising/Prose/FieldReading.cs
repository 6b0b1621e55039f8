using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Tables;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Đọc trường: what the labelled paragraphs of one assignment say.</summary>
internal sealed class FieldReading(ReadingKnowledge knowledge, int? year)
{
    public void Take(TextNode node, IReadOnlyList<RunInField> fields, FieldValues values)
    {
        var paragraph = node.Own!.Paragraph;
        for (var at = 0; at < fields.Count; at++)
        {
            var field = fields[at];
            var value = paragraph.Text[field.ValueStart..Math.Max(field.ValueStart, field.ValueEnd)];
            // Sentences keep their full stop.
            if (at == fields.Count - 1 && field.Field is AssignmentField.Objective or AssignmentField.Funding)
                value = paragraph.Text[field.ValueStart..];
            var place = paragraph.SpanOf(field.LabelStart, Math.Max(1, field.ValueEnd - field.LabelStart));
            // What stands below the paragraph continues its last field.
            var below = at == fields.Count - 1 ? node.Children : [];
            if (below.Count > 0)
                place = place with { LineTo = node.WholeSpan.LineTo };
            Put(field.Field, value, below, place, values);
        }
    }

    private void Put(
        AssignmentField field,
        string value,
        IReadOnlyList<TextNode> below,
        SourceSpan place,
        FieldValues values
    )
    {
        var whole = Whole(value, below);
        switch (field)
        {
            case AssignmentField.Lead:
                PutAgencies(whole, place, values);
                break;
            case AssignmentField.Executing:
                PutExecuting(whole, place, values);
                break;
            case AssignmentField.Cooperating:
                values.AddOnce(values.Cooperating, AgencyNames.Split(whole));
                values.Place("cooperating", place);
                break;
            case AssignmentField.Deadline:
                var read = DeadlineReader.Read(whole, year, knowledge.Calendar);
                values.Deadline = read.Deadline;
                values.Doubts.AddRange(read.Doubts);
                values.Place("deadline", place);
                break;
            case AssignmentField.Deliverables:
                values.Deliverables.AddRange(DeliverablesIn(value, below));
                values.Place("deliverables", place);
                break;
            case AssignmentField.Objective:
                values.Objective = values.Objective is null ? whole : $"{values.Objective} {whole}";
                values.Place("objective", place);
                break;
            case AssignmentField.Funding:
                values.Funding = whole;
                values.Place("funding", place);
                break;
            default:
                break;
        }
    }

    private static void PutAgencies(string value, SourceSpan place, FieldValues values)
    {
        var (lead, cooperating) = value.Contains("phối hợp", StringComparison.OrdinalIgnoreCase)
            ? LeadAndCooperating.Split(value)
            : (AgencyNames.Split(value), []);
        values.AddOnce(values.Lead, lead);
        values.AddOnce(values.Cooperating, cooperating);
        values.Place("lead", place);
        if (cooperating.Count > 0)
            values.Place("cooperating", place);
    }

    /// <summary>"Phân công thực hiện: Sở A chủ trì, phối hợp với Sở B", or only names.</summary>
    private static void PutExecuting(string value, SourceSpan place, FieldValues values)
    {
        var phrase = ResponsibilityPhrase.Read(value);
        if (phrase.Subjects.Count > 0 && (phrase.Leads || phrase.Cooperating.Count > 0))
        {
            values.AddOnce(values.Lead, phrase.Subjects);
            values.AddOnce(values.Cooperating, phrase.Cooperating);
            values.Place("lead", place);
            values.Place("cooperating", place);
            if (phrase.Unsure)
                values.Doubts.Add(new Doubt("cooperating", DoubtReasons.BoundaryUnsure, Detail: value));
            return;
        }
        PutAgencies(value, place, values);
    }

    private static string Whole(string value, IReadOnlyList<TextNode> below) =>
        below.Count == 0 ? value.Trim() : string.Join("; ", [value, .. below.Select(node => node.Body)]).Trim(' ', ';');

    private static IEnumerable<string> DeliverablesIn(string value, IReadOnlyList<TextNode> below) =>
        value
            .Split(';')
            .Concat(below.Select(node => node.Body))
            .Select(part => part.Trim(' ', ';', '.', ','))
            .Where(part => part.Length > 1);
}
