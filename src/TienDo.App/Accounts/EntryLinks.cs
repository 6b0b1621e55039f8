using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Storage;

namespace TienDo.App.Accounts;

/// <summary>Liên kết vào: lets one named person in, once, until a moment. Only the hash of its token is kept.</summary>
public sealed record EntryLink(
    string TokenHash,
    string Name,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt
);

/// <summary>Makes and redeems entry links.</summary>
public static class EntryLinks
{
    public static readonly TimeSpan UsualValidity = TimeSpan.FromDays(1);

    /// <summary>The token to put into the link; it is shown this once and cannot be had again.</summary>
    public static string Create(Store store, string name, TimeSpan validity)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        store.Change(db =>
        {
            db.EntryLinks.Add(new EntryLink(HashOf(token), name, db.Now, db.Now + validity, null));
            JournalChain.Append(db, new Actor(name, Role.Operator), "EntryLinkMade", "entry/" + name);
            return true;
        });
        return token;
    }

    /// <summary>Who may come in with this token; null when it is unknown, used or past its time.</summary>
    public static Actor? Redeem(Store store, string token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 100)
            return null;
        var hash = HashOf(token);
        return store.Change(db =>
        {
            using var use = db.Command(
                """
                UPDATE EntryLinks SET UsedAt = $now
                WHERE TokenHash = $hash AND UsedAt IS NULL AND ExpiresAt > $now RETURNING Name
                """,
                ("$hash", hash),
                ("$now", TienDoDb.UtcText.Text(db.Now))
            );
            if (use.ExecuteScalar() is not string name)
                return null;
            var actor = new Actor(name, Role.StandingOfficer);
            JournalChain.Append(db, actor, "EntryLinkUsed", "entry/" + name);
            return actor;
        });
    }

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
