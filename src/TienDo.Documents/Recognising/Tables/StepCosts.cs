using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>What it costs to put the next piece of a row into a column, worked out once for each piece and column.</summary>
internal sealed class StepCosts
{
    private const double Impossible = 1_000;
    private readonly IReadOnlyList<MappedColumn> columns;
    private readonly List<Fragment> fragments;
    private readonly double[,] opening;
    private readonly double[,] resuming;
    private readonly double[,] staying;
    private readonly bool marked;

    public StepCosts(RowWords row, IReadOnlyList<MappedColumn> columns, bool cellPerLine, bool marked, double fullLine)
    {
        this.columns = columns;
        this.marked = marked;
        fragments = row.Fragments;
        opening = new double[fragments.Count, columns.Count];
        resuming = new double[fragments.Count, columns.Count];
        staying = new double[fragments.Count, columns.Count];
        for (var at = 0; at < fragments.Count; at++)
        {
            var opensAgency =
                row.Words[fragments[at].From].Upper && AgencyOpeners.Match(row.Words, fragments[at].From) > 0;
            var afterName = at > 0 && EndsName(row.Words[fragments[at].From - 1]);
            var afterShort = at > 0 && fullLine > 0 && LineWidth(row, at - 1) < fullLine * 0.62;
            for (var column = 0; column < columns.Count; column++)
            {
                var role = columns[column].Role;
                var inside = CellCosts.Inside(role, row.Words, fragments[at].From, fragments[at].To);
                opening[at, column] =
                    CellCosts.Opening(role, row.Words, fragments[at].From)
                    + CellCosts.Inside(role, row.Words, fragments[at].From + 1, fragments[at].To);
                resuming[at, column] = Resume(role, row.Words[fragments[at].From]) + inside;
                staying[at, column] =
                    Stay(role, fragments[at], cellPerLine, opensAgency, afterName, afterShort) + inside;
            }
        }
    }

    /// <param name="from">The column of the piece before; -1 at the start.</param>
    /// <param name="filled">Columns that hold words already, a bit each.</param>
    public double Of(int at, int from, int column, int filled, int wraps)
    {
        if (column == from)
            return staying[at, column];
        var fragment = fragments[at];
        if (column < from && !fragment.LineStart)
            return Impossible;
        var cost = (filled & (1 << column)) != 0 ? resuming[at, column] : opening[at, column];
        // Where the source marks cells, no cell begins unmarked.
        if (marked && !fragment.CellStart && from >= 0)
            cost += 8;
        if (column < from)
            cost += fragment.PageStart ? 2 : 4;
        if (!fragment.LineStart && !fragment.WideGap)
            cost += 0.6;
        for (var skipped = from + 1; wraps == 0 && skipped < column; skipped++)
            if ((filled & (1 << skipped)) == 0)
                cost += CellCosts.Missing(columns[skipped].Role) * 0.3;
        return cost;
    }

    // Words that go on an unfinished cell begin in lower case more often than not.
    private static double Resume(ColumnRole role, Word first) =>
        !first.Upper ? 0
        : role == ColumnRole.Text ? 1.5
        : 0.5;

    private double Stay(
        ColumnRole role,
        Fragment fragment,
        bool cellPerLine,
        bool opensAgency,
        bool afterName,
        bool afterShort
    )
    {
        if (fragment.CellStart)
            return 8;
        if (marked)
            return 0;
        var names = role is ColumnRole.Lead or ColumnRole.Cooperating;
        var anotherName = names && opensAgency && afterName ? 0.4 : 0;
        if (!fragment.LineStart)
            return fragment.WideGap ? 1.2
                : role == ColumnRole.Text && opensAgency ? 0.5
                : anotherName;
        if (cellPerLine)
            return fragment.PageStart ? 3 : 5;
        var cost = anotherName + (fragment.PageStart ? 0.3 : 0);
        if (role != ColumnRole.Text)
            return cost;
        // A wrapped line is full; a short one ends its cell.
        return cost + (afterShort ? 2 : 0) + (opensAgency ? 1 : 0);
    }

    private static bool EndsName(Word word) => word.Lower is not ("," or ";" or "và" or "-" or "/");

    private static double LineWidth(RowWords row, int fragment)
    {
        var last = fragment;
        while (fragment > 0 && !row.Fragments[fragment].LineStart)
            fragment--;
        return row.Words[row.Fragments[last].To - 1].End - row.Words[row.Fragments[fragment].From].Start;
    }
}
