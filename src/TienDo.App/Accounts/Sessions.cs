using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Storage;

namespace TienDo.App.Accounts;

/// <summary>
/// Phiên làm việc are kept here and not in the cookie, so that a person sees them and can end them, and a closed
/// account is out at once.
/// </summary>
public sealed class Sessions(Store store, AccountPolicy policy)
{
    /// <summary>How long a session may go on before it is written that it was seen.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromSeconds(30);

    public void Open(string key, string accountId, string device, string address, bool secondStep, byte[] ticket) =>
        store.Change(db =>
        {
            using var insert = db.Command(
                """
                INSERT INTO Sessions (Key, AccountId, CreatedAt, SeenAt, Device, Address, SecondStep, Ticket)
                VALUES ($key, $account, $now, $now, $device, $address, $second, $ticket)
                """,
                ("$key", HashOf(key)),
                ("$account", accountId),
                ("$now", TienDoDb.UtcText.Text(db.Now)),
                ("$device", device.Length > 200 ? device[..200] : device),
                ("$address", address),
                ("$second", secondStep),
                ("$ticket", ticket)
            );
            insert.ExecuteNonQuery();
            var name = NameOf(db, accountId);
            JournalChain.Append(
                db,
                new Actor(name, StoredGrants.ForemostRole(db, accountId), accountId, address),
                "SignedIn",
                "account/" + accountId
            );
            return true;
        });

    /// <summary>The ticket of a session that still holds; null ends it.</summary>
    public byte[]? Find(string key)
    {
        var hash = HashOf(key);
        var found = store.Ask(db =>
        {
            using var command = db.Command(
                """
                SELECT s.Ticket, s.CreatedAt, s.SeenAt,
                  EXISTS (SELECT 1 FROM Grants g WHERE g.AccountId = a.Id AND g.Role = 'Administrator' AND g.TakenBackAt IS NULL)
                FROM Sessions s JOIN Accounts a ON a.Id = s.AccountId
                WHERE s.Key = $key AND s.EndedAt IS NULL AND a.DisabledAt IS NULL
                """,
                ("$key", hash)
            );
            using var row = command.ExecuteReader();
            if (!row.Read())
                return default;
            var (created, seen) = (TienDoDb.UtcText.Parse(row.GetString(1)), TienDoDb.UtcText.Parse(row.GetString(2)));
            var idle = TimeSpan.FromMinutes(row.GetBoolean(3) ? policy.AdministratorIdleMinutes : policy.IdleMinutes);
            var isOver = db.Now > created.AddHours(policy.LongestHours) || db.Now > seen + idle;
            return (Ticket: isOver ? null : (byte[])row[0], Seen: seen, db.Now);
        });
        if (found.Ticket is not null && (found.Now - found.Seen).Duration() > SeenEvery)
            Touch(hash);
        return found.Ticket;
    }

    /// <summary>The same session with new facts about its person.</summary>
    public void Renew(string key, byte[] ticket) =>
        store.Change(db =>
        {
            using var renew = db.Command(
                "UPDATE Sessions SET Ticket = $ticket WHERE Key = $key AND EndedAt IS NULL",
                ("$key", HashOf(key)),
                ("$ticket", ticket)
            );
            return renew.ExecuteNonQuery();
        });

    public IReadOnlyList<AccountSession> Of(string accountId) =>
        store.Ask(db =>
        {
            using var command = db.Command(
                """
                SELECT Key, AccountId, CreatedAt, SeenAt, Device, Address, SecondStep FROM Sessions
                WHERE AccountId = $account AND EndedAt IS NULL AND CreatedAt > $oldest ORDER BY SeenAt DESC
                """,
                ("$account", accountId),
                ("$oldest", TienDoDb.UtcText.Text(db.Now.AddHours(-policy.LongestHours)))
            );
            using var row = command.ExecuteReader();
            var all = new List<AccountSession>();
            while (row.Read())
                all.Add(
                    new AccountSession(
                        row.GetString(0),
                        row.GetString(1),
                        TienDoDb.UtcText.Parse(row.GetString(2)),
                        TienDoDb.UtcText.Parse(row.GetString(3)),
                        row.GetString(4),
                        row.GetString(5),
                        row.GetBoolean(6),
                        [],
                        null
                    )
                );
            return (IReadOnlyList<AccountSession>)all;
        });

    public void End(string key, string? keepHash = null) => EndWhere("Key = $value", HashOf(key), keepHash, null);

    /// <summary>Ends every session of an account, but the one to keep if any.</summary>
    public void EndAll(string accountId, Actor who, string? keepHash = null) =>
        EndWhere("AccountId = $value", accountId, keepHash, who);

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private void EndWhere(string which, string value, string? keepHash, Actor? who) =>
        store.Change(db =>
        {
            using var end = db.Command(
                $"UPDATE Sessions SET EndedAt = $now WHERE {which} AND EndedAt IS NULL AND Key <> $keep",
                ("$value", value),
                ("$keep", keepHash ?? ""),
                ("$now", TienDoDb.UtcText.Text(db.Now))
            );
            var ended = end.ExecuteNonQuery();
            if (who is not null && ended > 0)
                JournalChain.Append(db, who, "SessionsEnded", "account/" + value);
            return ended;
        });

    private void Touch(string hash) =>
        store.Change(db =>
        {
            using var touch = db.Command(
                "UPDATE Sessions SET SeenAt = $now WHERE Key = $key",
                ("$key", hash),
                ("$now", TienDoDb.UtcText.Text(db.Now))
            );
            return touch.ExecuteNonQuery();
        });

    private static string NameOf(TienDoDb db, string accountId)
    {
        using var command = db.Command("SELECT FullName FROM Accounts WHERE Id = $id", ("$id", accountId));
        return command.ExecuteScalar() as string ?? accountId;
    }
}
