using TienDo.Agencies;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising;

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
