using Microsoft.Data.Sqlite;
using TienDo.App.Reminders;
using TienDo.App.Storage;

namespace TienDo.App.Deliveries;

/// <summary>Một tin chưa gửi được, as the administrator sees it.</summary>
/// <param name="NextAt">When it is tried again; null where it was given up.</param>
public sealed record UnsentDelivery(
    long Id,
    Channel Channel,
    string PersonName,
    NoticeKind Kind,
    DateTimeOffset MadeAt,
    DateTimeOffset? NextAt,
    int Attempts,
    FailedDelivery? Why,
    string? Detail
);

/// <summary>Sổ gửi tin: what was given up, what is tried again, and how much went.</summary>
public static class DeliveryList
{
    public const int Most = 200;

    /// <summary>Given up first, then what has failed and waits.</summary>
    public static IReadOnlyList<UnsentDelivery> Unsent(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT d.Id, d.Channel, a.FullName, n.Kind, d.MadeAt, d.DueAt, d.Attempts, t.Reason, t.Detail
            FROM Deliveries d JOIN Notices n ON n.Id = d.NoticeId JOIN Accounts a ON a.Id = n.AccountId
            LEFT JOIN DeliveryAttempts t ON t.Id = (SELECT MAX(Id) FROM DeliveryAttempts WHERE DeliveryId = d.Id)
            WHERE d.SentAt IS NULL AND d.WithdrawnAt IS NULL AND (d.DueAt IS NULL OR d.Attempts > 0)
            ORDER BY d.DueAt IS NOT NULL, d.Id DESC LIMIT $most
            """,
            ("$most", Most)
        );
        using var row = command.ExecuteReader();
        var all = new List<UnsentDelivery>();
        while (row.Read())
            all.Add(Read(row));
        return all;
    }

    public static (int GivenUp, int Waiting, int SentSince) Counts(TienDoDb db, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT
              (SELECT COUNT(*) FROM Deliveries WHERE DueAt IS NULL AND SentAt IS NULL AND WithdrawnAt IS NULL),
              (SELECT COUNT(*) FROM Deliveries WHERE DueAt IS NOT NULL),
              (SELECT COUNT(*) FROM Deliveries WHERE SentAt >= $since)
            """,
            ("$since", TienDoDb.UtcText.Text(since))
        );
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
    }

    private static UnsentDelivery Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            Enum.Parse<Channel>(row.GetString(1)),
            row.GetString(2),
            Enum.Parse<NoticeKind>(row.GetString(3)),
            TienDoDb.UtcText.Parse(row.GetString(4)),
            row.IsDBNull(5) ? null : TienDoDb.UtcText.Parse(row.GetString(5)),
            row.GetInt32(6),
            row.IsDBNull(7) ? null : Enum.Parse<FailedDelivery>(row.GetString(7)),
            row.IsDBNull(8) ? null : row.GetString(8)
        );
}
