using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Accounts;

/// <summary>What a link is for.</summary>
public enum EntryLinkKind
{
    /// <summary>Made by the operator of the machine: signs in.</summary>
    Entry,

    /// <summary>Made by an administrator: signs in, and asks for a password at once.</summary>
    Invitation,
}

/// <summary>Liên kết vào: lets one named person in, once, until a moment. Only the hash of its token is kept.</summary>
public sealed record EntryLink(
    string TokenHash,
    string Name,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt,
    string? AccountId,
    EntryLinkKind Kind
);

/// <summary>Who came in by a link.</summary>
public sealed record Entered(string AccountId, string FullName, EntryLinkKind Kind);

/// <summary>Makes and redeems entry links.</summary>
public static class EntryLinks
{
    public static readonly TimeSpan UsualValidity = TimeSpan.FromDays(1);

    /// <summary>Invitations travel by letter and telephone: they last longer.</summary>
    public static readonly TimeSpan InvitationValidity = TimeSpan.FromDays(7);

    /// <summary>
    /// The operator's link for a person of this name, whose account is made with the role when there is none. The token
    /// is shown this once and cannot be had again.
    /// </summary>
    public static string Create(Store store, string name, TimeSpan validity, Role role = Role.StandingOfficer)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Change(db =>
        {
            var operating = new Actor(name, Role.Operator);
            var account = NewAccounts.FindOrMake(db, CleanText.Of(name), role, operating);
            return Make(db, account, name, validity, EntryLinkKind.Entry, operating);
        });
    }

    /// <summary>
    /// A link for an account that exists, in the transaction of the use case. It ends the older ones, and its person is told.
    /// </summary>
    public static string Make(
        TienDoDb db,
        string accountId,
        string name,
        TimeSpan validity,
        EntryLinkKind kind,
        Actor who
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        // The older ones may lie in letters that were lost; whoever asked for a new one does not need them.
        using var end = db.Command(
            "UPDATE EntryLinks SET ExpiresAt = $now WHERE AccountId = $account AND UsedAt IS NULL AND ExpiresAt > $now",
            ("$account", accountId),
            ("$now", TienDoDb.UtcText.Text(db.Now))
        );
        end.ExecuteNonQuery();
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.EntryLinks.Add(new EntryLink(HashOf(token), name, db.Now, db.Now + validity, null, accountId, kind));
        db.SaveChanges();
        JournalChain.Append(db, who, "EntryLinkMade", "account/" + accountId);
        if (HasBeenIn(db, accountId))
            Notices.Tell(db, accountId, NoticeKind.EntryLinkMade, VietnamDay.Of(db.Now), []);
        return token;
    }

    /// <summary>Who may come in with this token; null when it is unknown, used, past its time or of a closed account.</summary>
    public static Entered? Redeem(Store store, string token, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (string.IsNullOrEmpty(token) || token.Length > 100)
            return null;
        var hash = HashOf(token);
        return store.Change(db =>
        {
            using var use = db.Command(
                """
                UPDATE EntryLinks SET UsedAt = $now
                WHERE TokenHash = $hash AND UsedAt IS NULL AND ExpiresAt > $now
                  AND AccountId IN (SELECT Id FROM Accounts WHERE DisabledAt IS NULL)
                RETURNING AccountId, Name, Kind
                """,
                ("$hash", hash),
                ("$now", TienDoDb.UtcText.Text(db.Now))
            );
            using var used = use.ExecuteReader();
            if (!used.Read())
                return null;
            var entered = new Entered(
                used.GetString(0),
                used.GetString(1),
                Enum.Parse<EntryLinkKind>(used.GetString(2))
            );
            var role = StoredGrants.ForemostRole(db, entered.AccountId);
            var actor = new Actor(entered.FullName, role, entered.AccountId, origin);
            JournalChain.Append(db, actor, "EntryLinkUsed", "account/" + entered.AccountId);
            return entered;
        });
    }

    /// <summary>Whoever has never been in expects the link and knows of no other way.</summary>
    private static bool HasBeenIn(TienDoDb db, string accountId)
    {
        using var find = db.Command(
            "SELECT 1 FROM Sessions WHERE AccountId = $account LIMIT 1",
            ("$account", accountId)
        );
        return find.ExecuteScalar() is not null;
    }

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
