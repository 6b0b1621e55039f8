using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Tổ chức thực hiện: what each agency is given to do, under its name or in a sentence of its own.</summary>
internal sealed partial class DutySection(EntryDrafts drafts, ProseContext context)
{
    private readonly FieldReading _fields = new(context.Knowledge, context.Year);
    private readonly SentenceTerms _terms = new(context.Knowledge, context.Year);

    public void Read(TextNode node) => Read(node, Charged.Nobody, null);

    /// <summary>True when a heading names agencies, or a paragraph gives one something to do.</summary>
    public bool IsDuty(TextNode node)
    {
        var words = WordsOf(node);
        if (node.IsHeading && node.Body.Length > 0 && Charged.By(node) is { Lead: [var first, ..] })
            return Charged.IsClearBody(first);
        if (node.IsHeading && Charged.AgenciesOf(words) is not null)
            return node.Children.Count > 0;
        if (IsEnactment(words))
            return false;
        var phrase = ResponsibilityPhrase.Read(words);
        return phrase.Subjects.Count > 0
            && (phrase.Leads || Charge().IsMatch(SearchKey.Fold(words[..Math.Min(words.Length, 200)])));
    }

    /// <summary>"Giao Bộ Xây dựng …", whatever stands before it.</summary>
    public static bool IsOrder(TextNode node) =>
        !node.IsHeading
        && SentenceTerms.IsOrder(WordsOf(node))
        && ResponsibilityPhrase.Read(WordsOf(node)).Subjects.Count > 0;

    /// <summary>A numbered paragraph whose subject is an agency; beside duties it is one, by itself it may tell anything.</summary>
    public static bool MayBeDuty(TextNode node) =>
        node.Own?.Marker is { IsBullet: false }
        && !IsEnactment(WordsOf(node))
        && ResponsibilityPhrase.Read(WordsOf(node)).Subjects.Count > 0;

    private void Read(TextNode node, Charged charged, string? parent)
    {
        if (node.Role is SectionRole.Funding or SectionRole.Closing or SectionRole.Objective)
            return;
        if (node.IsHeading && node.Children.Count > 0)
        {
            var under = Charged.By(node) ?? charged;
            var body = node.Body;
            if (body.Length > 0 && under.Lead.Count > 0)
                Duty(node, under, parent, body);
            foreach (var child in node.Children)
                Read(child, under, parent);
            return;
        }
        if (node.IsHeading && node.Body.Length > 0 && Charged.By(node) is { } named)
            Duty(node, named, parent, node.Body);
        else if (!IsNoDuty(node))
            Duty(node, charged, parent, WordsOf(node));
    }

    private void Duty(TextNode node, Charged charged, string? parent, string words)
    {
        var values = new FieldValues();
        var trailing = FieldNodes.Trailing(node);
        if (trailing.Count > 0)
            _fields.Take(new TextNode(node.Own), trailing, values);
        var ordered = SentenceTerms.IsOrder(words) && ResponsibilityPhrase.Read(words).Subjects.Count > 0;
        if (charged.Lead.Count > 0 && values.Lead.Count == 0 && !ordered)
        {
            values.AddOnce(values.Lead, charged.Lead);
            values.Place("lead", charged.Place ?? node.Span);
        }
        var announces = EntryText.AnnouncesList(node) && !node.IsHeading;
        var text = announces ? EntryText.WithList(node) : words;
        var doubts = new List<Doubt>();
        if (!PutSubject(text, node, values, doubts))
            return;
        if (values.Cooperating.Count == 0 && charged.Cooperating.Count > 0)
            values.AddOnce(values.Cooperating, charged.Cooperating);
        _terms.PutDeadline(text, node.Span, values);
        var source = announces ? node.WholeSpan : node.Span;
        var id = drafts.Add(node, "duty", text, parent, values, source, doubts);
        if (announces || node.IsHeading)
            return;
        foreach (var child in node.Children)
            Read(child, new Charged(values.Lead, [], null), id);
    }

