using System.Net.Mail;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Journal;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Accounts;

/// <summary>One line of the list of accounts.</summary>
public sealed record AccountSummary(
    string Id,
    string FullName,
    string UserName,
    string? Email,
    bool HasPassword,
    bool HasSecondStep,
    DateTimeOffset? SeenAt,
    DateTimeOffset? DisabledAt,
    IReadOnlyList<(int Id, Grant Grant)> Grants
);

/// <summary>Quản lý tài khoản: inviting, granting and closing, each in one transaction with its journal line.</summary>
public sealed class ManageAccounts(Store store)
{
    public IReadOnlyList<AccountSummary> List() =>
        store.Ask(db =>
        {
            var grants = new Dictionary<string, List<(int, Grant)>>(StringComparer.Ordinal);
            using (
                var command = db.Command(
                    """
                    SELECT AccountId, Role, AgencyId, WithSubAgencies, Plans, ValidFrom, ValidTo, OnBehalfOf, Id
                    FROM Grants WHERE TakenBackAt IS NULL ORDER BY Id
                    """
                )
            )
            {
                using var row = command.ExecuteReader();
                while (row.Read())
                {
                    if (!grants.TryGetValue(row.GetString(0), out var own))
                        grants[row.GetString(0)] = own = [];
                    own.Add((row.GetInt32(8), StoredGrants.ReadGrant(row, 1)));
                }
            }
            using var accounts = db.Command(
                """
                SELECT Id, FullName, UserName, Email, PasswordHash IS NOT NULL, TwoFactorEnabled, DisabledAt,
                  (SELECT MAX(SeenAt) FROM Sessions s WHERE s.AccountId = a.Id)
                FROM Accounts a ORDER BY DisabledAt IS NOT NULL, FullName
                """
            );
            using var account = accounts.ExecuteReader();
            var all = new List<AccountSummary>();
            while (account.Read())
            {
                DateTimeOffset? Moment(int at) =>
                    account.IsDBNull(at) ? null : TienDoDb.UtcText.Parse(account.GetString(at));
                all.Add(
                    new AccountSummary(
                        account.GetString(0),
                        account.GetString(1),
                        account.GetString(2),
                        account.IsDBNull(3) ? null : account.GetString(3),
                        account.GetBoolean(4),
                        account.GetBoolean(5),
                        Moment(7),
                        Moment(6),
                        grants.TryGetValue(account.GetString(0), out var own) ? own : []
                    )
                );
            }
            return (IReadOnlyList<AccountSummary>)all;
        });

    /// <summary>Makes an account with its first grant and an invitation link's token.</summary>
    public (string? Token, Refusal? Refusal) Invite(
        string fullName,
        string? email,
        Grant grant,
        AgencyDirectory agencies,
        Actor who
    )
    {
        ArgumentNullException.ThrowIfNull(agencies);
        ArgumentNullException.ThrowIfNull(grant);
        fullName = CleanText.Of(fullName);
        email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (fullName.Length is 0 or > 100)
            return (null, AccountRefusals.ANameIsNeeded);
        if (email is not null && !IsAddress(email))
            return (null, AccountRefusals.TheEmailAddressIsNotValid);
        if (AccountRefusals.For(grant, agencies) is { } refusal)
            return (null, refusal);
        return store.Change<(string?, Refusal?)>(db =>
        {
            if (email is not null && IsTaken(db, email, ""))
                return (null, AccountRefusals.TheAddressBelongsToAnother);
            var account = NewAccounts.Make(db, fullName, email, [grant], who);
            return (
                EntryLinks.Make(db, account, fullName, EntryLinks.InvitationValidity, EntryLinkKind.Invitation, who),
                null
            );
        });
    }

    /// <summary>A new link for someone who lost the first, or their password.</summary>
    public (string? Token, Refusal? Refusal) InviteAgain(string accountId, Actor who) =>
        store.Change<(string?, Refusal?)>(db =>
            NameOfOpen(db, accountId) is not { } name
                ? (null, AccountRefusals.ThereIsNoSuchAccount)
                : (
                    EntryLinks.Make(db, accountId, name, EntryLinks.InvitationValidity, EntryLinkKind.Invitation, who),
                    null
                )
        );

    /// <summary>
    /// For whoever lost the second step and every recovery code: it is taken off, sessions end, and the person is told, so that
    /// nobody loses it unnoticed. The password, or a link, still has to be known.
    /// </summary>
    public Refusal? TakeSecondStepOff(string accountId, Actor who) =>
        store.Change(db =>
        {
            using var accounts = new AccountsDb(db, who);
            if (accounts.Users.Find(accountId) is not { DisabledAt: null } account)
                return AccountRefusals.ThereIsNoSuchAccount;
            if (!account.TwoFactorEnabled)
                return AccountRefusals.TheAccountHasNoSecondStep;
            account.TwoFactorEnabled = false;
            accounts.UserTokens.RemoveRange(accounts.UserTokens.Where(token => token.UserId == accountId));
            accounts.SaveChanges();
            EndSessions(db, accountId);
            Notices.Tell(db, accountId, NoticeKind.SecondStepTakenOff, VietnamDay.Of(db.Now), []);
            return null;
        });

