using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>The state of reading a bố cục from top to bottom: the markers that are open at this place.</summary>
internal sealed class OutlinePlacing
{
    private readonly record struct Open(
        Marker? Marker,
        string Title,
        SectionRole Role,
        int Level,
        bool IsLabel = false
    );

    private readonly List<PlacedParagraph> _placed = [];
    private readonly List<Open> _open = [];
    private bool _afterBody;
    private bool _sawMarkedHeading;
    private int _annexLine = int.MinValue;

    public IReadOnlyList<PlacedParagraph> Placed => _placed;

    public void Add(Paragraph paragraph, Paragraph? next)
    {
        if (HeadingShape.IsDocumentTitle(paragraph.Text))
        {
            _open.Clear();
            _afterBody = false;
            _sawMarkedHeading = false;
            Put(paragraph, null, SectionRole.Other, null, 0);
            return;
        }
        var marker = Marker.Read(paragraph.Text);
        if (marker?.Kind == MarkerKind.Annex && HeadingShape.IsAnnex(paragraph.Text, marker))
        {
            AddAnnex(paragraph, marker);
            return;
        }
        if (TookAsAnnexTitle(paragraph))
            return;
        if (
            _afterBody
            || HeadingShape.EndsTheBody(paragraph.Text)
            || _sawMarkedHeading && HeadingShape.IsBarePosition(paragraph.Text)
        )
        {
            // The signature belongs to no item, also where no section of organising stands between.
            if (!_afterBody)
                _open.Clear();
            _afterBody = true;
            Put(paragraph, marker, SectionRole.Closing, null, marker?.End ?? 0);
            return;
        }
        if (marker is null || marker.IsBullet)
            AddUnmarked(paragraph, marker, next);
        else
            AddMarked(paragraph, marker, next);
    }

    private void AddAnnex(Paragraph paragraph, Marker marker)
    {
        _open.Clear();
        _afterBody = false;
        var title = paragraph.Text[marker.End..].Trim();
        _open.Add(new Open(marker, title, SectionRole.Annex, 1));
        var entry = new OutlineEntry(marker.Written, title, 1, paragraph.Span);
        _annexLine = title.Length == 0 ? paragraph.Span.LineTo : int.MinValue;
        Put(paragraph, marker, SectionRole.Annex, entry, marker.End);
    }

    /// <summary>The words under a lone "Phụ lục I" are its title, until the note in brackets.</summary>
    private bool TookAsAnnexTitle(Paragraph paragraph)
    {
        if (_annexLine == int.MinValue)
            return false;
        var near = paragraph.Span.LineFrom - _annexLine <= 8;
        if (!near || paragraph.Text[0] == '(' || Marker.Read(paragraph.Text) is not null || paragraph.Text.Length > 600)
        {
            _annexLine = int.MinValue;
            return false;
        }
        var at = _placed.FindLastIndex(placed => placed.Marker?.Kind == MarkerKind.Annex && placed.Heading is not null);
        var annex = _placed[at];
        var title = (annex.Heading!.Title + " " + paragraph.Text).Trim();
        var source = annex.Heading.Source with { LineTo = paragraph.Span.LineTo };
        _placed[at] = annex with { Heading = annex.Heading with { Title = title, Source = source } };
        _open[0] = _open[0] with { Title = title };
        _annexLine = paragraph.Span.LineTo;
        Put(paragraph, null, SectionRole.Annex, null, 0);
        return true;
    }

    private void AddMarked(Paragraph paragraph, Marker marker, Paragraph? next)
    {
        if (!Opens(marker))
        {
            Put(paragraph, null, CurrentRole, null, 0);
            return;
        }
        var shape = HeadingShape.Of(paragraph, marker, HasContentBelow(marker, next), CurrentRole);
        var level = _open.Count + 1;
        var role = SectionRoles.Within(CurrentRole, shape.Title, level);
        var title = shape.IsHeading ? shape.Title : "";
        var section = Section;
        var titles = Titles;
        var label = shape.IsHeading && IsFieldLabel(shape.Title);
        _open.Add(new Open(marker, title, role, level, label));
        _sawMarkedHeading = true;
        var entry = shape.IsHeading
            ? new OutlineEntry(marker.Written, title, level, paragraph.SpanOf(0, shape.TitleEnd))
            : null;
        _placed.Add(
            new PlacedParagraph(paragraph, marker, role, level, section, titles, entry, shape.BodyStart)
            {
                SectionBelow = Section,
                IsFieldLabel = label,
            }
        );
    }

