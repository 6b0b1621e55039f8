using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Deliveries;

/// <summary>
/// Hộp tin gửi đi: filled in the transaction that writes the notice, so that nothing told is lost, and emptied at least once each,
/// always under the same key.
/// </summary>
public static class Outbox
{
    private static readonly Actor Sender = Programs.Sender;

    /// <summary>Nothing is held back for longer.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    /// <summary>One row for each open channel that the person takes and can be reached by.</summary>
    /// <param name="notBefore">Held back until then, at most an hour.</param>
    internal static void Put(TienDoDb db, long noticeId, string accountId, DateTimeOffset? notBefore = null)
    {
        var open = OpenChannels.All(db);
        if (open.Count == 0)
            return;
        var choice = ChannelChoices.Of(db, accountId);
        foreach (var channel in open.Where(choice.Takes))
        {
            using var insert = db.Command(
                "INSERT INTO Deliveries (NoticeId, Channel, Key, MadeAt, DueAt) VALUES ($notice, $channel, $key, $now, $due)",
                ("$notice", noticeId),
                ("$channel", channel.ToString()),
                ("$key", Guid.CreateVersion7(db.Now).ToString()),
                ("$now", TienDoDb.UtcText.Text(db.Now)),
                ("$due", TienDoDb.UtcText.Text(notBefore ?? db.Now))
            );
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Whether anything of a notice has been on its way out of the house.</summary>
    internal static bool HasLeft(TienDoDb db, long noticeId)
    {
        using var command = db.Command(
            """
            SELECT EXISTS (SELECT 1 FROM Deliveries
              WHERE NoticeId = $notice AND (SentAt IS NOT NULL OR Attempts > 0 OR LeasedUntil IS NOT NULL))
            """,
            ("$notice", noticeId)
        );
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 1;
    }

    /// <summary>What has not left the house never will.</summary>
    internal static void Withdraw(TienDoDb db, long noticeId, Actor who)
    {
        using var withdraw = db.Command(
            """
            UPDATE Deliveries SET DueAt = NULL, WithdrawnAt = $now
            WHERE NoticeId = $notice AND SentAt IS NULL AND WithdrawnAt IS NULL RETURNING Id
            """,
            ("$notice", noticeId),
            ("$now", TienDoDb.UtcText.Text(db.Now))
        );
        var ids = new List<long>();
        using (var row = withdraw.ExecuteReader())
        {
            while (row.Read())
                ids.Add(row.GetInt64(0));
        }
        foreach (var id in ids)
            JournalChain.Append(db, who, "DeliveryWithdrawn", Subject(id));
    }

    /// <summary>
    /// What is due, each leased to this sender for a while: a sender that dies lets go of it by itself. A moment farther off than
    /// any that is ever set was written under another clock and counts as come.
    /// </summary>
    internal static IReadOnlyList<Delivery> Take(Store store, DeliveryPolicy policy, int most)
    {
        var lease = policy.Timeout * 3;
        var farthest = policy.LongestWait > LongestHold ? policy.LongestWait : LongestHold;
        return store.Change(db =>
        {
            using var take = db.Command(
                """
                UPDATE Deliveries SET LeasedUntil = $until WHERE Id IN (
                  SELECT Id FROM Deliveries
                  WHERE DueAt IS NOT NULL AND (DueAt <= $now OR DueAt > $farthest)
                    AND (LeasedUntil IS NULL OR LeasedUntil <= $now OR LeasedUntil > $until)
                    AND Channel IN (SELECT Channel FROM OpenChannels)
                  ORDER BY DueAt, Id LIMIT $most)
                RETURNING Id
                """,
                ("$now", TienDoDb.UtcText.Text(db.Now)),
                ("$until", TienDoDb.UtcText.Text(db.Now + lease)),
                ("$farthest", TienDoDb.UtcText.Text(db.Now + farthest)),
                ("$most", most)
            );
            var ids = new List<long>();
            using (var row = take.ExecuteReader())
            {
                while (row.Read())
                    ids.Add(row.GetInt64(0));
            }
            return (IReadOnlyList<Delivery>)[.. ids.Order().Select(id => Read(db, id))];
        });
    }

    /// <summary>Writes what became of an attempt; what failed waits longer each time until it is given up.</summary>
    internal static void Write(Store store, Delivery delivery, DeliveryAnswer answer, DeliveryPolicy policy) =>
        store.Change(db =>
        {
            var failed = answer as DeliveryAnswer.Failed;
            var wait = failed is null or { IsLasting: true } ? null : policy.WaitAfter(delivery.Attempts + 1);
            using var update = db.Command(
                """
                UPDATE Deliveries SET DueAt = $due, LeasedUntil = NULL, Attempts = $attempts, SentAt = $sent
                WHERE Id = $id AND SentAt IS NULL
                """,
                ("$id", delivery.Id),
                ("$due", wait is { } time ? TienDoDb.UtcText.Text(db.Now + time) : null),
                ("$attempts", delivery.Attempts + 1),
                ("$sent", failed is null ? TienDoDb.UtcText.Text(db.Now) : null)
            );
            if (update.ExecuteNonQuery() == 0)
                return false;
            using var attempt = db.Command(
                "INSERT INTO DeliveryAttempts (DeliveryId, At, Reason, Detail) VALUES ($id, $at, $reason, $detail)",
                ("$id", delivery.Id),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$reason", failed?.Why.ToString()),
                ("$detail", failed?.Detail)
            );
            attempt.ExecuteNonQuery();
            if (failed is null || wait is null)
                JournalChain.Append(
                    db,
                    Sender,
                    failed is null ? "NoticeSent" : "NoticeGivenUp",
                    Subject(delivery.Id),
                    after: delivery.Channel + (failed is null ? "" : " " + failed.Why)
                );
            return true;
        });

    internal static string Subject(long id) => "delivery/" + id.ToString(CultureInfo.InvariantCulture);

    private static Delivery Read(TienDoDb db, long id)
    {
        using var command = db.Command(
            """
            SELECT d.Channel, d.Key, d.MadeAt, d.Attempts, d.NoticeId, n.AccountId, a.FullName, a.DisabledAt IS NULL
            FROM Deliveries d JOIN Notices n ON n.Id = d.NoticeId JOIN Accounts a ON a.Id = n.AccountId
            WHERE d.Id = $id
            """,
            ("$id", id)
        );
        using var row = command.ExecuteReader();
        row.Read();
        var channel = Enum.Parse<Channel>(row.GetString(0));
        var choice = ChannelChoices.Of(db, row.GetString(5));
        return new Delivery(
            id,
            channel,
            row.GetString(1),
            TienDoDb.UtcText.Parse(row.GetString(2)),
            row.GetInt32(3),
            row.GetString(6),
            row.GetBoolean(7) && choice.Takes(channel) ? choice.AddressFor(channel) : null,
            Notices.Get(db, row.GetInt64(4))
        );
    }
}