    /// <summary>Adopted plans a grant can be limited to, the newest first.</summary>
    public IReadOnlyList<(PlanId Id, string? Number, string Subject)> Plans() =>
        store.Ask(static db =>
        {
            using var command = db.Command("SELECT Id, Number, Subject FROM Plans ORDER BY Id DESC");
            using var row = command.ExecuteReader();
            var plans = new List<(PlanId, string?, string)>();
            while (row.Read())
                plans.Add((new PlanId(row.GetInt32(0)), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)));
            return (IReadOnlyList<(PlanId, string?, string)>)plans;
        });

    /// <summary>Writes, changes or takes out the address that letters go to and by which a person is known elsewhere.</summary>
    public Refusal? ChangeEmail(string accountId, string? email, Actor who)
    {
        email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (email is not null && !IsAddress(email))
            return AccountRefusals.TheEmailAddressIsNotValid;
        return store.Change(db =>
        {
            using var accounts = new AccountsDb(db, who);
            if (accounts.Users.Find(accountId) is not { DisabledAt: null } account)
                return AccountRefusals.ThereIsNoSuchAccount;
            if (email is not null && IsTaken(db, email, accountId))
                return AccountRefusals.TheAddressBelongsToAnother;
            (account.Email, account.NormalizedEmail) = (email, email?.ToUpperInvariant());
            accounts.SaveChanges();
            return null;
        });
    }

    public Refusal? Give(string accountId, Grant grant, AgencyDirectory agencies, Actor who)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        ArgumentNullException.ThrowIfNull(grant);
        if (AccountRefusals.For(grant, agencies) is { } refusal)
            return refusal;
        return store.Change(db =>
        {
            if (NameOfOpen(db, accountId) is null)
                return AccountRefusals.ThereIsNoSuchAccount;
            using var accounts = new AccountsDb(db, who);
            accounts.Grants.Add(StoredGrants.Row(accountId, grant, db.Now, who));
            accounts.SaveChanges();
            return null;
        });
    }

    /// <summary>Takes a grant back; the last administrator keeps theirs.</summary>
    public Refusal? TakeBack(int grantId, Actor who) =>
        store.Change(db =>
        {
            using var accounts = new AccountsDb(db, who);
            var grant = accounts.Grants.Find(grantId);
            if (grant is null || grant.TakenBackAt is not null)
                return AccountRefusals.ThereIsNoSuchGrant;
            if (grant.Role == Role.Administrator && Administrators(db) <= 1)
                return AccountRefusals.TheLastAdministratorStays;
            accounts.Entry(grant).Property(nameof(StoredGrant.TakenBackAt)).CurrentValue = db.Now;
            accounts.SaveChanges();
            return null;
        });

    /// <summary>Closes an account: its sessions end, its name stays in the journal.</summary>
    public Refusal? Close(string accountId, Actor who) =>
        store.Change(db =>
        {
            using var accounts = new AccountsDb(db, who);
            if (accounts.Users.Find(accountId) is not { DisabledAt: null } account)
                return AccountRefusals.ThereIsNoSuchAccount;
            var isAdministrator = accounts
                .Grants.Where(g => g.AccountId == accountId && g.TakenBackAt == null)
                .Any(g => g.Role == Role.Administrator);
            if (isAdministrator && Administrators(db) <= 1)
                return AccountRefusals.TheLastAdministratorStays;
            account.DisabledAt = db.Now;
            accounts.SaveChanges();
            EndSessions(db, accountId);
            return null;
        });

    public Refusal? Reopen(string accountId, Actor who) =>
        store.Change(db =>
        {
            using var accounts = new AccountsDb(db, who);
            if (accounts.Users.Find(accountId) is not { DisabledAt: not null } account)
                return AccountRefusals.ThereIsNoSuchAccount;
            // Somebody else may have been given the address meanwhile.
            if (account.Email is { } email && IsTaken(db, email, accountId))
                return AccountRefusals.TheAddressBelongsToAnother;
            account.DisabledAt = null;
            accounts.SaveChanges();
            return null;
        });

    /// <summary>Whether anybody who administers this province has ever come in; until then the machine prints a link.</summary>
    public bool AnAdministratorHasBeenIn() =>
        store.Ask(db =>
        {
            using var find = db.Command(
                """
                SELECT 1 FROM Sessions s JOIN Grants g ON g.AccountId = s.AccountId
                WHERE g.Role = 'Administrator' AND g.AgencyId IS NULL LIMIT 1
                """
            );
            return find.ExecuteScalar() is not null;
        });

    private static void EndSessions(TienDoDb db, string accountId)
    {
        using var end = db.Command(
            "UPDATE Sessions SET EndedAt = $now WHERE AccountId = $id AND EndedAt IS NULL",
            ("$id", accountId),
            ("$now", TienDoDb.UtcText.Text(db.Now))
        );
        end.ExecuteNonQuery();
    }

    private static bool IsAddress(string email) =>
        email.Length <= 200
        && email.All(char.IsAscii)
        && MailAddress.TryCreate(email, out var read)
        && read.Address == email;

    private static bool IsTaken(TienDoDb db, string email, string butNotBy)
    {
        using var find = db.Command(
            "SELECT 1 FROM Accounts WHERE NormalizedEmail = $email AND DisabledAt IS NULL AND Id <> $own",
            ("$email", email.ToUpperInvariant()),
            ("$own", butNotBy)
        );
        return find.ExecuteScalar() is not null;
    }

    private static int Administrators(TienDoDb db)
    {
        using var count = db.Command(
            """
            SELECT COUNT(DISTINCT a.Id) FROM Accounts a JOIN Grants g ON g.AccountId = a.Id
            WHERE g.Role = 'Administrator' AND g.TakenBackAt IS NULL AND a.DisabledAt IS NULL
            """
        );
        return Convert.ToInt32(count.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? NameOfOpen(TienDoDb db, string accountId)
    {
        using var find = db.Command(
            "SELECT FullName FROM Accounts WHERE Id = $id AND DisabledAt IS NULL",
            ("$id", accountId)
        );
        return find.ExecuteScalar() as string;
    }
}
