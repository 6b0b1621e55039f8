using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Thời hạn và cơ quan trong câu: what a sentence without labelled fields still says of its work.</summary>
internal sealed partial class SentenceTerms(ReadingKnowledge knowledge, int? year)
{
    /// <summary>The one term of the first sentence; a term further on is only doubted, for it may be of a part of the work.</summary>
    public void PutDeadline(string text, SourceSpan place, FieldValues values)
    {
        if (values.Deadline is not null)
            return;
        if (OpeningTerm(text) is { } opening)
        {
            var read = DeadlineReader.Read(opening, year, knowledge.Calendar);
            if (read.Deadline.Kind != "none")
            {
                values.Deadline = read.Deadline;
                values.Doubts.AddRange(read.Doubts);
                values.Place("deadline", place);
                return;
            }
        }
        var found = DeadlineReader.Find(text, year, knowledge.Calendar);
        if (found.Count == 0)
        {
            PutClosingTerm(text, place, values);
            if (values.Deadline is null)
                PutPeriod(text, place, values);
            return;
        }
        var end = Sentences.EndOfFirst(text);
        if (found[0].Start >= end && (found.Count > 1 || found[0].Start < ClosingOrderStart(text)))
        {
            values.Doubts.Add(new Doubt("deadline", DoubtReasons.DeadlineInferred, Detail: found[0].Deadline.Raw));
            return;
        }
        values.Deadline = found[0].Deadline;
        values.Place("deadline", place);
        if (found.Count > 1 && found[1].Start < end)
            values.Doubts.Add(new Doubt("deadline", DoubtReasons.SeveralDeadlines, Detail: found[1].Deadline.Raw));
    }

    /// <summary>"… giai đoạn 2026 - 2028." may say when the work is done, or belong to the name of what is worked on: doubted.</summary>
    private void PutPeriod(string text, SourceSpan place, FieldValues values)
    {
        var match = ClosingPeriod().Match(text);
        if (!match.Success)
            return;
        var read = DeadlineReader.Read(match.Value.Trim(' ', '.', ';'), year, knowledge.Calendar).Deadline;
        var clause = SearchKey.Fold(text[Math.Max(0, match.Index - 160)..match.Index]);
        if (!NamesAProgramme().IsMatch(clause[(clause.LastIndexOfAny([',', ';', '.', ':']) + 1)..]))
        {
            values.Deadline = read;
            values.Place("deadline", place);
        }
        values.Doubts.Add(new Doubt("deadline", DoubtReasons.DeadlineInferred, Detail: read.Raw));
    }

