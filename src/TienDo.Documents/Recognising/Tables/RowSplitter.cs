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
    private const int MaxRetried = 160;
    private const double Natural = 2.5;
    private static readonly Width Narrow = new(40, 6);
    private static readonly Width Wide = new(240, 60);
    private const double Pruned = 8;
    private const int MaxFragments = 500;
    private const int MaxWraps = 6;
    private const double CloseCall = 0.7;

    private sealed record Width(int Beam, int OfOneKind);

    private readonly record struct State(int Before, int Column, double Cost, int Wraps, int Filled);

    private sealed record Ending(double Cost, int Wraps, Dictionary<int, List<(int From, int To)>> Parts);

    public RowSplit? Split(RowWords row, double fullLine)
    {
        if (row.Fragments.Count is 0 or > MaxFragments || columns.Count > 30)
            return null;
        var costs = new StepCosts(row, columns, cellPerLine, marked, fullLine);
        var split = Split(row, costs, Narrow);
        // Most rows are plain; the others are worth a wider look.
        if (split?.Cost <= Natural || row.Fragments.Count > MaxRetried)
            return split;
        var wider = Split(row, costs, Wide);
        return wider is null || split?.Cost < wider.Cost ? split : wider;
    }

    private RowSplit? Split(RowWords row, StepCosts costs, Width width)
    {
        var steps = new List<State[]>(row.Fragments.Count + 1) { new State[] { new(-1, -1, 0, 0, 0) } };
        for (var at = 0; at < row.Fragments.Count; at++)
            steps.Add(Step(costs, at, steps[^1], width));
        var known = new Dictionary<(int Column, long Parts), double>();
        var endings = Enumerable
            .Range(0, steps[^1].Length)
            .Select(i => Finish(row, steps, i, known))
            .OrderBy(ending => ending.Cost)
            .ThenBy(ending => ending.Wraps)
            .ToList();
        return endings.Count == 0 ? null : Best(row, endings);
    }

    private State[] Step(StepCosts costs, int at, State[] states, Width width)
    {
        var next = new List<State>(states.Length * columns.Count);
        var least = double.MaxValue;
        for (var i = 0; i < states.Length; i++)
        {
            var state = states[i];
            for (var column = 0; column < columns.Count; column++)
            {
                var wraps = state.Wraps + (column < state.Column ? 1 : 0);
                var cost = state.Cost + costs.Of(at, state.Column, column, state.Filled, state.Wraps);
                if (wraps > MaxWraps || cost > least + Pruned)
                    continue;
                least = Math.Min(least, cost);
                next.Add(new State(i, column, cost, wraps, state.Filled | (1 << column)));
            }
        }
        next.RemoveAll(state => state.Cost > least + Pruned);
        next.Sort(static (left, right) => left.Cost.CompareTo(right.Cost));
        return Kept(next, least, width);
    }

    // Ways that differ in where they stand are kept beside each other, or the likeliest start would crowd out the rest.
    private static State[] Kept(List<State> next, double least, Width width)
    {
        var kept = new List<State>(width.Beam);
        var ofKind = new Dictionary<(int Column, int Wraps, int Filled), int>();
        foreach (var state in next)
        {
            if (kept.Count == width.Beam || state.Cost > least + Pruned)
                break;
            var kind = (state.Column, state.Wraps, state.Filled);
            var count = ofKind.GetValueOrDefault(kind);
            if (count == width.OfOneKind)
                continue;
            ofKind[kind] = count + 1;
            kept.Add(state);
        }
        return [.. kept];
    }

    private Ending Finish(
        RowWords row,
        List<State[]> steps,
        int last,
        Dictionary<(int Column, long Parts), double> known
    )
    {
        var parts = new Dictionary<int, List<(int From, int To)>>();
        var state = steps[^1][last];
        var (cost, wraps) = (state.Cost, state.Wraps);
        for (var at = row.Fragments.Count - 1; at >= 0; at--)
        {
            var fragment = row.Fragments[at];
            if (!parts.TryGetValue(state.Column, out var own))
                parts[state.Column] = own = [];
            if (own.Count > 0 && own[^1].From == fragment.To)
                own[^1] = (fragment.From, own[^1].To);
            else
                own.Add((fragment.From, fragment.To));
            state = steps[at][state.Before];
        }
        foreach (var own in parts.Values)
            own.Reverse();
        for (var column = 0; column < columns.Count; column++)
            cost += CellCost(row, column, parts.GetValueOrDefault(column), known);
        return new Ending(cost, wraps, parts);
    }

    // Most endings share most of their cells.
    private double CellCost(
        RowWords row,
        int column,
        List<(int From, int To)>? parts,
        Dictionary<(int Column, long Parts), double> known
    )
    {
        if (parts is null)
            return CellCosts.Missing(columns[column].Role);
        long key = 17;
        foreach (var (from, to) in parts)
            key = (((key * 1_000_003) + from) * 1_000_003) + to;
        if (!known.TryGetValue((column, key), out var cost))
            known[(column, key)] = cost = CellCosts.Of(columns[column].Role, row, parts, vocabulary);
        return cost;
    }

    private RowSplit Best(RowWords row, List<Ending> endings)
    {
        var best = endings[0];
        var unsure = new HashSet<int>();
        var margin = double.MaxValue;
        foreach (var other in endings.Skip(1))
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
                row.LineOf(part.Value[0].From),
                row.LineOf(part.Value[^1].To - 1)
            )
        );
        var byColumn = best.Parts.ToDictionary(part => columns[part.Key].Column, part => part.Value);
        return new RowSplit(cells, best.Cost, margin, unsure, best.Wraps > 0, byColumn);
    }

    private static bool SameWords(List<(int From, int To)>? left, List<(int From, int To)>? right) =>
        left is null || right is null ? left is null && right is null : left.SequenceEqual(right);
}
