using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>Indicators and their targets: right when operator, value, unit and year, or the words, are all right.</summary>
internal static class IndicatorScorer
{
    public static void Score(Tally tally, GoldDocument gold, LabelledPart part, IReadOnlyList<DraftIndicator> found)
    {
        var inside = found.Where(entry => part.Holds(entry.Source)).ToList();
        var pairing = Pairing<GoldIndicator, DraftIndicator>.Of(gold.Indicators, inside, Fit);
        foreach (var (label, entry) in pairing.Pairs)
        {
            tally["indicators"].Right++;
            Fields(tally, label, entry);
        }
        foreach (var label in pairing.Missed)
        {
            tally.Miss("indicators", label.Id, label.Text);
            tally["indicator targets"].Missed++;
        }
        foreach (var entry in pairing.Extra)
            tally.Superfluous("indicators", entry.Id, entry.Text, Doubting.Of(entry.Doubts, "text").Text);
    }

    private static void Fields(Tally tally, GoldIndicator label, DraftIndicator entry)
    {
        var name = $"{label.Id} = {entry.Id}";
        var right = true;
        void Field(string field, bool same, object? wanted, object? got)
        {
            right &= same;
            tally.Field(
                "indicator " + field,
                name,
                same,
                Doubting.Of(entry.Doubts, field),
                Convert.ToString(wanted, CultureInfo.InvariantCulture),
                Convert.ToString(got, CultureInfo.InvariantCulture)
            );
        }

        Field("operator", label.Operator == entry.Operator, label.Operator, entry.Operator);
        Field("value", label.Value == entry.Value, label.Value, entry.Value);
        Field(
            "unit",
            Likeness.Plain(label.Unit) == Likeness.Plain(entry.Unit) && Sign(label.Unit) == Sign(entry.Unit),
            label.Unit,
            entry.Unit
        );
        Field("year", label.Year == entry.Year, label.Year, entry.Year);
        var words = label.InWords is null ? entry.InWords is null : Likeness.Of(label.InWords, entry.InWords) >= 0.9;
        Field("inWords", words, label.InWords, entry.InWords);
        tally.Value("indicator targets", name, right, "target", right ? "target" : "see fields");
        if (label.Lead is { } lead)
            Field(
                "lead",
                Likeness.SameNames(lead, entry.Lead),
                string.Join(" | ", lead),
                string.Join(" | ", entry.Lead)
            );
        if (label.Cooperating is { } cooperating)
            Field(
                "cooperating",
                Likeness.SameNames(cooperating, entry.Cooperating),
                string.Join(" | ", cooperating),
                string.Join(" | ", entry.Cooperating)
            );
    }

    private static string Sign(string? unit) => unit?.Contains('%', StringComparison.Ordinal) == true ? "%" : "";

    private static double Fit(GoldIndicator label, DraftIndicator entry)
    {
        var words = Math.Max(Likeness.ForPairing(label.Text, entry.Text), Likeness.ForPairing(label.Name, entry.Name));
        var overlap = label.Lines?.Overlap(new Lines(entry.Source.LineFrom, entry.Source.LineTo)) ?? 0;
        var fits = words >= 0.5 || (overlap >= 0.5 && words >= 0.25);
        return fits
            ? 0.5 * words + 0.3 * overlap + (label.Value == entry.Value && label.Year == entry.Year ? 0.2 : 0)
            : 0;
    }
}
