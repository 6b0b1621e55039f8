namespace TienDo.Agencies;

/// <summary>What a name in a document turned out to be.</summary>
public abstract record AgencyMatch
{
    private AgencyMatch() { }

    /// <summary>One agency known on the day asked for.</summary>
    public sealed record Found(Agency Agency) : AgencyMatch;

    /// <summary>A name of an agency that has ended by then; its successors carry the work.</summary>
    public sealed record Reorganised(Agency Agency, IReadOnlyList<Agency> Successors) : AgencyMatch;

    public sealed record Group(AgencyGroup Agencies) : AgencyMatch;

    /// <summary>The same name belongs to several agencies and the context does not decide.</summary>
    public sealed record Ambiguous(IReadOnlyList<Agency> Candidates) : AgencyMatch;

    public sealed record Unknown : AgencyMatch;
}
