using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>
/// Deals the words of a torn row to its columns: every word once, columns from left to right, a column taken up again
/// only at the start of a line. A beam search over the pieces keeps it linear in the length of the row.
/// </summary>
/// <param name="cellPerLine">A line holds one whole cell.</param>
/// <param name="marked">Pipes or tabs tell where cells begin.</param>
internal sealed class RowSplitter(
    IReadOnlyList<MappedColumn> columns,
    CellVocabulary vocabulary,
    bool cellPerLine,
    bool marked
)
{
    private const int Beam = 64;
    private const double Pruned = 9;
    private const int MaxFragments = 500;
    private const double CloseCall = 0.7;

    private sealed record State(State? Before, int Column, double Cost, int Wraps, int Filled);

    public RowSplit? Split(RowWords row, double fullLine)
    {
        if (row.Fragments.Count is 0 or > MaxFragments)
            return null;
        var states = new List<State> { new(null, -1, 0, 0, 0) };
        for (var at = 0; at < row.Fragments.Count; at++)
            states = Step(row, at, states, fullLine);
        var finals = states
            .ConvertAll(state => Finish(row, state))
            .OrderBy(final => final.Cost)
            .ThenBy(final => final.Wraps)
            .ToList();
        return Best(row, finals);
    }

    private List<State> Step(RowWords row, int at, List<State> states, double fullLine)
    {
        var next = new List<State>(states.Count * columns.Count);
        foreach (var state in states)
            for (var column = 0; column < columns.Count; column++)
            {
                if (Cost(row, at, state, column, fullLine) is not { } cost)
                    continue;
                var wraps = state.Wraps + (column < state.Column ? 1 : 0);
                if (wraps > 6)
                    continue;
                next.Add(new State(state, column, state.Cost + cost, wraps, state.Filled | (1 << column)));
            }
        next.Sort((left, right) => left.Cost.CompareTo(right.Cost));
        var kept = next.TakeWhile(state => state.Cost <= next[0].Cost + Pruned).Take(Beam).ToList();
        return kept;
    }

    private double? Cost(RowWords row, int at, State state, int column, double fullLine)
    {
        var fragment = row.Fragments[at];
        var role = columns[column].Role;
        var isFilled = (state.Filled & (1 << column)) != 0;
        if (column == state.Column)
            return Stay(row, at, role, fullLine) + CellCosts.Inside(role, row.Words, fragment.From, fragment.To);
        if (column < state.Column && !fragment.LineStart)
            return null;
        var cost = 0.0;
        // Where the source marks cells, no cell begins unmarked.
        if (marked && !fragment.CellStart && state.Column >= 0)
            cost += 8;
        if (column < state.Column)
            cost += fragment.PageStart ? 2 : 4;
        // A line inside one cell that is taken up again holds the whole of that cell's part.
        if (isFilled)
            cost += Resume(row, role, fragment);
        else
            cost += CellCosts.Opening(role, row.Words, fragment.From);
        cost += CellCosts.Inside(role, row.Words, fragment.From + (isFilled ? 0 : 1), fragment.To);
        if (!fragment.LineStart && !fragment.WideGap)
            cost += 0.6;
        for (var skipped = Math.Max(0, state.Column + 1); skipped < column; skipped++)
            if ((state.Filled & (1 << skipped)) == 0 && state.Wraps == 0)
                cost += CellCosts.Missing(columns[skipped].Role) * 0.3;
        return cost;
    }

    private static double Resume(RowWords row, ColumnRole role, Fragment fragment)
    {
        var first = row.Words[fragment.From];
        // Words that go on an unfinished cell begin in lower case more often than not.
        return first.Upper
            ? role == ColumnRole.Text
                ? 1.5
                : 0.5
            : 0;
    }

    private double Stay(RowWords row, int at, ColumnRole role, double fullLine)
    {
        var fragment = row.Fragments[at];
        if (fragment.CellStart)
            return 8;
        if (marked)
            return 0;
        var words = row.Words;
        var opensAgency = words[fragment.From].Upper && AgencyOpeners.Match(words, fragment.From) > 0;
        if (!fragment.LineStart)
        {
            if (fragment.WideGap)
                return 1.2;
            return role switch
            {
                ColumnRole.Text => opensAgency ? 0.5 : 0,
                ColumnRole.Lead or ColumnRole.Cooperating => opensAgency && EndsName(words, fragment.From - 1)
                    ? 0.4
                    : 0,
                _ => 0,
            };
        }
        if (cellPerLine)
            return fragment.PageStart ? 3 : 5;
        var cost = fragment.PageStart ? 0.3 : 0;
        if (role == ColumnRole.Text)
        {
            // A wrapped line is full; a short one ends its cell.
            if (fullLine > 0 && LineWidth(row, at - 1) < fullLine * 0.62)
                cost += 2;
            if (opensAgency)
                cost += 1;
        }
        else if (role is ColumnRole.Lead or ColumnRole.Cooperating && opensAgency && EndsName(words, fragment.From - 1))
        {
            cost += 0.4;
        }
        return cost;
    }

    private static bool EndsName(List<Word> words, int at) => words[at].Key is not ("," or ";" or "va" or "-" or "/");

    private static double LineWidth(RowWords row, int fragment)
    {
        var last = fragment;
        while (fragment > 0 && !row.Fragments[fragment].LineStart)
            fragment--;
        return row.Words[row.Fragments[last].To - 1].End - row.Words[row.Fragments[fragment].From].Start;
    }

    private (double Cost, int Wraps, State State, Dictionary<int, List<(int From, int To)>> Parts) Finish(
        RowWords row,
        State state
    )
    {
        var parts = PartsOf(row, state);
        var cost = state.Cost;
        for (var column = 0; column < columns.Count; column++)
            cost += CellCosts.Of(columns[column].Role, row, parts.GetValueOrDefault(column) ?? [], vocabulary);
        return (cost, state.Wraps, state, parts);
    }

    private static Dictionary<int, List<(int From, int To)>> PartsOf(RowWords row, State state)
    {
        var parts = new Dictionary<int, List<(int From, int To)>>();
        var at = row.Fragments.Count - 1;
        for (var walk = state; walk.Before is not null; walk = walk.Before, at--)
        {
            if (!parts.TryGetValue(walk.Column, out var own))
                parts[walk.Column] = own = [];
            var fragment = row.Fragments[at];
            if (own.Count > 0 && own[^1].From == fragment.To)
                own[^1] = (fragment.From, own[^1].To);
            else
                own.Add((fragment.From, fragment.To));
        }
        foreach (var own in parts.Values)
            own.Reverse();
        return parts;
    }

    private RowSplit Best(
        RowWords row,
        List<(double Cost, int Wraps, State State, Dictionary<int, List<(int From, int To)>> Parts)> finals
    )
    {
        var best = finals[0];
        var unsure = new HashSet<int>();
        var margin = double.MaxValue;
        foreach (var other in finals.Skip(1))
        {
            var differing = Enumerable
                .Range(0, columns.Count)
                .Where(column =>
                    !SameWords(best.Parts.GetValueOrDefault(column), other.Parts.GetValueOrDefault(column))
                )
                .ToList();
            if (differing.Count == 0)
                continue;
            margin = Math.Min(margin, other.Cost - best.Cost);
            if (other.Cost - best.Cost >= CloseCall)
                break;
            unsure.UnionWith(differing.Select(column => columns[column].Column));
        }
        var cells = best.Parts.ToDictionary(
            part => columns[part.Key].Column,
            part => new RowCell(
                string.Join(' ', part.Value.Select(span => row.TextOf(span.From, span.To))),
                LineOf(row, part.Value[0].From),
                LineOf(row, part.Value[^1].To - 1)
            )
        );
        var byColumn = best.Parts.ToDictionary(part => columns[part.Key].Column, part => part.Value);
        return new RowSplit(cells, best.Cost, margin, unsure, best.Wraps > 0, byColumn);
    }

    private static bool SameWords(List<(int From, int To)>? left, List<(int From, int To)>? right) =>
        left is null || right is null ? left is null && right is null : left.SequenceEqual(right);

    private static int LineOf(RowWords row, int word)
    {
        int low = 0,
            high = row.Fragments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (row.Fragments[middle].From <= word)
                low = middle;
            else
                high = middle - 1;
        }
        return row.Fragments[low].Line;
    }
}
