namespace TienDo.Bench.Accuracy;

/// <summary>One measure: right, found without a label, labelled without being found. A wrong value is both.</summary>
internal sealed class Measure
{
    public int Right { get; set; }

    public int Extra { get; set; }

    public int Missed { get; set; }

    public double Precision => Right + Extra == 0 ? 1 : (double)Right / (Right + Extra);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Right + Extra + Missed == 0 ? 1 : 2.0 * Right / (2.0 * Right + Extra + Missed);

    public bool Counted => Right + Extra + Missed > 0;
}

/// <param name="Silent">Wrong with no doubt on the field or on the text.</param>
internal sealed record Mistake(string Document, string Measure, string Entry, string Gold, string Got, bool Silent);

/// <summary>All counts of one document, or of several added up.</summary>
internal sealed class Tally(string name)
{
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public IReadOnlyDictionary<string, Measure> Measures => _measures;

    public List<Mistake> Mistakes { get; } = [];

    public int Fields { get; private set; }

    public int Silent { get; private set; }

    public int Doubted { get; private set; }

    public Measure this[string measure] =>
        _measures.TryGetValue(measure, out var known) ? known : _measures[measure] = new Measure();

    /// <summary>One field of a found entry that has a label: right or wrong, doubted or not.</summary>
    public void Field(string measure, string entry, bool right, Doubting doubting, string? gold, string? got)
    {
        Count(measure, right);
        Fields++;
        if (doubting.Field)
            Doubted++;
        if (right)
            return;
        var silent = !doubting.Field && !doubting.Text;
        if (silent)
            Silent++;
        Mistakes.Add(new Mistake(Name, measure, entry, gold ?? "—", got ?? "—", silent));
    }

    /// <summary>A value compared for its own sake, outside the silent-error account.</summary>
    public void Value(string measure, string entry, bool right, string? gold, string? got)
    {
        Count(measure, right);
        if (!right)
            Mistakes.Add(new Mistake(Name, measure, entry, gold ?? "—", got ?? "—", false));
    }

    /// <summary>A labelled entry that was not found: silent by nature.</summary>
    public void Miss(string measure, string entry, string gold, bool asField = true)
    {
        this[measure].Missed++;
        Fields += asField ? 1 : 0;
        Silent += asField ? 1 : 0;
        Mistakes.Add(new Mistake(Name, measure, entry, gold, "not found", asField));
    }

    /// <summary>An entry that no label asks for.</summary>
    public void Superfluous(string measure, string entry, string got, bool doubted, bool asField = true)
    {
        this[measure].Extra++;
        Fields += asField ? 1 : 0;
        Silent += asField && !doubted ? 1 : 0;
        Doubted += asField && doubted ? 1 : 0;
        Mistakes.Add(new Mistake(Name, measure, entry, "nothing", got, asField && !doubted));
    }

    public void Add(Tally other)
    {
        foreach (var (measure, counts) in other.Measures)
        {
            this[measure].Right += counts.Right;
            this[measure].Extra += counts.Extra;
            this[measure].Missed += counts.Missed;
        }
        Fields += other.Fields;
        Silent += other.Silent;
        Doubted += other.Doubted;
        Mistakes.AddRange(other.Mistakes);
    }

    private void Count(string measure, bool right)
    {
        if (right)
            this[measure].Right++;
        else
            (this[measure].Extra, this[measure].Missed) = (this[measure].Extra + 1, this[measure].Missed + 1);
    }
}

/// <summary>Whether the reader doubted this very field, or the boundary of the whole entry.</summary>
internal readonly record struct Doubting(bool Field, bool Text)
{
    public static Doubting Of(IEnumerable<Documents.Drafting.Doubt>? doubts, params ReadOnlySpan<string> fields)
    {
        var (field, text) = (false, false);
        foreach (var doubt in doubts ?? [])
        {
            var about = doubt.Field.Split('.', '[')[0];
            text |= about == "text";
            foreach (var name in fields)
                field |= about == name || about == name + "Id" || about == name + "Ids";
        }
        return new Doubting(field, text);
    }
}
