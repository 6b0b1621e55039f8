namespace TienDo.Documents.Recognising.Indicators;

/// <summary>A target written into the name of the indicator itself.</summary>
internal static class NamedTarget
{
    public static ReadTarget Read(string name, string? unit)
    {
        var stated = QuantityScanner.Scan(name).FindAll(quantity => quantity.Stated || quantity.UnitKnown);
        if (stated.Count != 1)
            return new ReadTarget(name, null, null, null, unit, null, null, null, []);
        var quantity = stated[0];
        var own = quantity.Rank ? "thứ bậc" : quantity.Unit;
        return new ReadTarget(
            name,
            quantity.Operator,
            quantity.Value,
            quantity.ValueTo,
            unit ?? own,
            null,
            null,
            null,
            []
        );
    }
}
