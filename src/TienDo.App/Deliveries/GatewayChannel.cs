using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TienDo.App.Deliveries;

/// <summary>
/// Gửi qua cổng tin nhắn: one signed JSON a notice. The gateway checks the signature over the timestamp and the body, refuses
/// what is old, and sends what has one key only once.
/// </summary>
public sealed class GatewayChannel(GatewaySettings settings, Uri site, TimeProvider clock)
    : IDeliveryChannel,
        IDisposable
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // A redirect would carry names and numbers to wherever it says.
    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    );

    public Channel Channel => Channel.Gateway;

    public async Task<DeliveryAnswer> Send(Delivery delivery, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var text = NoticeText.Of(delivery.Notice, delivery.PersonName, site);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                key = delivery.Key,
                phone = delivery.Address,
                name = delivery.PersonName,
                kind = delivery.Notice.Kind.ToString(),
                day = delivery.Notice.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                text = text.Short,
                link = text.Link.AbsoluteUri,
            },
            Form
        );
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.Add("Idempotency-Key", delivery.Key);
        request.Headers.Add("X-TienDo-Timestamp", timestamp);
        request.Headers.Add("X-TienDo-Signature", "sha256=" + Signature(settings.Secret, timestamp, body));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return Read(answer.StatusCode);
        }
        catch (HttpRequestException broken)
        {
            return new DeliveryAnswer.Failed(
                broken.InnerException is AuthenticationException
                    ? FailedDelivery.NotTrusted
                    : FailedDelivery.CannotConnect
            );
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>HMAC-SHA256 over "timestamp.body".</summary>
    internal static string Signature(string secret, string timestamp, byte[] body) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]
            )
        );

    private static DeliveryAnswer Read(HttpStatusCode status)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return (int)status switch
        {
            >= 200 and < 300 => new DeliveryAnswer.Went(),
            // A gateway that is asked too early, too often, or with the wrong secret may answer otherwise later.
            401 or 403 => new DeliveryAnswer.Failed(FailedDelivery.SignInRefused, Detail: code),
            408 or 425 or 429 => new DeliveryAnswer.Failed(FailedDelivery.Refused, Detail: code),
            400 or 404 or 410 or 422 => new DeliveryAnswer.Failed(
                FailedDelivery.RecipientRefused,
                IsLasting: true,
                code
            ),
            _ => new DeliveryAnswer.Failed(FailedDelivery.Refused, Detail: code),
        };
    }
}
