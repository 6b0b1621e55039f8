using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>Assignments and duties against their labels, field by field.</summary>
internal sealed class AssignmentScorer(Tally tally, GoldDocument gold, LabelledPart part)
{
    public void Score(IReadOnlyList<DraftAssignment> found)
    {
        var inside = found.Where(entry => part.Holds(entry.Source)).ToList();
        var outside = found.Where(entry => !part.Holds(entry.Source)).ToList();
        if (gold.HasLines)
        {
            Compare("assignments", gold.Assignments, [.. inside.Where(entry => entry.Kind != "duty")]);
            Compare("duties", gold.Duties, [.. inside.Where(entry => entry.Kind == "duty")]);
            return;
        }
        Compare("assignments", gold.Assignments, inside);
        if (gold.ListedDuties.Count > 0)
            Compare("duties", gold.ListedDuties, outside, furtherOnesCount: false);
    }

    private void Compare(
        string measure,
        IReadOnlyList<GoldAssignment> labels,
        IReadOnlyList<DraftAssignment> found,
        bool furtherOnesCount = true
    )
    {
        var pairing = Pairing<GoldAssignment, DraftAssignment>.Of(labels, found, Fit);
        foreach (var (label, entry) in pairing.Pairs)
        {
            tally[measure].Right++;
            Fields(label, entry);
        }
        foreach (var label in pairing.Missed)
            tally.Miss(measure, label.Id, label.Text);
        if (!furtherOnesCount)
            return;
        foreach (var entry in pairing.Extra.Where(entry => !IsSubItem(entry, labels)))
            tally.Superfluous(
                measure,
                Name(entry),
                $"[{entry.Kind}] {entry.Text}",
                Doubting.Of(entry.Doubts, "text").Text
            );
    }

    private void Fields(GoldAssignment label, DraftAssignment entry)
    {
        var name = $"{label.Id} = {Name(entry)}";
        Doubting On(params ReadOnlySpan<string> fields) => Doubting.Of(entry.Doubts, fields);
        tally.Field("text", name, SameText(label, entry.Text), On("text"), label.Text, entry.Text);
        var lead = label.WholeLead
            ? Likeness.SameWords(label.Lead, entry.Lead)
            : Likeness.SameNames(label.Lead, entry.Lead)
                || (label.LeadRaw is not null && Likeness.SameWords([label.LeadRaw], entry.Lead));
        tally.Field("lead", name, lead, On("lead"), Joined(label.Lead), Joined(entry.Lead));
        if (label.Cooperating is { } cooperating)
        {
            var right = Likeness.SameNames(cooperating, entry.Cooperating);
            tally.Field("cooperating", name, right, On("cooperating"), Joined(cooperating), Joined(entry.Cooperating));
            Names("cooperating names", cooperating, entry.Cooperating);
            Names("lead names", lead ? entry.Lead : label.Lead, entry.Lead);
        }
        if (label.Deadline is { } deadline)
            Deadline(name, label, deadline, entry.Deadline, On("deadline"));
        if (label.Deliverables is { } deliverables)
        {
            var right = Likeness.Of(string.Join(' ', deliverables), string.Join(' ', entry.Deliverables)) >= 0.9;
            tally.Field(
                "deliverables",
                name,
                right && deliverables.Count == entry.Deliverables.Count,
                On("deliverables"),
                Joined(deliverables),
                Joined(entry.Deliverables)
            );
        }
        if (gold.HasLines && label.Parent is not null)
            tally.Value("parent", name, entry.Parent is not null, label.Parent, entry.Parent);
    }

    private void Deadline(string name, GoldAssignment label, GoldDeadline wanted, DraftDeadline got, Doubting doubting)
    {
        var kind = wanted.Kind == got.Kind || label.AnyDeadline;
        tally.Field("deadline kind", name, kind, doubting, $"{wanted.Kind} «{wanted.Raw}»", $"{got.Kind} «{got.Raw}»");
        var end =
            wanted.To == got.To
            || label.AnyDeadline
            || (wanted.To is null && got.To is { } day && wanted.Milestones.Contains(day));
        tally.Field("deadline end", name, end, doubting, Day(wanted.To), Day(got.To));
        if (wanted.Recurrence is not null)
            tally.Value("recurrence", name, wanted.Recurrence == got.Recurrence, wanted.Recurrence, got.Recurrence);
    }

    private void Names(string measure, IReadOnlyList<string> wanted, IReadOnlyList<string> got)
    {
        var left = wanted.Select(Likeness.Plain).ToList();
        foreach (var name in got.Select(Likeness.Plain))
        {
            if (left.Remove(name))
                tally[measure].Right++;
            else
                tally[measure].Extra++;
        }
        tally[measure].Missed += left.Count;
    }

    private static double Fit(GoldAssignment label, DraftAssignment entry)
    {
        var words = Likeness.ForPairing(label.Text, entry.Text);
        if (label.Lines is not { } lines)
            return words >= 0.6 ? words : 0;
        var overlap = lines.Overlap(new Lines(entry.Source.LineFrom, entry.Source.LineTo));
        return words >= 0.5 || (overlap >= 0.5 && words >= 0.25) ? 0.7 * words + 0.3 * overlap : 0;
    }

    private bool SameText(GoldAssignment label, string text)
    {
        if (Likeness.Of(label.Text, text) >= 0.9)
            return true;
        var ownWords = label.SubItems.Aggregate(
            label.Text,
            (rest, item) => rest.Replace(item, "", StringComparison.Ordinal)
        );
        if (label.SubItems.Count > 0 && Likeness.Of(ownWords, text) >= 0.85)
            return true;
        // Labels without lines leave out the opening "Chủ trì, phối hợp với …" that the entry rightly keeps.
        return !gold.HasLines
            && Likeness.PartIn(label.Text, text) >= 0.95
            && Likeness.PartIn(
                text,
                label.Text + " chủ trì phối hợp với và " + Joined(label.Lead) + Joined(label.Cooperating ?? [])
            ) >= 0.85;
    }

    private static bool IsSubItem(DraftAssignment entry, IReadOnlyList<GoldAssignment> labels) =>
        labels.SelectMany(label => label.SubItems).Any(item => Likeness.Of(item, entry.Text) >= 0.8);

    private static string Name(DraftAssignment entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Id} ({entry.Source.LineFrom}-{entry.Source.LineTo})");

    private static string Joined(IEnumerable<string> names) => string.Join(" | ", names);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
