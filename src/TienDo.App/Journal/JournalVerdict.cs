namespace TienDo.App.Journal;

/// <summary>What checking the journal found.</summary>
public abstract record JournalVerdict
{
    private JournalVerdict() { }

    public sealed record Whole(int Lines, string LastHash) : JournalVerdict;

    /// <param name="Faults">In the order of the lines; beyond <see cref="JournalChain.MostFaults"/> no more are looked for.</param>
    public sealed record Broken(IReadOnlyList<JournalFault> Faults) : JournalVerdict;
}

/// <summary>One thing that is wrong in the journal.</summary>
public abstract record JournalFault
{
    private JournalFault() { }

    /// <summary>A line says something else than what was written.</summary>
    public sealed record Altered(int Line) : JournalFault;

    /// <summary>Lines were taken out, whether the others kept their numbers or not.</summary>
    public sealed record Missing(int First, int Last) : JournalFault;

    /// <summary>A line stands where another was written.</summary>
    /// <param name="WasLine">Where it was written.</param>
    public sealed record Moved(int Line, int WasLine) : JournalFault;
}
