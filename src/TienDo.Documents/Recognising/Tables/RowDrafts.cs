using System.Globalization;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising.Indicators;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Writes understood rows as assignments, indicators and headings.</summary>
internal sealed class RowDrafts(
    ColumnMapping mapping,
    SourceDocument document,
    ReadingKnowledge knowledge,
    TableContext context,
    int tableLine,
    bool torn = false
)
{
    private readonly Dictionary<EntryRow, string> ids = [];
    private readonly Dictionary<ColumnRole, IReadOnlyList<string>> above = [];
    private int written;

    public TableReading Write(RowTree tree)
    {
        var sections = tree
            .Sections.Select(section => new OutlineEntry(
                section.Marker,
                section.Title,
                section.Level,
                Span(section.LineFrom, section.LineTo)
            ))
            .ToList();
        if (mapping.Role == TableRole.Assignments)
            return new TableReading([.. tree.Entries.Where(HasText).Select(Assignment)], [], sections);
        var indicators = tree.Entries.Where(HasText).SelectMany(Indicators).ToList();
        return new TableReading([], IndicatorConflicts.Mark(indicators), sections);
    }

    private bool HasText(EntryRow entry) => Text(entry, ColumnRole.Text).Length > 0;

    private DraftAssignment Assignment(EntryRow entry)
    {
        var doubts = new List<Doubt>(entry.Doubts);
        var lead = Agencies(entry, ColumnRole.Lead, "lead", doubts);
        var cooperating = Agencies(entry, ColumnRole.Cooperating, "cooperating", doubts);
        if (mapping.First(ColumnRole.LeadAndCooperating) is not null && lead.Count == 0)
            (lead, cooperating) = LeadAndCooperating.Split(Raw(entry, ColumnRole.LeadAndCooperating));
        else if (cooperating.Count == 0 && LeadAndCooperating.NamesBoth(Raw(entry, ColumnRole.Lead)))
            (lead, cooperating) = LeadAndCooperating.Split(Raw(entry, ColumnRole.Lead));
        DoubtLead(entry, lead, doubts);
        DoubtGuesses(doubts);
        var id = IdOf(entry);
        var text = Text(entry, ColumnRole.Text);
        var when = DeadlineCell(entry);
        if (torn && TailAfterDeadline(when, entry) is { Length: > 0 } tail)
        {
            when = CellText.Plain(when)[..^tail.Length].TrimEnd();
            text += " " + tail;
            doubts.Add(new Doubt("text", DoubtReasons.CellsInterleaved, Detail: tail));
        }
        return new DraftAssignment(
            id,
            entry.Marker?.Text,
            entry.Section,
            text,
            "row",
            ParentOf(entry),
            lead,
            Unresolved(lead),
            cooperating,
            Unresolved(cooperating),
            CellFields.Deadline(when, entry.Year ?? context.ContextYear, knowledge, doubts),
            Deliverables(entry),
            NullIfEmpty(Text(entry, ColumnRole.Objective)),
            NullIfEmpty(Text(entry, ColumnRole.Funding)),
            doubts,
            Span(entry.LineFrom, entry.LineTo),
            Sources(entry)
        );
    }

    private IEnumerable<DraftIndicator> Indicators(EntryRow entry)
    {
        var doubts = new List<Doubt>(entry.Doubts);
        var lead = Agencies(entry, ColumnRole.Lead, "lead", doubts);
        var cooperating = Agencies(entry, ColumnRole.Cooperating, "cooperating", doubts);
        if (mapping.First(ColumnRole.LeadAndCooperating) is not null && lead.Count == 0)
            (lead, cooperating) = LeadAndCooperating.Split(Raw(entry, ColumnRole.LeadAndCooperating));
        DoubtGuesses(doubts);
        var leadIds = Unresolved(lead);
        var cooperatingIds = Unresolved(cooperating);
        DraftIndicator WithAgencies(DraftIndicator indicator) =>
            indicator with
            {
                Lead = lead,
                LeadIds = leadIds,
                Cooperating = cooperating,
                CooperatingIds = cooperatingIds,
            };
        var name = Text(entry, ColumnRole.Text);
        var unit = NullIfEmpty(Text(entry, ColumnRole.MeasureUnit)) ?? MeasureWords.InBrackets(name);
        var dueYear = HeaderLexicon.YearOf(Text(entry, ColumnRole.Deadline));
        var any = false;
        foreach (var column in mapping.With(ColumnRole.Target))
        {
            if (!entry.Cells.TryGetValue(column.Column, out var cell))
                continue;
            foreach (var target in TargetReader.Read(cell.Text, unit))
            {
                any = true;
                var year = target.Year ?? column.Year ?? dueYear ?? entry.Year;
                yield return WithAgencies(Indicator(entry, name, target, year, doubts));
            }
        }
        if (any)
            yield break;
        // No target cell: the name itself may say it ("Tỷ lệ … đạt 40%").
        var inName = NamedTarget.Read(name, unit);
        doubts.Add(new Doubt("value", DoubtReasons.TargetUnclear, Detail: name));
        yield return WithAgencies(Indicator(entry, name, inName, inName.Year ?? dueYear ?? entry.Year, doubts));
    }

    private DraftIndicator Indicator(EntryRow entry, string name, ReadTarget target, int? year, List<Doubt> doubts) =>
        new(
            IdOf(entry),
            entry.Marker?.Text,
            entry.Section,
            name,
            target.Raw,
            target.Operator,
            target.Value,
            target.ValueTo,
            target.Unit,
            year,
            target.InWords,
            target.Scope,
            ParentOf(entry),
            [],
            [],
            [],
            [],
            [.. doubts, .. target.Doubts],
            Span(entry.LineFrom, entry.LineTo),
            Sources(entry)
        );

    private string IdOf(EntryRow entry)
    {
        written++;
        var id = string.Create(CultureInfo.InvariantCulture, $"T{tableLine}.{written}");
        ids.TryAdd(entry, id);
        return id;
    }

    private string? ParentOf(EntryRow entry) => entry.Parent is { } parent ? ids.GetValueOrDefault(parent) : null;

    private IReadOnlyList<string> Agencies(EntryRow entry, ColumnRole role, string field, List<Doubt> doubts)
    {
        var raw = Raw(entry, role);
        if (IsDitto(raw) && above.TryGetValue(role, out var same))
        {
            doubts.Add(new Doubt(field, DoubtReasons.BoundaryUnsure, Detail: raw));
            return same;
        }
        var names = CellFields.Agencies(raw, field, doubts);
        above[role] = names;
        return names;
    }

    /// <summary>"nt", "-nt-", "như trên": as in the row above.</summary>
    private static bool IsDitto(string cell) =>
        cell.Length < 16
        && SearchKey.Fold(CellText.Plain(cell)).Trim(' ', '-', '"', '.', '/') is "nt" or "nhu tren" or "n t" or "n/t";

    private static string?[] Unresolved(IReadOnlyList<string> names) => new string?[names.Count];

    private void DoubtLead(EntryRow entry, IReadOnlyList<string> lead, List<Doubt> doubts)
    {
        var hasColumn =
            mapping.First(ColumnRole.Lead) is not null || mapping.First(ColumnRole.LeadAndCooperating) is not null;
        if (lead.Count == 0 && hasColumn)
            doubts.Add(new Doubt("lead", DoubtReasons.LeadNotStated));
        if (
            lead.Count > 0
            && mapping
                .With(ColumnRole.Lead)
                .Any(column => entry.Cells.GetValueOrDefault(column.Column)?.Text.Length > 400)
        )
            doubts.Add(new Doubt("lead", DoubtReasons.BoundaryUnsure));
    }

    private void DoubtGuesses(List<Doubt> doubts)
    {
        foreach (var column in mapping.Columns)
            if (column.Confidence < 0.5 && FieldOf(column.Role) is { } field)
                doubts.Add(new Doubt(field, DoubtReasons.ColumnRoleGuessed, Detail: column.Header));
    }

    internal static string? FieldOf(ColumnRole role) =>
        role switch
        {
            ColumnRole.Text => "text",
            ColumnRole.Lead or ColumnRole.LeadAndCooperating => "lead",
            ColumnRole.Cooperating => "cooperating",
            ColumnRole.Deadline or ColumnRole.Start => "deadline",
            ColumnRole.Deliverable => "deliverables",
            ColumnRole.MeasureUnit => "unit",
            ColumnRole.Target => "value",
            ColumnRole.Funding => "funding",
            ColumnRole.Objective => "objective",
            ColumnRole.Unknown or ColumnRole.Number or ColumnRole.Baseline or ColumnRole.Note => null,
        };

    /// <summary>Where the last column is the deadline, words after a whole deadline are the torn end of the row's text.</summary>
    private string TailAfterDeadline(string cell, EntryRow entry)
    {
        var plain = CellText.Plain(cell);
        if (plain.Length is 0 or > 200 || mapping.Columns[^1].Role != ColumnRole.Deadline)
            return "";
        DraftDeadline Read(string words, out bool sure)
        {
            var read = DeadlineReader.Read(words, entry.Year ?? context.ContextYear, knowledge.Calendar);
            sure = read.Doubts.Count == 0 && read.Deadline.Kind is not ("none" or "event");
            return read.Deadline;
        }
        if (Read(plain, out var whole).Kind == "event" || whole)
            return "";
        for (var end = plain.LastIndexOf(' '); end > 0; end = plain.LastIndexOf(' ', end - 1))
        {
            _ = Read(plain[..end], out var sure);
            if (sure)
                return plain[(end + 1)..];
        }
        return "";
    }

    private string DeadlineCell(EntryRow entry)
    {
        var start = Text(entry, ColumnRole.Start);
        var end = Raw(entry, ColumnRole.Deadline);
        return start.Length > 0 && end.Any(char.IsAsciiDigit) ? $"{start} - {CellText.Plain(end)}"
            : end.Length > 0 ? end
            : start;
    }

    private List<string> Deliverables(EntryRow entry)
    {
        var deliverables = new List<string>();
        foreach (var line in CellText.Lines(Joined(Raw(entry, ColumnRole.Deliverable))))
        {
            var plain = line.TrimStart('-', '+', '•', ' ').TrimEnd(';', ' ');
            if (plain.Any(char.IsLetterOrDigit))
                deliverables.Add(plain);
        }
        return deliverables;
    }

    // A line that begins in lower case goes on from the one above.
    private static string Joined(string cell)
    {
        var joined = new List<string>();
        foreach (var line in CellText.Lines(cell))
        {
            if (joined.Count > 0 && char.IsLower(line[0]) && !joined[^1].EndsWith(';'))
                joined[^1] += " " + line;
            else
                joined.Add(line);
        }
        return string.Join('\n', joined);
    }

    private string Raw(EntryRow entry, ColumnRole role)
    {
        var parts = new List<string>();
        foreach (var column in mapping.With(role))
            if (entry.Cells.TryGetValue(column.Column, out var cell) && !parts.Contains(cell.Text))
                parts.Add(cell.Text);
        return string.Join('\n', parts);
    }

    private string Text(EntryRow entry, ColumnRole role) => CellText.Plain(Raw(entry, role));

    private SourceSpan Span(int from, int to) => new(from, to, document.PageOfLine(from));

    private Dictionary<string, SourceSpan> Sources(EntryRow entry)
    {
        var sources = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var column in mapping.Columns)
            if (FieldOf(column.Role) is { } field && entry.Cells.TryGetValue(column.Column, out var cell))
                sources.TryAdd(field, Span(cell.LineFrom, cell.LineTo));
        return sources;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
