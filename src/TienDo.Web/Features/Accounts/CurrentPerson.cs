using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Storage;

namespace TienDo.Web.Features.Accounts;

/// <summary>Who is asking, with the grants that hold today; read once a request.</summary>
public sealed class CurrentPerson(IHttpContextAccessor accessor, Store store)
{
    /// <summary>Việt Nam has one time zone and no summer time.</summary>
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private Person? _person;
    private bool _asked;

    public DateOnly Today => DateOnly.FromDateTime(store.Clock.GetUtcNow().ToOffset(VietnamOffset).DateTime);

    public Person? Person
    {
        get
        {
            if (_asked)
                return _person;
            _asked = true;
            var id = accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);
            return _person = id is null ? null : store.Ask(db => StoredGrants.PersonOf(db, id, Today));
        }
    }

    /// <summary>The signed-in person; pages that ask for it are closed to others.</summary>
    public Person Signed =>
        Person ?? throw new InvalidOperationException("A page for signed-in people was reached without one.");

    /// <summary>Tells one person's words on a shared device from another's, without naming anybody; null for who is not signed in.</summary>
    public string? Mark =>
        Person is { } person
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("tiendo " + person.Id)).AsSpan(0, 8))
            : null;

    public bool Has(params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Person?.Grants ?? [])
        {
            if (roles.Contains(grant.Role))
                return true;
        }
        return false;
    }

    /// <summary>As the journal names them, in the foremost of their own roles; what they do for another is named where it is done.</summary>
    public Actor Actor =>
        new(
            Signed.Name,
            Signed
                .Grants.Where(grant => grant.OnBehalfOf is null)
                .Select(grant => grant.Role)
                .DefaultIfEmpty(Role.Reader)
                .Min(),
            Signed.Id,
            accessor.HttpContext?.Connection.RemoteIpAddress?.ToString()
        );
}
