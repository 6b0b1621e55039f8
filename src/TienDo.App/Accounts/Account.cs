using Microsoft.AspNetCore.Identity;

namespace TienDo.App.Accounts;

/// <summary>Tài khoản: one person who can come in. What they may do is granted apart, with its time and place.</summary>
public sealed class Account : IdentityUser
{
    public required string FullName { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    /// <summary>Since when it is closed; a closed account stays, because the journal names it.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>One row of <see cref="TienDo.Accounts.Grant"/> as it is kept.</summary>
/// <param name="Plans">Numbers of the plans it is limited to, with commas between; empty for every plan.</param>
public sealed record StoredGrant(
    int Id,
    string AccountId,
    TienDo.Accounts.Role Role,
    string? AgencyId,
    bool WithSubAgencies,
    string Plans,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? OnBehalfOf,
    DateTimeOffset GrantedAt,
    string GrantedBy,
    DateTimeOffset? TakenBackAt
);

/// <summary>Phiên làm việc: one sign-in on one device, until it is ended or its time is over.</summary>
/// <param name="Key">SHA-256 of the key that the cookie carries.</param>
/// <param name="SecondStep">Whether a second factor was shown.</param>
public sealed record AccountSession(
    string Key,
    string AccountId,
    DateTimeOffset CreatedAt,
    DateTimeOffset SeenAt,
    string Device,
    string Address,
    bool SecondStep,
    byte[] Ticket,
    DateTimeOffset? EndedAt
);
