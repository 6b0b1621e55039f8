using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Tells section rows, entries and the remains of split rows apart, and puts each under its parent.</summary>
internal sealed class RowTree
{
    private readonly ColumnMapping mapping;
    private readonly TableContext context;
    private readonly int text;
    private readonly List<(RowMarkerKind Kind, int Depth, SectionRow Section)> openSections = [];
    private readonly List<EntryRow> openEntries = [];
    private EntryRow? last;

    private RowTree(ColumnMapping mapping, TableContext context)
    {
        this.mapping = mapping;
        this.context = context;
        text = mapping.First(ColumnRole.Text)?.Column ?? -1;
    }

    public List<SectionRow> Sections { get; } = [];

    public List<EntryRow> Entries { get; } = [];

    public static RowTree Of(List<TableRow> rows, ColumnMapping mapping, TableContext context)
    {
        var tree = new RowTree(mapping, context);
        for (var i = 0; i < rows.Count; i++)
            tree.Add(tree.WithMarker(rows[i]), i + 1 < rows.Count ? tree.WithMarker(rows[i + 1]) : null);
        return tree;
    }

    private TableRow WithMarker(TableRow row)
    {
        if (row.Marker is not null || row.Banner is not null || !row.Cells.TryGetValue(text, out var cell))
            return row;
        if (RowMarker.SplitOff(CellText.Plain(cell.Text)) is not var (marker, rest))
            return row;
        if (marker.Kind == RowMarkerKind.Bullet && !HasOwnFields(row))
            return row;
        var cells = new Dictionary<int, RowCell>(row.Cells) { [text] = cell with { Text = rest } };
        return row with { Marker = marker, Cells = cells };
    }

    private void Add(TableRow row, TableRow? next)
    {
        if (IsTotal(row))
            return;
        if (row.Banner is { } banner)
            OpenSection(row, CellText.Plain(banner));
        else if (row.Marker is null && last is not null && ContinuesLast(row))
            last.Take(row, apart: row.Cells.GetValueOrDefault(text) is { Inherited: true });
        else if (IsSection(row, next))
            OpenSection(row, CellText.Plain(row.Cells[text].Text));
        else
            OpenEntry(row);
    }

    private bool ContinuesLast(TableRow row)
    {
        if (!row.Cells.TryGetValue(text, out var own) || own.Inherited)
            return true;
        var plain = CellText.Plain(own.Text);
        if (plain.Length == 0 || char.IsLower(plain[0]) || !char.IsLetterOrDigit(plain[0]) && !HasOwnFields(row))
            return true;
        if (HasOwnFields(row))
            return false;
        // Nothing but words: the tail of a paragraph that a page break cut, unless the words are a heading.
        return !IsHeadingLike(plain) && !EndsSentence(CellText.Plain(last!.Cells.GetValueOrDefault(text)?.Text ?? ""));
    }

    private bool IsSection(TableRow row, TableRow? next)
    {
        if (!row.Cells.TryGetValue(text, out var own) || HasOwnFields(row) || row.SharesNumber)
            return false;
        var plain = CellText.Plain(own.Text);
        if (row.Marker is null)
            return next?.Marker is not null || IsHeadingLike(plain);
        if (row.Marker.Kind is RowMarkerKind.Roman or RowMarkerKind.Capital || IsHeadingLike(plain))
            return true;
        return next?.Marker is { } following
            && (
                row.Marker.Contains(following)
                || following.Kind == RowMarkerKind.Bullet && row.Marker.Kind != RowMarkerKind.Bullet
            );
    }

    private void OpenSection(TableRow row, string title)
    {
        var kind = row.Marker?.Kind ?? RowMarkerKind.Bullet;
        var depth = row.Marker?.Depth ?? 0;
        CloseSections(kind, depth);
        openEntries.Clear();
        last = null;
        var core = row.Marker?.Core ?? "";
        var above = openSections.Count > 0 ? openSections[^1].Section.Path : context.Section;
        var path = string.IsNullOrEmpty(core) ? above : Join(above, core);
        var section = new SectionRow(
            row.Marker?.Text ?? "",
            title,
            context.Level + openSections.Count + 1,
            path ?? "",
            HeaderLexicon.YearOf(title) ?? (openSections.Count > 0 ? openSections[^1].Section.Year : null),
            row.LineFrom,
            row.LineTo
        );
        openSections.Add((kind, depth, section));
        Sections.Add(section);
    }

    private void OpenEntry(TableRow row)
    {
        EntryRow? parent = null;
        if (row.Marker is { } marker)
        {
            CloseSections(marker.Kind, marker.Depth);
            while (openEntries.Count > 0 && openEntries[^1].Marker?.Contains(marker) != true)
                openEntries.RemoveAt(openEntries.Count - 1);
            parent = openEntries.Count > 0 ? openEntries[^1] : null;
        }
        else if (row.SharesNumber)
        {
            parent = openEntries.Count > 0 ? openEntries[^1] : null;
        }
        var section = openSections.Count > 0 ? openSections[^1].Section : null;
        var entry = new EntryRow(row.Marker, section?.Path ?? context.Section, section?.Year) { Parent = parent };
        entry.Take(row);
        Entries.Add(entry);
        last = entry;
        if (row.Marker is not null)
            openEntries.Add(entry);
    }

    private void CloseSections(RowMarkerKind kind, int depth)
    {
        var at = openSections.FindIndex(open => open.Kind == kind && open.Depth == depth);
        if (at >= 0)
            openSections.RemoveRange(at, openSections.Count - at);
    }

    private bool HasOwnFields(TableRow row) =>
        row.Cells.Any(cell =>
            cell.Key != text && RoleOf(cell.Key) is not (ColumnRole.Note or ColumnRole.Unknown) && Says(cell.Value.Text)
        );

    private ColumnRole RoleOf(int column) =>
        mapping.Columns.FirstOrDefault(mapped => mapped.Column == column)?.Role ?? ColumnRole.Unknown;

    private static bool Says(string cell) => cell.Any(char.IsLetterOrDigit);

    private bool IsTotal(TableRow row) =>
        row.Banner is null
        && row.Cells.Values.FirstOrDefault() is { } cell
        && HeaderLexicon.Key(cell.Text) is "tong cong" or "tong so" or "cong" or "tong";

    private static bool IsHeadingLike(string plain) =>
        plain.Length > 3 && plain.Any(char.IsLetter) && !plain.Any(char.IsLower);

    private static bool EndsSentence(string plain) => plain.Length > 0 && plain[^1] is '.' or ';' or ':' or '!' or '?';

    private static string Join(string? above, string core) => string.IsNullOrEmpty(above) ? core : above + "." + core;
}