    /// <summary>Finds who is charged where no heading says so; false when nobody is.</summary>
    private static bool PutSubject(string text, TextNode node, FieldValues values, List<Doubt> doubts)
    {
        var known = values.Lead.Count > 0;
        var phrase = SentenceTerms.PutAgencies(text, node.Span, values);
        if (values.Lead.Count > 0)
            return true;
        if (phrase.Subjects.Count > 0)
        {
            values.AddOnce(values.Lead, phrase.Subjects);
            values.Place("lead", node.Span);
            if (phrase.Unsure)
                doubts.Add(new Doubt("lead", DoubtReasons.LeadInferred));
            return true;
        }
        if (node.Own?.Marker is { IsBullet: false } && SubjectAsWritten(text) is { } written)
        {
            values.AddOnce(values.Lead, [written]);
            values.Place("lead", node.Span);
            doubts.Add(new Doubt("lead", DoubtReasons.TypingErrorSuspected, Detail: written));
            return true;
        }
        if (SubjectLater(text) is { } later)
        {
            values.AddOnce(values.Lead, later.Subjects);
            values.AddOnce(values.Cooperating, later.Cooperating);
            values.Place("lead", node.Span);
            doubts.Add(new Doubt("lead", DoubtReasons.LeadInferred));
            return true;
        }
        return known;
    }

    /// <summary>A numbered sentence whose subject is no agency known by its words ("5. Vu Kế hoạch - Tài chính tham mưu …").</summary>
    private static string? SubjectAsWritten(string text)
    {
        if (!char.IsUpper(text[0]) || WorkWords.Begin(text))
            return null;
        var match = TellingVerb().Match(text.Length > 90 ? text[..90] : text);
        return match.Success ? text[..match.Index].Trim(' ', ',') : null;
    }

    /// <summary>"Căn cứ chức năng, nhiệm vụ được giao, các sở, ban, ngành …": the subject after the opening clause.</summary>
    private static ResponsibilityPhrase? SubjectLater(string text)
    {
        if (!OpeningClause().IsMatch(SearchKey.Fold(text[..Math.Min(text.Length, 40)])))
            return null;
        var tried = 0;
        for (
            var comma = text.IndexOf(", ", StringComparison.Ordinal);
            comma >= 0 && comma < 400 && tried < 6;
            comma = text.IndexOf(", ", comma + 1, StringComparison.Ordinal)
        )
        {
            tried++;
            var phrase = ResponsibilityPhrase.Read(text[(comma + 2)..]);
            if (phrase.Subjects.Count > 0 && phrase.ActionStart > 0)
                return phrase;
        }
        return null;
    }

    private static bool IsNoDuty(TextNode node)
    {
        var words = WordsOf(node);
        if (words.Length == 0 || words is ['(', .., ')' or '.'])
            return true;
        return NoDuty().IsMatch(SearchKey.Fold(words[..Math.Min(words.Length, 200)]))
            || IsEnactment(words)
            || Statements.IsStatement(words);
    }

    /// <summary>"Điều 3. Chánh Văn phòng … chịu trách nhiệm thi hành Quyết định này": a formula, no work.</summary>
    private static bool IsEnactment(string words) =>
        words.Length < 1_500 && Enactment().IsMatch(SearchKey.Fold(words[Math.Max(0, words.Length - 120)..]));

    private static string WordsOf(TextNode node) =>
        node.Own is not { } own ? ""
        : own.Heading is { } heading && own.Body.Length == 0 ? heading.Title
        : own.Paragraph.Text[(own.Marker?.End ?? 0)..];

    [GeneratedRegex(
        @"(chiu trach nhiem|can cu quyet dinh|co trach nhiem) (thi hanh|thuc hien)( quyet dinh| nghi quyet)?( nay)?[ ./]*$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Enactment();

    [GeneratedRegex(
        @" (chủ trì|tham mưu|có trách nhiệm|chịu trách nhiệm|phối hợp với)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex TellingVerb();

    [GeneratedRegex(
        @"\b(chiu trach nhiem|co trach nhiem|chu tri|phoi hop|giao|tham muu)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex Charge();

    [GeneratedRegex(
        @"^(can cu|tren co so|theo|sau khi|hang nam|dinh ky|hang quy|trong pham vi|de |nham|tuy)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OpeningClause();

    [GeneratedRegex(
        @"^(trong qua trinh|tren day la|(ke hoach|quyet dinh|nghi quyet|chi thi|thong bao|chuong trinh|cong van) nay|.{0,60}\bthong bao (ket luan (nay )?|noi dung (tren )?)?(de|den|toi) .{0,80}\b(biet|thuc hien)\b|kinh phi|nguon kinh phi|nguon von|kinh phi thuc hien|viec \w+|noi dung|uy ban nhan dan .{0,40} yeu cau|ubnd .{0,40} yeu cau|qua trinh (thuc hien|trien khai)|cac noi dung|nhung noi dung|co phu luc|chi tiet)\b",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex NoDuty();
}