    [GeneratedRegex(
        @"(trong )?[Gg]iai đoạn (19|20)[0-9]{2} ?[-–] ?(19|20)[0-9]{2}[ .;]*$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex ClosingPeriod();

    [GeneratedRegex(
        @"\b(chuong trinh|chien luoc|ke hoach|de an|du an|quy hoach|nghi quyet|quyet dinh|muc tieu|chi thi|dinh huong|chi tieu|phong trao|danh muc|du toan|lo trinh)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NamesAProgramme();

    /// <summary>"…; thực hiện thường xuyên": after who does it, the last words say when.</summary>
    private void PutClosingTerm(string text, SourceSpan place, FieldValues values)
    {
        var closing = ClosingOrderStart(text);
        var last = text.LastIndexOfAny([';', ',']);
        if (closing >= text.Length || last < closing)
            return;
        var read = DeadlineReader.Read(text[(last + 1)..].Trim(' ', '.'), year, knowledge.Calendar);
        if (read.Deadline.Kind == "none")
            return;
        values.Deadline = read.Deadline;
        values.Doubts.AddRange(read.Doubts);
        values.Place("deadline", place);
    }

    /// <summary>"Đến năm 2030, hoàn thành …": the words before the first comma.</summary>
    private static string? OpeningTerm(string text)
    {
        var comma = text.IndexOf(',', 0, Math.Min(40, text.Length));
        if (comma < 0)
            return null;
        var start = SearchKey.Fold(text[..comma]);
        return
            start.StartsWith("den ", StringComparison.Ordinal)
            || start.StartsWith("phan dau den ", StringComparison.Ordinal)
            ? text[..comma]
            : null;
    }

    /// <summary>Who leads and helps, where the sentence itself says so.</summary>
    public static ResponsibilityPhrase PutAgencies(string text, SourceSpan place, FieldValues values)
    {
        var phrase = ResponsibilityPhrase.Read(text);
        if (
            values.Lead.Count == 0
            && phrase.Subjects.Count > 0
            && (phrase.Leads || IsOrder(text) || ClearlyActs(phrase))
        )
        {
            values.AddOnce(values.Lead, phrase.Subjects);
            values.Place("lead", place);
            if (phrase.Unsure)
                values.Doubts.Add(new Doubt("lead", DoubtReasons.LeadInferred));
        }
        if (values.Cooperating.Count == 0 && phrase.Cooperating.Count > 0)
        {
            values.AddOnce(values.Cooperating, phrase.Cooperating);
            values.Place("cooperating", place);
            if (phrase.Unsure)
                values.Doubts.Add(new Doubt("cooperating", DoubtReasons.BoundaryUnsure));
        }
        if (values.Lead.Count == 0 && LastBracket(text) is { } inner)
        {
            var aside = ResponsibilityPhrase.Read(inner);
            if (aside.Leads && aside.Subjects.Count > 0)
            {
                values.AddOnce(values.Lead, aside.Subjects);
                values.AddOnce(values.Cooperating, aside.Cooperating);
                values.Place("lead", place);
            }
        }
        if (values.Lead.Count == 0 && ClosingOrderStart(text) is var closing && closing < text.Length)
        {
            var order = ResponsibilityPhrase.Read(text[closing..]);
            values.AddOnce(values.Lead, order.Subjects);
            values.Place("lead", place);
            if (values.Cooperating.Count == 0 && order.Cooperating.Count > 0)
            {
                values.AddOnce(values.Cooperating, order.Cooperating);
                values.Place("cooperating", place);
            }
            if (order.Unsure)
                values.Doubts.Add(new Doubt("cooperating", DoubtReasons.BoundaryUnsure));
        }
        return phrase;
    }

    /// <summary>"… . Sở A chủ trì, phối hợp với Sở B; hoàn thành trong Quý II": a last sentence that only says who and when.</summary>
    private static int ClosingOrderStart(string text)
    {
        var stop = text.TrimEnd(' ', '.', ';').LastIndexOf(". ", StringComparison.Ordinal);
        if (stop < 0)
            return text.Length;
        var order = ResponsibilityPhrase.Read(text[(stop + 2)..]);
        return order.Subjects.Count > 0 && (order.Leads || IsOrder(text[(stop + 2)..])) ? stop + 2 : text.Length;
    }

    /// <summary>"Bộ Y tế ban hành …": a clear body as the subject of the work.</summary>
    private static bool ClearlyActs(ResponsibilityPhrase phrase) =>
        !phrase.Unsure && phrase.Subjects.All(name => Charged.IsClearBody(name) && name.Length < 90);

    public static bool IsOrder(string text)
    {
        var start = SearchKey.Fold(text[..Math.Min(text.Length, 24)]);
        return start.StartsWith("giao ", StringComparison.Ordinal)
            || start.StartsWith("phan cong ", StringComparison.Ordinal)
            || start.StartsWith("de nghi ", StringComparison.Ordinal);
    }

    private static string? LastBracket(string text)
    {
        var end = text.TrimEnd(' ', '.', ';').Length;
        if (end == 0 || text[end - 1] != ')')
            return null;
        var open = text.LastIndexOf('(', end - 1);
        return open < 0 || end - open > 400 ? null : text[(open + 1)..(end - 1)];
    }
}
