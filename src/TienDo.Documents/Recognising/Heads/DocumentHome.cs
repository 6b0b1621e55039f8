using System.Text.RegularExpressions;
using TienDo.Agencies;
using TienDo.Language;

namespace TienDo.Documents.Recognising.Heads;

/// <summary>
/// Whose document it is, from the strongest sign to the weakest: the letterhead with the body above the issuer, what the
/// issuer is, the place before the date, and the province the text speaks of most.
/// </summary>
internal static partial class DocumentHome
{
    public static AgencyHome Of(
        string? issuer,
        Letterhead letterhead,
        IEnumerable<string> texts,
        DateOnly? on,
        AgencyDirectory directory
    )
    {
        if (directory.Province.Length == 0)
            return AgencyHome.Province;
        List<string> names = [.. letterhead.Names];
        if (issuer is not null)
            names.Add(issuer);
        if (names.Exists(directory.NamesProvince))
            return AgencyHome.Province;
        if (names.Exists(static name => OtherPlace().IsMatch(SearchKey.Fold(name))))
            return AgencyHome.Elsewhere;
        var kind = issuer is null ? null : KindOf(directory.Resolve(issuer, on, within: null));
        if (kind is AgencyKind.Central)
            return AgencyHome.Elsewhere;
        // A commune's name is its own; "Sở Tài chính" is not.
        if (kind is AgencyKind.Commune or AgencyKind.Ward or AgencyKind.District)
            return AgencyHome.Province;
        if (letterhead.Place is { } place && directory.NamesProvince(place))
            return AgencyHome.Province;
        if (Issuers.ProvinceSpokenOf(texts) is { } spokenOf)
            return directory.NamesProvince(spokenOf) ? AgencyHome.Province : AgencyHome.Elsewhere;
        if (issuer is null)
            return AgencyHome.Unknown;
        return kind is null ? AgencyHome.Elsewhere : AgencyHome.Province;
    }

    private static AgencyKind? KindOf(AgencyMatch match) =>
        match switch
        {
            AgencyMatch.Found found => found.Agency.Kind,
            AgencyMatch.Reorganised old => old.Agency.Kind,
            AgencyMatch.Ambiguous several => several.Candidates[0].Kind,
            _ => null,
        };

    /// <summary>"uy ban nhan dan tinh lao cai", "thanh uy ha noi"; not "ban chi dao tinh ve …".</summary>
    [GeneratedRegex(
        @"(^| )(tinh uy|thanh uy|tinh doan|tinh|thanh pho|tp\.?) (?!uy\b|doan\b|ve\b|va\b|cua\b|thuc hien\b|truc thuoc\b)\p{L}{2,}",
        Bounded.Pattern,
        Bounded.Patience
    )]
    private static partial Regex OtherPlace();
}
