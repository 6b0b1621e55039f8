namespace TienDo.Documents.Reading.Layout;

/// <summary>The width that the words of some lines cover together, in runs that white divides.</summary>
internal sealed class ColumnSpace
{
    private readonly List<(float From, float To)> _covered = [];

    public int Count => _covered.Count;

    public ColumnSpace With(WordLine line)
    {
        var wider = new ColumnSpace();
        var words = line.Words;
        var (old, next) = (0, 0);
        while (old < _covered.Count || next < words.Count)
        {
            var takeOld = next == words.Count || old < _covered.Count && _covered[old].From <= words[next].Left;
            var piece = takeOld ? _covered[old++] : (words[next].Left, words[next++].Right);
            wider.Add(piece);
        }
        return wider;
    }

    /// <summary>The edges and the middle of each white between.</summary>
    public float[] Boundaries() =>
        [
            _covered[0].From - 2,
            .. _covered.Zip(_covered.Skip(1), (left, right) => (left.To + right.From) / 2),
            _covered[^1].To + 2,
        ];

    private void Add((float From, float To) piece)
    {
        if (_covered.Count > 0 && piece.From - _covered[^1].To < WordLine.Gutter)
            _covered[^1] = (_covered[^1].From, Math.Max(_covered[^1].To, piece.To));
        else
            _covered.Add(piece);
    }
}
