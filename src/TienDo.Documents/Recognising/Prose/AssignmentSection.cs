using System.Text.RegularExpressions;
using TienDo.Documents.Drafting;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Mục nhiệm vụ: numbered items with fields, bullets, undashed paragraphs, each with what belongs to it.</summary>
internal sealed partial class AssignmentSection(EntryDrafts drafts, ProseContext context)
{
    private readonly FieldReading _fields = new(context.Knowledge, context.Year);
    private readonly SentenceTerms _terms = new(context.Knowledge, context.Year);

    private Charged _charged = Charged.Nobody;

    public void Read(TextNode node) => Entry(node, null, []);

    /// <param name="following">Field paragraphs after the entry that speak of it.</param>
    private void Entry(TextNode node, string? parent, List<TextNode> following)
    {
        if (IsAside(node))
            return;
        if (
            node.IsHeading
            && node.Role is not (SectionRole.AssignmentGroup or SectionRole.Other)
            && !FieldNodes.IsField(node)
        )
            return;
        if (ChargeLine(node) is { } charge)
            Charge(node, charge, parent);
        else if (FieldNodes.HasOwnFields(node) || following.Count > 0)
            Item(node, parent, following);
        else if (node.IsHeading && node.Children.Count > 0)
            Below(node, parent);
        else if (!node.IsHeading)
            Plain(node, parent);
        else if (StandsAlone(node))
            Plain(node, parent);
    }

    /// <summary>"1- Xây dựng cơ chế …" and under it only "Đảng ủy … chủ trì; hoàn thành trước …": who and when of the heading.</summary>
    private static TextNode? ChargeLine(TextNode node)
    {
        if (
            !node.IsHeading
            || node.Children is not [{ IsUnmarked: true, IsHeading: false, Children.Count: 0 } only]
            || node.Own?.Marker is not { Kind: MarkerKind.Number or MarkerKind.Decimal or MarkerKind.Letter }
        )
            return null;
        var trailing = FieldNodes.Trailing(only);
        var words = EntryText.Own(only, trailing);
        var phrase = ResponsibilityPhrase.Read(words);
        if (!phrase.Leads || phrase.Subjects.Count == 0)
            return null;
        var rest = words[Math.Min(phrase.ActionStart, words.Length)..].Trim(' ', ';', ',', '.');
        return rest.Length == 0 || SaysOnlyWhen().IsMatch(SearchKey.Fold(rest)) ? only : null;
    }

    private void Charge(TextNode node, TextNode charge, string? parent)
    {
        var values = new FieldValues();
        var trailing = FieldNodes.Trailing(charge);
        if (trailing.Count > 0)
            _fields.Take(Leaf(charge), trailing, values);
        var words = EntryText.Own(charge, trailing);
        SentenceTerms.PutAgencies(words, charge.Span, values);
        _terms.PutDeadline(words, charge.Span, values);
        drafts.Add(node, KindOf(node, item: true), EntryText.Own(node, []), parent, values, node.WholeSpan);
    }

