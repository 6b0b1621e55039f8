using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;
using TienDo.App.Feeds;
using TienDo.App.Storage;

namespace TienDo.Web.Features.Feeds;

/// <summary>Lịch và nguồn tin qua địa chỉ có khóa: for programs that cannot sign in. A wrong or revoked key finds nothing.</summary>
internal sealed class FeedEndpoints(Store store, KeptFeeds feeds) : IDisposable
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
        Answer(token, context, "text/calendar; charset=utf-8", link => feeds.Calendar(link.Agency));

    private IResult News(string token, HttpContext context) =>
        Answer(token, context, "application/atom+xml; charset=utf-8", link => feeds.News(link.Agency));

    private IResult Answer(string token, HttpContext context, string type, Func<FeedLink, KeptFeed> read)
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
        var feed = read(link);
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=300";
        headers["X-Robots-Tag"] = "noindex";
        // The tag goes before the date: a file that changed back has changed all the same.
        var tag = new EntityTagHeaderValue($"\"{feed.Tag}\"");
        return Results.Bytes(feed.Content, type, lastModified: feed.ChangedAt, entityTag: tag);
    }
}
