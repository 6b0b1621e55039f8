using System.Security.Cryptography;
using TienDo.Agencies;
using TienDo.App.Publications;
using TienDo.App.Storage;
using TienDo.Documents.Writing.Feeds;
using TienDo.Time;

namespace TienDo.App.Feeds;

/// <summary>Lịch hoặc nguồn tin as it goes over the wire.</summary>
/// <param name="Tag">Of what it says: a file that changed back has changed all the same.</param>
public sealed record KeptFeed(ReadOnlyMemory<byte> Content, string Tag, DateTimeOffset ChangedAt);

/// <summary>What was written for an agency last, for readers that come again and again: kept until anybody commits anything or the day turns.</summary>
public sealed class KeptFeeds(Store store, AgencyFeeds feeds) : IDisposable
{
    private readonly AnswerCache _kept = new(store);

    public void Dispose() => _kept.Dispose();

    public KeptFeed Calendar(AgencyId agency) =>
        Keep(
            "lich",
            agency,
            (db, to) =>
            {
                var (name, entries, changed) = feeds.Calendar(db, agency);
                CalendarWriter.Write(name, entries, to);
                return changed;
            }
        );

    public KeptFeed News(AgencyId agency) =>
        Keep(
            "tin",
            agency,
            (db, to) =>
            {
                var news = feeds.News(db, agency);
                AtomWriter.Write(news, to);
                return news.ChangedAt;
            }
        );

    private KeptFeed Keep(string kind, AgencyId agency, Func<TienDoDb, Stream, DateTimeOffset> write) =>
        _kept.Answer(
            (kind, agency, VietnamDay.Of(store.Clock.GetUtcNow())),
            () =>
            {
                using var bytes = new MemoryStream();
                var changed = store.Ask(db => write(db, bytes));
                var content = bytes.ToArray();
                return new KeptFeed(content, Convert.ToHexStringLower(SHA256.HashData(content))[..32], changed);
            }
        );
}
