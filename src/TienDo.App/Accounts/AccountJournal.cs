using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TienDo.Accounts;

namespace TienDo.App.Accounts;

/// <summary>Tells from a saving what happened to accounts, for the journal. Secrets are named as changed, never written.</summary>
internal static class AccountJournal
{
    public sealed record Line(Actor Who, string What, string Subject, string? Before = null, string? After = null);

    /// <summary>Where keys of authenticators and recovery codes lie among the tokens.</summary>
    private const string OwnProvider = "[AspNetUserStore]";

    public static IReadOnlyList<Line> Of(ChangeTracker tracker, AccountActor actor, DateTimeOffset now)
    {
        tracker.DetectChanges();
        var accounts = tracker.Entries<Account>().ToDictionary(entry => entry.Entity.Id, StringComparer.Ordinal);
        var lines = new List<Line>();

        Actor Who(string accountId) =>
            actor.Who
            ?? new Actor(
                accounts.TryGetValue(accountId, out var own) ? own.Entity.FullName : accountId,
                Role.Reader,
                accountId,
                actor.Origin
            );
        void Write(string accountId, string what, string? before = null, string? after = null) =>
            lines.Add(new Line(Who(accountId), what, "account/" + accountId, before, after));

        foreach (var (id, entry) in accounts)
        {
            if (entry.State == EntityState.Added)
                Write(id, "AccountMade", after: entry.Entity.FullName);
            if (entry.State == EntityState.Modified)
            {
                foreach (var (what, before, after) in Changes(entry, now))
                    Write(id, what, before, after);
            }
        }
        foreach (var entry in tracker.Entries<IdentityUserPasskey<string>>())
        {
            if (entry.State is EntityState.Added or EntityState.Deleted)
                Write(entry.Entity.UserId, entry.State == EntityState.Added ? "PasskeyAdded" : "PasskeyRemoved");
        }
        foreach (var entry in tracker.Entries<IdentityUserLogin<string>>())
        {
            if (entry.State is EntityState.Added or EntityState.Deleted)
                Write(
                    entry.Entity.UserId,
                    entry.State == EntityState.Added ? "OutsideLoginTied" : "OutsideLoginCut",
                    after: entry.Entity.LoginProvider
                );
        }
        foreach (var entry in tracker.Entries<IdentityUserToken<string>>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (string.Equals(entry.Entity.LoginProvider, OwnProvider, StringComparison.Ordinal))
                Write(
                    entry.Entity.UserId,
                    string.Equals(entry.Entity.Name, "RecoveryCodes", StringComparison.Ordinal)
                        ? "RecoveryCodesChanged"
                        : "AuthenticatorKeyChanged"
                );
        }
        foreach (var entry in tracker.Entries<StoredGrant>())
        {
            if (entry.State == EntityState.Added)
                Write(entry.Entity.AccountId, "RoleGranted", after: Facts(entry.Entity));
            else if (entry.State == EntityState.Modified)
                Write(entry.Entity.AccountId, "RoleTakenBack", before: Facts(entry.Entity));
        }
        return lines;
    }

    private static string Facts(StoredGrant grant) =>
        string.Join(
            ' ',
            new[]
            {
                grant.Role.ToString(),
                grant.AgencyId ?? "*",
                grant.WithSubAgencies ? "+sub" : null,
                grant.Plans.Length > 0 ? "plans:" + grant.Plans : null,
                grant.OnBehalfOf is { } other ? "for:" + other : null,
            }.OfType<string>()
        );

    private static IEnumerable<(string What, string? Before, string? After)> Changes(
        EntityEntry<Account> entry,
        DateTimeOffset now
    )
    {
        // Identity marks every property of what it saves; only what has another value has changed.
        bool Changed(string property) =>
            entry.Property(property) is { IsModified: true } one && !Equals(one.OriginalValue, one.CurrentValue);
        var account = entry.Entity;
        if (Changed(nameof(Account.FullName)))
            yield return ("AccountRenamed", entry.OriginalValues.GetValue<string>("FullName"), account.FullName);
        if (Changed(nameof(Account.Email)))
            yield return ("EmailChanged", entry.OriginalValues.GetValue<string?>("Email"), account.Email);
        if (Changed(nameof(Account.PasswordHash)))
            yield return ("PasswordSet", null, null);
        if (Changed(nameof(Account.TwoFactorEnabled)))
            yield return (account.TwoFactorEnabled ? "SecondStepTurnedOn" : "SecondStepTurnedOff", null, null);
        if (Changed(nameof(Account.DisabledAt)))
            yield return (account.DisabledAt is null ? "AccountOpened" : "AccountClosed", null, null);
        if (Changed(nameof(Account.LockoutEnd)) && account.LockoutEnd > now)
            yield return ("AccountLocked", null, account.LockoutEnd.Value.ToString("O"));
        else if (Changed(nameof(Account.AccessFailedCount)) && account.AccessFailedCount > 0)
            yield return ("SignInFailed", null, null);
    }
}
