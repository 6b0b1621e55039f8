using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Bench.Accuracy;

/// <summary>The head of the document and its legal bases.</summary>
internal static class HeadScorer
{
    public static void Score(Tally tally, GoldDocument gold, DocumentHead head)
    {
        if (gold.Head is { } label)
            Head(tally, label, head);
        Bases(tally, gold.Bases, head.LegalBases);
    }

    private static void Head(Tally tally, GoldHead label, DocumentHead head)
    {
        void Field(string field, bool same, object? wanted, object? got) =>
            tally.Field(
                "head",
                field,
                same,
                Doubting.Of(head.Doubts, field),
                Convert.ToString(wanted, CultureInfo.InvariantCulture),
                Convert.ToString(got, CultureInfo.InvariantCulture)
            );

        var type = label.Types.Any(name => Likeness.Plain(name) == Likeness.Plain(head.Type));
        Field("type", type, string.Join(" | ", label.Types), head.Type);
        Field("number", Likeness.Plain(label.Number) == Likeness.Plain(head.Number), label.Number, head.Number);
        Field("date", label.Date == head.Date, label.Date, head.Date);
        Field("issuer", InFull(label.Issuer) == InFull(head.Issuer), label.Issuer, head.Issuer);
        if (label.Subject is not null)
            Field(
                "subject",
                Likeness.PartIn(label.Subject, head.Subject) >= 0.8
                    || Likeness.PartIn(head.Subject, label.Subject) >= 0.8,
                label.Subject,
                head.Subject
            );
        if (label.HasSignatory)
        {
            var (name, position) = (head.Signatory?.Name, head.Signatory?.Position);
            Field("signatory", Likeness.Plain(label.SignatoryName) == Likeness.Plain(name), label.SignatoryName, name);
            Field(
                "signatory",
                Likeness.PartIn(label.SignatoryPosition, position) >= 1,
                label.SignatoryPosition,
                position
            );
        }
        if (label.HasPeriod)
        {
            Field("period", label.PeriodFrom == head.Period?.From, label.PeriodFrom, head.Period?.From);
            Field("period", label.PeriodTo == head.Period?.To, label.PeriodTo, head.Period?.To);
        }
    }

    private static void Bases(Tally tally, IReadOnlyList<GoldBasis> gold, IReadOnlyList<DraftLegalBasis> found)
    {
        var pairing = Pairing<GoldBasis, DraftLegalBasis>.Of(gold, found, Fit);
        foreach (var (label, basis) in pairing.Pairs)
        {
            var name = $"{label.Kind} {label.Number}";
            var right = label.Date is null || label.Date == basis.Date;
            tally.Field(
                "legal bases",
                name,
                right,
                Doubting.Of(basis.Doubts, "date", "number"),
                Show(label.Number, label.Date),
                Show(basis.Number, basis.Date)
            );
            if (label.Relation is not null)
                tally.Value("basis relation", name, label.Relation == basis.Relation, label.Relation, basis.Relation);
        }
        foreach (var label in pairing.Missed)
            tally.Miss(
                "legal bases",
                $"{label.Kind} {label.Number}",
                Show(label.Number, label.Date) + " " + label.Title
            );
        // Labels name what the plan rests on; a document merely cited in passing is no mistake, nor one cited again.
        foreach (var basis in pairing.Extra.Where(basis => basis.Relation != "cites"))
            tally.Superfluous(
                "legal bases",
                "extra",
                $"{basis.Relation}: {basis.Kind} {Show(basis.Number, basis.Date)} {basis.Title}",
                (basis.Doubts?.Count ?? 0) > 0
            );
    }

    private static double Fit(GoldBasis label, DraftLegalBasis basis)
    {
        var overlap = label.Lines?.Overlap(new Lines(basis.Source.LineFrom, basis.Source.LineTo)) ?? 0;
        var near = overlap > 0 ? 0.1 : 0;
        if (label.Number is not null)
            return new[] { label.Number }
                .Concat(label.Variants)
                .Any(number => Likeness.Plain(number) == Likeness.Plain(basis.Number))
                ? 0.8 + near + (label.Date == basis.Date ? 0.1 : 0)
                : 0;
        var sameKind = Likeness.PartIn(label.Kind, $"{basis.Kind} {basis.Title}") >= 1;
        var saysSame =
            Likeness.PartIn(label.Title, basis.Title) >= 0.5
            || (label.Issuer is not null && InFull(label.Issuer) == InFull(basis.Issuer));
        return sameKind && basis.Number is null && (saysSame || overlap > 0) ? 0.3 + near : 0;
    }

    private static string InFull(string? issuer) =>
        " "
        + Likeness
            .Plain(issuer)
            .Replace("ubnd", "uy ban nhan dan", StringComparison.Ordinal)
            .Replace("kh cn", "khoa hoc va cong nghe", StringComparison.Ordinal);

    private static string Show(string? number, DateOnly? date) =>
        $"{number} {date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
