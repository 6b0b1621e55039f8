using TienDo.Accounts;

namespace TienDo.Web;

/// <summary>Who may open what, by name; the route table test lists each route with its policy. The finer "may" is Core's.</summary>
public static class Policies
{
    /// <summary>Anyone with an open account.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Cán bộ cơ quan thường trực.</summary>
    public const string Officer = "Officer";

    /// <summary>Quản trị.</summary>
    public const string Administrator = "Administrator";

    internal static IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles { get; } =
        new Dictionary<string, IReadOnlyList<Role>>(StringComparer.Ordinal)
        {
            [SignedIn] = [],
            [Officer] = [Role.StandingOfficer],
            [Administrator] = [Role.Administrator],
        };
}
