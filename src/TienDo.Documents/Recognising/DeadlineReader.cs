using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Documents.Recognising;

/// <summary>What a deadline cell or field says, and what is unsure about it.</summary>
public sealed record ReadDeadline(DraftDeadline Deadline, IReadOnlyList<Doubt> Doubts);

/// <summary>A deadline inside running text; its raw words may leave out what stands between its two halves.</summary>
public sealed record FoundDeadline(int Start, int Length, DraftDeadline Deadline);

/// <summary>Thời hạn: reads a deadline as documents write it into what it means (Civil Code 2015 Art. 146–148).</summary>
public static partial class DeadlineReader
{
    private const string Field = "deadline";
    private const int LongestCell = 2_000;

    /// <summary>Reads a whole cell or field value.</summary>
    /// <param name="contextYear">The year of the document, for deadlines that name none.</param>
    public static ReadDeadline Read(string raw, int? contextYear, WorkingCalendar calendar)
    {
        var clean = CleanText.Of(raw).Trim(' ', '.', ';', ',', ':', '*', '|');
        if (clean.Length == 0 || clean.All(static sign => !char.IsLetterOrDigit(sign)))
            return new(DraftDeadline.None, []);
        if (clean.Length > LongestCell)
            return Unclear(clean, clean[..200]);
        var folded = FoldedText.Of(clean);
        var masked = MaskCitations(folded.Text);
        return Event(clean, folded, masked)
            ?? Recurring(clean, masked, contextYear)
            ?? Ongoing(clean, masked)
            ?? Points(clean, masked, contextYear, calendar);
    }

    private static ReadDeadline Unclear(string raw, string detail) =>
        new(
            new DraftDeadline(raw, DeadlineKinds.None),
            [new Doubt(Field, DoubtReasons.DeadlineUnclear, Detail: detail)]
        );

    private static ReadDeadline Points(string raw, string masked, int? contextYear, WorkingCalendar calendar)
    {
        if (contextYear is { } thisYear && WithinTheYear().IsMatch(masked))
            return Inferred(raw, thisYear, calendar);
        var tokens = DeadlineTokens.Of(masked, 0, masked.Length);
        var years = DeadlineYears.Fill(tokens.Points, contextYear);
        if (years.Points.Count == 0 || years.Points.Any(static linked => !linked.Point.Exists))
            return Unclear(raw, raw);
        var doubts = new List<Doubt>();
        if (years.Points.Any(static linked => linked.Point.Year is null))
            return Unclear(raw, raw);
        var meaning = DeadlineMeaning.Of(years.Points, tokens.Onwards);
        var deadline = Dated(raw, meaning, calendar);
        if (years.Inferred)
            doubts.Add(new(Field, DoubtReasons.DeadlineInferred, Detail: raw, Proposal: Proposal(deadline)));
        if (meaning.Several)
            doubts.Add(new(Field, DoubtReasons.SeveralDeadlines, Detail: raw, Proposal: Proposal(deadline)));
        if (meaning.Unsure || tokens.Rest.Count > 0)
        {
            var detail = tokens.Rest.Count > 0 ? string.Join(' ', tokens.Rest.Take(12)) : raw;
            doubts.Add(new(Field, DoubtReasons.DeadlineUnclear, Detail: detail, Proposal: Proposal(deadline)));
        }
        return new(deadline, doubts);
    }

    /// <summary>"Trong năm" means the year of the document.</summary>
    private static ReadDeadline Inferred(string raw, int year, WorkingCalendar calendar)
    {
        var to = new DateOnly(year, 12, 31);
        var deadline = new DraftDeadline(
            raw,
            DeadlineKinds.Year,
            new DateOnly(year, 1, 1),
            to,
            calendar.EffectiveDay(to)
        );
        return new(
            deadline,
            [new Doubt(Field, DoubtReasons.DeadlineInferred, Detail: raw, Proposal: Proposal(deadline))]
        );
    }

    private static DraftDeadline Dated(string raw, DeadlineMeaning meaning, WorkingCalendar calendar) =>
        new(
            raw,
            meaning.Kind,
            meaning.From,
            meaning.To,
            (meaning.LastDay ?? meaning.To) is { } last ? calendar.EffectiveDay(last) : null
        );

    private static string? Proposal(DraftDeadline deadline) =>
        deadline.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? deadline.Recurrence;

    [GeneratedRegex(@"^(hoan thanh )?(trong|ca) nam( nay)?$", Bounded.Pattern, Bounded.Patience)]
    private static partial Regex WithinTheYear();
}
