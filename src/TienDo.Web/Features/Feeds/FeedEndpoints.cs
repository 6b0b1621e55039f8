using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;
using TienDo.App.Feeds;
using TienDo.App.Storage;
using TienDo.Documents.Writing.Feeds;

namespace TienDo.Web.Features.Feeds;

/// <summary>Lịch và nguồn tin qua địa chỉ có khóa: for programs that cannot sign in. A wrong or revoked key finds nothing.</summary>
internal sealed class FeedEndpoints(Store store, AgencyFeeds feeds) : IDisposable
{
    private const int PerMinute = 30;

    /// <summary>
    /// By link, and for those who have none by where they come from: behind a proxy everybody comes from one place, and who
    /// guesses must not shut out who knows.
    /// </summary>
    private readonly PartitionedRateLimiter<string> _limit = PartitionedRateLimiter.Create<string, string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(
            from,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }
        )
    );

    public static void Map(WebApplication app)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(
            "/lich/{token}.ics",
            reading,
            (string token, HttpContext context, FeedEndpoints feeds) => feeds.Calendar(token, context)
        );
        app.MapMethods(
            "/tin/{token}.atom",
            reading,
            (string token, HttpContext context, FeedEndpoints feeds) => feeds.News(token, context)
        );
    }

    public void Dispose() => _limit.Dispose();

    private IResult Calendar(string token, HttpContext context) =>
        Answer(
            token,
            context,
            "text/calendar; charset=utf-8",
            (db, link, to) =>
            {
                var (name, entries, changed) = feeds.Calendar(db, link.Agency);
                CalendarWriter.Write(name, entries, to);
                return changed;
            }
        );

    private IResult News(string token, HttpContext context) =>
        Answer(
            token,
            context,
            "application/atom+xml; charset=utf-8",
            (db, link, to) =>
            {
                var news = feeds.News(db, link.Agency);
                AtomWriter.Write(news, to);
                return news.ChangedAt;
            }
        );

    private IResult Answer(
        string token,
        HttpContext context,
        string type,
        Func<TienDoDb, FeedLink, Stream, DateTimeOffset> write
    )
    {
        var link = store.Ask(db => FeedLinks.Find(db, token));
        using var lease = _limit.AttemptAcquire(
            link is null
                ? "from " + context.Connection.RemoteIpAddress
                : string.Create(CultureInfo.InvariantCulture, $"link {link.Id}")
        );
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        if (link is null)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        using var bytes = new MemoryStream();
        var changed = store.Ask(db => write(db, link, bytes));
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=300";
        headers["X-Robots-Tag"] = "noindex";
        var content = bytes.ToArray();
        // A file that changed back has changed all the same: the tag is of what it says, and goes before the date.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        return Results.Bytes(content, type, lastModified: changed, entityTag: tag);
    }
}
