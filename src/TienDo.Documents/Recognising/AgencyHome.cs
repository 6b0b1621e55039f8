using TienDo.Agencies;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

/// <summary>Địa bàn của văn bản: whose agencies its bare names mean. "Sở Tài chính" is another one in every province.</summary>
public enum AgencyHome
{
    /// <summary>A document of the directory's province: its departments, Party bodies, communes.</summary>
    Province,

    /// <summary>A document of the centre or of another province.</summary>
    Elsewhere,

    /// <summary>The document says neither who issued it nor which province it speaks of.</summary>
    Unknown,
}

/// <summary>Tells from a draft alone whose agencies it names, for what is typed into it later.</summary>
internal static class AgencyHomes
{
    public static AgencyHome Of(DocumentHead head, AgencyDirectory directory)
    {
        if (directory.Province.Length == 0 || head.Issuer is not { } issuer || directory.NamesProvince(issuer))
            return AgencyHome.Province;
        var known = head.IssuerId is { } id ? directory.Find(new AgencyId(id)) : null;
        return known is { Kind: not AgencyKind.Central } ? AgencyHome.Province : AgencyHome.Elsewhere;
    }
}