    private void AddUnmarked(Paragraph paragraph, Marker? marker, Paragraph? next)
    {
        // Capitals and bold words before the first marked heading are the title of the document.
        if (marker is null && _sawMarkedHeading && HeadingShape.IsUnmarkedHeading(paragraph, next))
        {
            var role = SectionRoles.Of(paragraph.Text);
            if (HeadingShape.IsTopHeading(paragraph, role))
                _open.RemoveAll(open => open.Marker?.Kind is not (MarkerKind.Annex or MarkerKind.Part));
            else if (_open.Count > 0 && _open[^1].Marker is null)
                _open.RemoveAt(_open.Count - 1);
            var level = _open.Count + 1;
            var section = Section;
            var titles = Titles;
            var title = paragraph.Text.TrimEnd(':', ' ');
            var placedRole = SectionRoles.Within(CurrentRole, paragraph.Text, level);
            _open.Add(new Open(null, title, placedRole, level));
            var entry = new OutlineEntry("", title, level, paragraph.Span);
            _placed.Add(new PlacedParagraph(paragraph, null, placedRole, level, section, titles, entry, 0));
            return;
        }
        var closing = marker is null && HeadingShape.IsClosing(paragraph.Text);
        Put(paragraph, marker, closing ? SectionRole.Closing : CurrentRole, null, marker?.End ?? 0);
    }

    private void Put(Paragraph paragraph, Marker? marker, SectionRole role, OutlineEntry? entry, int bodyStart) =>
        _placed.Add(new PlacedParagraph(paragraph, marker, role, _open.Count, Section, Titles, entry, bodyStart));

    private SectionRole CurrentRole => _open.Count > 0 ? _open[^1].Role : SectionRole.Other;

    private string? Section
    {
        get
        {
            var path = new List<string>();
            foreach (var open in _open)
            {
                if (open.Marker is not { } marker || open.IsLabel)
                    continue;
                // "1.3" under "1" already says where it stands.
                if (marker.Kind == MarkerKind.Decimal)
                {
                    while (path.Count > 0 && marker.Ordinal.StartsWith(path[^1] + ".", StringComparison.Ordinal))
                        path.RemoveAt(path.Count - 1);
                }
                path.Add(marker.Ordinal);
            }
            return path.Count == 0 ? null : string.Join('.', path);
        }
    }

    private IReadOnlyList<string> Titles => [.. _open.Select(open => open.Title)];

    /// <summary>"a) Mục tiêu", "d) Đơn vị phối hợp" under a numbered piece of work; "1. Mục tiêu" under "II." is a section.</summary>
    private bool IsFieldLabel(string title) =>
        _open.Count > 0
        && _open[^1]
            is {
                Role: SectionRole.AssignmentGroup,
                Marker.Kind: MarkerKind.Number or MarkerKind.Decimal or MarkerKind.Letter
            }
        && FieldLabel.Of(title) is not null;

    /// <summary>Text, a bullet or a deeper marker comes next, not the next of an open list.</summary>
    private bool HasContentBelow(Marker marker, Paragraph? next)
    {
        if (next is null)
            return false;
        if (Marker.Read(next.Text) is not { } below || below.IsBullet)
            return true;
        return !(below.Kind == marker.Kind && below.Depth <= marker.Depth)
            && !_open.Exists(open =>
                open.Marker is { } above && above.Kind == below.Kind && above.Depth == below.Depth
            );
    }

    /// <summary>Closes what the marker ends; false when it cannot be a marker here ("2025." in a torn sentence).</summary>
    private bool Opens(Marker marker)
    {
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            if (_open[at].Marker is not { } open || open.Kind != marker.Kind || open.Depth != marker.Depth)
                continue;
            if (marker.Value > open.Value + MostSkipped(marker.Kind))
                return false;
            _open.RemoveRange(at, _open.Count - at);
            return true;
        }
        if (marker.Kind is MarkerKind.Number or MarkerKind.Letter or MarkerKind.UpperLetter && marker.Value > 30)
            return false;
        CloseInnerOf(marker);
        return true;
    }

    /// <summary>Typing errors skip a number or two; lists of letters and Roman numbers may skip more.</summary>
    private static int MostSkipped(MarkerKind kind) => kind is MarkerKind.Number or MarkerKind.Decimal ? 4 : 12;

    /// <summary>A first "I." never stands inside "1.", nor "1.1." inside "a)".</summary>
    private void CloseInnerOf(Marker marker)
    {
        while (_open.Count > 0 && _open[^1].Marker is { } last && Outranks(marker, last))
            _open.RemoveAt(_open.Count - 1);
    }

    private static bool Outranks(Marker marker, Marker last) =>
        marker.Kind switch
        {
            MarkerKind.Decimal => last.Kind is MarkerKind.Letter or MarkerKind.BracketNumber or MarkerKind.LowerRoman
                || (last.Kind == MarkerKind.Decimal && last.Depth > marker.Depth),
            MarkerKind.Number or MarkerKind.Letter or MarkerKind.BracketNumber or MarkerKind.LowerRoman => false,
            _ => last.Kind > marker.Kind,
        };
}
