using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>Outline, reporting duties, systems and commitments: found or not, and where.</summary>
internal static class ListScorer
{
    public static void Score(Tally tally, GoldDocument gold, PlanDraft draft)
    {
        if (gold.Outline is { } outline)
            Outline(tally, outline, draft.Outline);
        if (gold.ReportingDuties is { } duties)
            ReportingDuties(tally, duties, draft.ReportingDuties);
        if (gold.Systems is { } systems)
            Mentions(tally, "systems", systems, [.. draft.Systems.Select(system => (system.Name, system.Source))]);
        if (gold.Commitments is { } commitments)
            Mentions(
                tally,
                "commitments",
                commitments,
                [
                    .. draft.Commitments.Select(found =>
                        (
                            string.Create(CultureInfo.InvariantCulture, $"{found.Value} {found.Unit} {found.Raw}"),
                            found.Source
                        )
                    ),
                ]
            );
    }

    private static void Outline(Tally tally, IReadOnlyList<GoldHeading> gold, IReadOnlyList<OutlineEntry> found)
    {
        var pairing = Pairing<GoldHeading, OutlineEntry>.Of(
            gold,
            found,
            (label, entry) =>
                label.Lines.Overlap(new Lines(entry.Source.LineFrom, entry.Source.LineTo)) is > 0 and var overlap
                && Likeness.Plain(label.Marker) == Likeness.Plain(entry.Marker)
                && Likeness.ForPairing(label.Title, entry.Title) is >= 0.5 and var words
                    ? overlap + words
                    : 0
        );
        foreach (var (label, entry) in pairing.Pairs)
        {
            tally["outline"].Right++;
            if (!label.RunIn)
                tally.Value(
                    "outline level",
                    label.Marker + label.Title,
                    label.Level == entry.Level,
                    $"{label.Level}",
                    $"{entry.Level}"
                );
        }
        foreach (var label in pairing.Missed.Where(label => !label.RunIn))
            tally.Miss("outline", $"{label.Lines.From}", $"{label.Marker} {label.Title}", asField: false);
        foreach (var entry in pairing.Extra)
            tally.Superfluous(
                "outline",
                $"{entry.Source.LineFrom}",
                $"{entry.Marker} {entry.Title}",
                false,
                asField: false
            );
    }

    private static void ReportingDuties(
        Tally tally,
        IReadOnlyList<GoldReportingDuty> gold,
        IReadOnlyList<DraftReportingDuty> found
    )
    {
        var pairing = Pairing<GoldReportingDuty, DraftReportingDuty>.Of(
            gold,
            found,
            (label, entry) =>
                Math.Max(Likeness.ForPairing(label.Raw, entry.Raw), Likeness.PartIn(entry.Raw, label.Raw))
                    is >= 0.6
                        and var words
                && label.Lines.Overlap(new Lines(entry.Source.LineFrom, entry.Source.LineTo)) is > 0 and var overlap
                    ? words + overlap
                    : 0
        );
        foreach (var (label, entry) in pairing.Pairs)
        {
            tally["reporting duties"].Right++;
            var name = $"{entry.Id} ({label.Lines.From})";
            var cycle = label.Cycle switch
            {
                "as-prescribed" => entry.Cycle is null or "periodic" or "as-prescribed",
                "event" => entry.Cycle is null or "adhoc" or "event",
                _ => label.Cycle == entry.Cycle,
            };
            tally.Field("reporting cycle", name, cycle, Doubting.Of(entry.Doubts, "cycle"), label.Cycle, entry.Cycle);
            var to = label.To is null || Likeness.Plain(label.To) == Likeness.Plain(entry.To);
            tally.Field("reporting to", name, to, Doubting.Of(entry.Doubts, "to"), label.To, entry.To);
        }
        foreach (var label in pairing.Missed.Where(label => !label.Optional))
            tally.Miss("reporting duties", $"{label.Lines.From}", label.Raw);
        foreach (var entry in pairing.Extra)
            tally.Superfluous("reporting duties", entry.Id, entry.Raw, entry.Doubts.Count > 0);
    }

    private static void Mentions(
        Tally tally,
        string measure,
        IReadOnlyList<GoldMention> gold,
        IReadOnlyList<(string Text, SourceSpan Source)> found
    )
    {
        var pairing = Pairing<GoldMention, (string Text, SourceSpan Source)>.Of(
            gold,
            found,
            (label, entry) =>
                label.Lines.Overlap(new Lines(entry.Source.LineFrom, entry.Source.LineTo)) is > 0 and var overlap
                && Math.Max(
                    Likeness.Of(label.Name, entry.Text),
                    Likeness.PartIn(entry.Text, label.Name + " " + label.Raw)
                )
                    is >= 0.5
                        and var words
                    ? words + overlap
                    : 0
        );
        tally[measure].Right += pairing.Pairs.Count;
        foreach (var label in pairing.Missed.Where(label => !label.Optional))
            tally.Miss(measure, $"{label.Lines.From}", label.Name, asField: false);
        foreach (var (text, source) in pairing.Extra)
            tally.Superfluous(measure, $"{source.LineFrom}", text, false, asField: false);
    }
}
