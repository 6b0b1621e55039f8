using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using TienDo.App.Deliveries;
using TienDo.App.Storage;

namespace TienDo.App.Reminders;

/// <summary>Hộp thông báo của từng người.</summary>
public static class Notices
{
    /// <summary>A digest is to be read; what lies beyond is in the lists of work.</summary>
    public const int MostItems = 50;

    private const string Select =
        "SELECT Id, Kind, Day, At, Items, More, ReadAt, VoiceOf, VoiceTo, Words, WithdrawnAt IS NOT NULL FROM Notices ";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Unread first, then the newest.</summary>
    public static IReadOnlyList<Notice> Of(TienDoDb db, string accountId, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            Select
                + "WHERE AccountId = $account ORDER BY ReadAt IS NOT NULL OR WithdrawnAt IS NOT NULL, Id DESC LIMIT $most",
            ("$account", accountId),
            ("$most", most)
        );
        return Read(command);
    }

    internal static Notice Get(TienDoDb db, long id)
    {
        using var command = db.Command(Select + "WHERE Id = $id", ("$id", id));
        return Read(command).Single();
    }

    /// <summary>The last digest up to a day; a demonstration may hold later ones.</summary>
    public static Notice? LastDigest(TienDoDb db, string accountId, DateOnly upTo)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            Select + "WHERE AccountId = $account AND Kind = 'Digest' AND Day <= $day ORDER BY Day DESC LIMIT 1",
            ("$account", accountId),
            ("$day", upTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        return Read(command).SingleOrDefault();
    }

    /// <summary>A person can mark only what was told to them; marking again changes nothing.</summary>
    /// <param name="id">Null for all of them.</param>
    public static int MarkRead(Store store, string accountId, long? id)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Change(db =>
        {
            using var mark = db.Command(
                """
                UPDATE Notices SET ReadAt = $at
                WHERE AccountId = $account AND ReadAt IS NULL AND ($id IS NULL OR Id = $id)
                """,
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$account", accountId),
                ("$id", id)
            );
            return mark.ExecuteNonQuery();
        });
    }

    /// <summary>Whether somebody has been told the same and has not read it yet.</summary>
    internal static bool IsUnread(TienDoDb db, string accountId, NoticeKind kind, NoticeItem item)
    {
        using var command = db.Command(
            Select + "WHERE AccountId = $account AND ReadAt IS NULL AND Kind = $kind ORDER BY Id",
            ("$account", accountId),
            ("$kind", kind.ToString())
        );
        return Read(command).Any(notice => notice.Items.Any(item.AsksTheSameAs));
    }

    /// <summary>Whoever it was told to sees that it was taken back.</summary>
    internal static void Withdraw(TienDoDb db, long id)
    {
        using var withdraw = db.Command(
            "UPDATE Notices SET WithdrawnAt = $at WHERE Id = $id AND WithdrawnAt IS NULL",
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$id", id)
        );
        withdraw.ExecuteNonQuery();
    }

    /// <param name="notBefore">When it may leave the house at the earliest; inside it is read at once.</param>
    internal static long Tell(
        TienDoDb db,
        string accountId,
        NoticeKind kind,
        DateOnly day,
        IReadOnlyList<NoticeItem> items,
        int most = MostItems,
        NoticeVoice? voice = null,
        DateTimeOffset? notBefore = null
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO Notices (AccountId, Kind, Day, At, Items, More, VoiceOf, VoiceTo, Words)
            VALUES ($account, $kind, $day, $at, $items, $more, $from, $to, $words) RETURNING Id
            """,
            ("$account", accountId),
            ("$kind", kind.ToString()),
            ("$day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$items", JsonSerializer.Serialize(items.Take(most), Json)),
            ("$more", Math.Max(0, items.Count - most)),
            ("$from", voice?.From),
            ("$to", voice?.To),
            ("$words", voice?.Words)
        );
        var id = Convert.ToInt64(insert.ExecuteScalar(), CultureInfo.InvariantCulture);
        Outbox.Put(db, id, accountId, notBefore);
        return id;
    }

    private static List<Notice> Read(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var notices = new List<Notice>();
        while (row.Read())
            notices.Add(
                new Notice(
                    row.GetInt64(0),
                    Enum.Parse<NoticeKind>(row.GetString(1)),
                    DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    TienDoDb.UtcText.Parse(row.GetString(3)),
                    JsonSerializer.Deserialize<NoticeItem[]>(row.GetString(4), Json) ?? [],
                    row.GetInt32(5),
                    row.IsDBNull(6) ? null : TienDoDb.UtcText.Parse(row.GetString(6)),
                    row.IsDBNull(7)
                        ? null
                        : new NoticeVoice(
                            row.GetString(7),
                            row.GetString(8),
                            row.IsDBNull(9) ? null : row.GetString(9)
                        ),
                    row.GetBoolean(10)
                )
            );
        return notices;
    }
}