    [GeneratedRegex(
        @"^(thuc hien|trien khai)?[ ,;]*(hoan thanh|xong|thoi gian|thoi han|trong|truoc|den|quy|thang|nam|hang|dinh ky|thuong xuyen)?( [^;.]{0,60})?$",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex SaysOnlyWhen();

    /// <summary>A numbered heading with nothing below and no table after it is a piece of work in few words.</summary>
    private static bool StandsAlone(TextNode node) =>
        node.Own?.Marker is { Kind: MarkerKind.Number or MarkerKind.Decimal or MarkerKind.Letter }
        && (
            WorkWords.Begin(node.Body.Length > 0 ? node.Body : node.Own.Heading!.Title)
            || node.Body.Length > 0 && Charged.ByWork(node) is not null
        );

    private void Below(TextNode node, string? parent)
    {
        var outer = _charged;
        // "2. Sở Xây dựng:" and "a) Sở Y tế chủ trì, phối hợp với …:" lead what stands below them.
        if (node.Own?.Marker is { Kind: >= MarkerKind.Number } && Charged.ByWork(node) is { } named)
            _charged = named;
        Entries(node, parent);
        _charged = outer;
    }

    private void Entries(TextNode node, string? parent)
    {
        TextNode? entry = null;
        var following = new List<TextNode>();
        foreach (var child in node.Children)
        {
            if (FieldNodes.IsField(child))
            {
                if (entry is not null)
                    following.Add(child);
                continue;
            }
            Flush();
            entry = child;
        }
        Flush();

        void Flush()
        {
            if (entry is not null)
                Entry(entry, parent, following);
            following = [];
        }
    }

    private void Item(TextNode node, string? parent, List<TextNode> following)
    {
        var values = new FieldValues();
        var trailing = FieldNodes.Trailing(node);
        if (trailing.Count > 0)
            _fields.Take(Leaf(node), trailing, values);
        foreach (var field in node.Children.Concat(following))
            _fields.Take(field, FieldNodes.Of(field), values);
        var source =
            following.Count > 0 ? node.WholeSpan with { LineTo = following[^1].WholeSpan.LineTo } : node.WholeSpan;
        var id = drafts.Add(node, KindOf(node, item: true), EntryText.Own(node, trailing), parent, values, source);
        foreach (var child in node.Children)
        {
            var fields = FieldNodes.Of(child);
            if (fields.Count == 0)
                Entry(child, id, []);
            else if (fields[^1].Field == AssignmentField.Content)
                Below(child, id);
        }
    }

    /// <summary>One paragraph of work: a bullet, a point, an undashed paragraph.</summary>
    private void Plain(TextNode node, string? parent)
    {
        if (IsLeadIn(node))
            return;
        var values = new FieldValues();
        var trailing = FieldNodes.Trailing(node);
        if (trailing.Count > 0)
            _fields.Take(Leaf(node), trailing, values);
        var announces = EntryText.AnnouncesList(node);
        var text = announces ? EntryText.WithList(node) : EntryText.Own(node, trailing);
        SentenceTerms.PutAgencies(text, node.Span, values);
        var charged = Charged.ByWork(node) ?? _charged;
        if (values.Lead.Count == 0 && charged.Lead.Count > 0)
        {
            values.AddOnce(values.Lead, charged.Lead);
            values.Place("lead", charged.Place ?? node.Span);
            if (values.Cooperating.Count == 0)
                values.AddOnce(values.Cooperating, charged.Cooperating);
        }
        _terms.PutDeadline(text, node.Span, values);
        var id = drafts.Add(
            node,
            KindOf(node, item: false),
            text,
            parent,
            values,
            announces ? node.WholeSpan : node.Span,
            !node.IsUnmarked || WorkWords.Begin(text) || values.Lead.Count > 0
                ? null
                : [new Doubt("text", DoubtReasons.BoundaryUnsure)]
        );
        if (!announces)
        {
            foreach (var child in node.Children)
                Entry(child, id, []);
        }
    }

    /// <summary>"Tập trung thực hiện các nhiệm vụ sau:" before bullets announces work and is none.</summary>
    private static bool IsLeadIn(TextNode node) =>
        node.IsUnmarked && node.Children.Count == 0 && node.Body.EndsWith(':');

    /// <summary>"(Có Phụ lục kèm theo)".</summary>
    private static bool IsAside(TextNode node) =>
        node.Body.Length == 0 && !node.IsHeading || node.IsUnmarked && node.Body is ['(', .., ')' or '.'];

    private static TextNode Leaf(TextNode node) => new(node.Own);

    private static string KindOf(TextNode node, bool item) =>
        node.IsBullet ? "bullet"
        : node.Own?.Marker is null && !(item && node.IsHeading) ? "paragraph"
        : "item";
}
