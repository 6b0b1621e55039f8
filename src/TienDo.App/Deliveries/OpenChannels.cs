using TienDo.App.Journal;
using TienDo.App.Reminders;
using TienDo.App.Storage;

namespace TienDo.App.Deliveries;

/// <summary>
/// Các kênh đang mở. The server says which it has settings for; it stands in the store, so that a round held by another process
/// fills the outbox for the same channels.
/// </summary>
public static class OpenChannels
{
    public static IReadOnlyList<Channel> All(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command("SELECT Channel FROM OpenChannels ORDER BY Channel");
        using var row = command.ExecuteReader();
        var all = new List<Channel>();
        while (row.Read())
            all.Add(Enum.Parse<Channel>(row.GetString(0)));
        return all;
    }

    public static void Set(Store store, IReadOnlyCollection<Channel> channels)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Ask(All).ToHashSet().SetEquals(channels))
            return;
        store.Change(db =>
        {
            var before = All(db);
            foreach (var opened in channels.Except(before))
                Write(db, "INSERT INTO OpenChannels (Channel, Since) VALUES ($channel, $now)", opened, "ChannelOpened");
            foreach (var closed in before.Except(channels))
                Write(
                    db,
                    "DELETE FROM OpenChannels WHERE Channel = $channel AND $now IS NOT NULL",
                    closed,
                    "ChannelClosed"
                );
            return true;
        });
    }

    private static void Write(TienDoDb db, string sql, Channel channel, string what)
    {
        using var command = db.Command(sql, ("$channel", channel.ToString()), ("$now", TienDoDb.UtcText.Text(db.Now)));
        command.ExecuteNonQuery();
        JournalChain.Append(db, Programs.Sender, what, "channel/" + channel);
    }
}
