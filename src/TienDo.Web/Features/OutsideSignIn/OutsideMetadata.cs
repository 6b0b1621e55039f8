using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace TienDo.Web.Features.OutsideSignIn;

/// <summary>
/// Điều hệ thống đăng nhập công bố về mình: its addresses and keys, fetched when first needed and now and then again. A key that
/// is not known may be new; how often anybody can make us look is bounded.
/// </summary>
internal sealed class OutsideMetadata(OutsideSettings settings, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan HoldsFor = TimeSpan.FromHours(6);

    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private OpenIdConnectConfiguration? _known;
    private DateTimeOffset _fetchedAt;

    /// <summary>How often the issuer was asked.</summary>
    public int Fetches { get; private set; }

    public Task<OpenIdConnectConfiguration> Get(CancellationToken stop) => Fetch(HoldsFor, stop);

    /// <summary>As it is now, unless it was fetched a moment ago.</summary>
    public Task<OpenIdConnectConfiguration> GetNewer(CancellationToken stop) => Fetch(LooksAgainAfter, stop);

    public void Dispose() => _one.Dispose();

    private async Task<OpenIdConnectConfiguration> Fetch(TimeSpan oldest, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (_known is { } known && (now - _fetchedAt).Duration() < oldest)
                return known;
            var fetched = await OpenIdConnectConfigurationRetriever.GetAsync(
                settings.Issuer + "/.well-known/openid-configuration",
                new HttpDocumentRetriever(http)
                {
                    RequireHttps = !OutsideSettings.IsThisMachine(new Uri(settings.Issuer)),
                },
                stop
            );
            // Whoever answers for another issuer could sign in anybody of ours (OpenID Connect Discovery, 4.3).
            if (!string.Equals(fetched.Issuer?.TrimEnd('/'), settings.Issuer, StringComparison.Ordinal))
                throw new OutsideSignInException(OutsideRefusals.TheIssuerIsAnother);
            if (fetched is not { AuthorizationEndpoint: { Length: > 0 }, TokenEndpoint: { Length: > 0 } })
                throw new OutsideSignInException(OutsideRefusals.TheIssuerCannotBeReached);
            (_known, _fetchedAt) = (fetched, now);
            Fetches++;
            return fetched;
        }
        catch (Exception broken)
            when (broken is IOException or InvalidOperationException or HttpRequestException or ArgumentException)
        {
            throw new OutsideSignInException(OutsideRefusals.TheIssuerCannotBeReached);
        }
        finally
        {
            _one.Release();
        }
    }
}
