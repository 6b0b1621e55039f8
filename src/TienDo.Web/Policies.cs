using TienDo.Accounts;

namespace TienDo.Web;

/// <summary>Who may open what, by name; the route table test lists each route with its policy. The finer "may" is Core's.</summary>
public static class Policies
{
    /// <summary>Anyone with an open account.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Cán bộ cơ quan thường trực, for the whole province.</summary>
    public const string Officer = "Officer";

    /// <summary>Quản trị.</summary>
    public const string Administrator = "Administrator";

    internal static IReadOnlyDictionary<string, Func<Person, DateOnly, bool>> Rules { get; } =
        new Dictionary<string, Func<Person, DateOnly, bool>>(StringComparer.Ordinal)
        {
            [SignedIn] = static (_, _) => true,
            [Officer] = static (person, today) => Rights.MayReviewPlans(person, plan: null, today),
            [Administrator] = static (person, _) => person.Grants.Any(static grant => grant.Role == Role.Administrator),
        };
}
