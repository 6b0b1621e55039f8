using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Tables;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Indicators;

/// <summary>Reads the cell that says how much is to be reached.</summary>
public static class TargetReader
{
    private const int MaxCell = 2_000;

    /// <summary>One target for each scope or year the cell names; empty when the cell says nothing.</summary>
    /// <param name="unit">What the unit column says.</param>
    public static IReadOnlyList<ReadTarget> Read(string cell, string? unit)
    {
        var plain = CellText.Plain(cell);
        if (!plain.Any(char.IsLetterOrDigit))
            return [];
        unit = string.IsNullOrWhiteSpace(unit) ? null : CellText.Plain(unit).Trim('(', ')');
        if (plain.Length > MaxCell)
            return [InWords(plain, unit)];
        var parts = plain.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
            parts = [.. CellText.Lines(cell)];
        var quantities = parts.Select(part => QuantityScanner.Scan(part)).ToList();
        return parts.Length > 1 && quantities.TrueForAll(found => found.Count == 1)
            ? [.. parts.Select((part, i) => One(part, quantities[i][0], unit, scoped: true))]
            : [Whole(plain, unit)];
    }

    private static ReadTarget Whole(string cell, string? unit)
    {
        var found = QuantityScanner.Scan(cell);
        if (found.Count == 0)
            return InWords(cell, unit);
        if (LeadWords(cell, found[0]) > 6 && cell.Length > 60)
            return InWords(cell, unit, new Doubt("value", DoubtReasons.TargetUnclear, Detail: cell));
        var target = One(cell, found[0], unit, scoped: false);
        if (found.Count > 1)
            target = target with
            {
                InWords = cell,
                Doubts = [.. target.Doubts, new Doubt("value", DoubtReasons.TargetUnclear, Detail: cell)],
            };
        return target;
    }

    private static ReadTarget One(string cell, Quantity quantity, string? unit, bool scoped)
    {
        var doubts = new List<Doubt>();
        if (
            VietnameseNumber.Read(quantity.Written)?.Unclear != false
            || QuantityScanner.Ambiguous(quantity.Written, unit ?? quantity.Unit)
        )
            doubts.Add(new Doubt("value", DoubtReasons.NumberUnclear, Detail: cell));
        var rankUnit = unit is not null && IsRank(unit);
        var own = OwnUnit(quantity);
        var sign = quantity.Operator;
        if (rankUnit && sign == "≥" && EndsUpward(cell))
            sign = "≤";
        if (unit is not null && own == "%" && !MeansShare(unit) && rankUnit)
            doubts.Add(
                new Doubt(
                    "unit",
                    DoubtReasons.UnitConflictsWithTarget,
                    Blocking: true,
                    Detail: $"{unit} / {cell}",
                    Proposal: "%"
                )
            );
        if (quantity.ValueTo is not null)
        {
            doubts.Add(new Doubt("operator", DoubtReasons.TargetUnclear, Detail: cell));
            doubts.Add(new Doubt("value", DoubtReasons.TargetUnclear, Detail: cell));
        }
        if (SaysMore(cell, quantity))
            doubts.Add(new Doubt("inWords", DoubtReasons.TargetUnclear, Detail: cell));
        return new ReadTarget(
            cell,
            sign,
            quantity.Value,
            quantity.ValueTo,
            unit ?? own,
            YearIn(cell),
            SaysMore(cell, quantity) ? cell : null,
            scoped ? ScopeOf(cell, quantity) : null,
            doubts
        );
    }

    internal static bool IsRank(string unit) =>
        HeaderLexicon.Key(unit)
            is "thu bac"
                or "thu hang"
                or "xep hang"
                or "hang"
                or "bac"
                or "vi tri"
                or "vi thu"
                or "thu tu"
        || HeaderLexicon.Has(HeaderLexicon.Key(unit), "thu bac")
        || HeaderLexicon.Has(HeaderLexicon.Key(unit), "xep hang")
        || HeaderLexicon.Has(HeaderLexicon.Key(unit), "thu hang");

    private static bool MeansShare(string unit) =>
        unit.Contains('%', StringComparison.Ordinal)
        || SearchKey.Fold(unit).Contains("phan tram", StringComparison.Ordinal);

    private static string? OwnUnit(Quantity quantity) =>
        quantity.Rank ? "thứ bậc"
        : quantity.UnitKnown ? quantity.Unit
        : null;

    private static bool EndsUpward(string cell) => SearchKey.Fold(cell).EndsWith("tro len", StringComparison.Ordinal);

    // "Giảm 2%/năm", "khoảng 40%" and "nhóm 30 tỉnh dẫn đầu" mean more than their number.
    private static bool SaysMore(string cell, Quantity quantity)
    {
        if (quantity.Approximate || quantity.Rank || quantity.ValueTo is not null)
            return true;
        var before = SearchKey.Fold(cell[..Math.Min(cell.Length, quantity.Start)]);
        return before.Contains("giam", StringComparison.Ordinal) || before.Contains("tang", StringComparison.Ordinal);
    }

    private static string? ScopeOf(string part, Quantity quantity)
    {
        var before = part[..quantity.Start].Trim(' ', ':', '-', ',', '–');
        var end = quantity.UnitKnown ? quantity.End : EndOfNumber(part, quantity);
        var after = part[Math.Min(part.Length, end)..].Trim(' ', ':', '-', ',', '(', ')', '–', '.');
        if (YearIn(before) is not null || YearIn(after) is not null)
            return null;
        var scope = after.Length > 0 ? after : before;
        return scope.Length == 0 ? null : scope;
    }

    private static int EndOfNumber(string part, Quantity quantity)
    {
        var end = quantity.NumberStart;
        while (end < part.Length && (char.IsAsciiDigit(part[end]) || part[end] is '.' or ','))
            end++;
        return end;
    }

    private static int LeadWords(string cell, Quantity quantity) => Word.Of(cell[..quantity.Start]).Count;

    private static int? YearIn(string text)
    {
        var words = Word.Of(text);
        for (var i = 1; i < words.Count; i++)
            if (words[i - 1].Key == "nam" && words[i].Number && HeaderLexicon.YearOf(words[i].Key) is { } year)
                return year;
        return null;
    }

    private static ReadTarget InWords(string cell, string? unit, params Doubt[] doubts) =>
        new(cell, null, null, null, unit, YearIn(cell), cell, null, doubts);
}
