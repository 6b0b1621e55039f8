using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TienDo.Web.Tests.OutsideSignIn;

/// <summary>
/// A small OpenID Connect issuer on this machine: discovery, keys, a door that lets one person in without asking, codes that work
/// once, and a way out. What it says can be bent to what a bad one would say.
/// </summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    public const string ClientId = "tiendo";

    public const string ClientSecret = "bi mat: cua/tiendo";

    private readonly Dictionary<string, (string Nonce, string Challenge, string Redirect)> _codes = new(
        StringComparer.Ordinal
    );
    private WebApplication _server = null!;

    public string Address { get; private set; } = "";

    public Func<DateTimeOffset> Now { get; set; } = () => DateTimeOffset.UtcNow;

    public string Subject { get; set; } = "mai";

    public string? Email { get; set; } = "mai@laichau.gov.vn";

    public object? EmailVerified { get; set; } = true;

    /// <summary>The key tokens are signed with, and those that are published.</summary>
    public (string Id, RSA Key) Signing { get; set; } = ("khoa-1", RSA.Create(2048));

    public List<(string Id, RSA Key)> Published { get; } = [];

    public int KeysAsked { get; private set; }

    public string? NamesItself { get; set; }

    /// <summary>Bends the claims before they are signed.</summary>
    public Action<Dictionary<string, object>> Bend { get; set; } = static _ => { };

    /// <summary>Replaces the whole token.</summary>
    public Func<string, string>? Replace { get; set; }

    /// <summary>Where a session was ended, with what was said about it.</summary>
    public List<string> Ended { get; } = [];

    public List<string> CodesRefused { get; } = [];

    public string LastCode { get; private set; } = "";

    /// <summary>Sends the answer under another issuer's name.</summary>
    public string? AnswersAs { get; set; }

    public bool SaysNo { get; set; }

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/.well-known/openid-configuration", Discovery);
        _server.MapGet("/keys", Keys);
        _server.MapGet("/authorize", Authorize);
        _server.MapPost("/token", Token);
        _server.MapGet(
            "/end",
            (HttpRequest request) =>
            {
                Ended.Add(request.QueryString.Value ?? "");
                return Results.Redirect(request.Query["post_logout_redirect_uri"].ToString());
            }
        );
        await _server.StartAsync();
        Address = _server.Urls.Single();
        Published.Add(Signing);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    public string Sign(Dictionary<string, object> claims, string algorithm = "RS256", string? keyId = null)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["alg"] = algorithm,
                ["kid"] = keyId ?? Signing.Id,
                ["typ"] = "JWT",
            }
        );
        var body =
            Base64Url.EncodeToString(header)
            + "."
            + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
        var signature = algorithm switch
        {
            "none" => [],
            // The trap of a verifier that takes the public key for a shared secret.
            "HS256" => HMACSHA256.HashData(
                Encoding.ASCII.GetBytes(Signing.Key.ExportSubjectPublicKeyInfoPem()),
                Encoding.ASCII.GetBytes(body)
            ),
            _ => Signing.Key.SignData(
                Encoding.ASCII.GetBytes(body),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ),
        };
        return body + "." + Base64Url.EncodeToString(signature);
    }

    private IResult Discovery() =>
        Results.Json(
            new
            {
                issuer = NamesItself ?? Address,
                authorization_endpoint = Address + "/authorize?tenant=tinh",
                token_endpoint = Address + "/token",
                jwks_uri = Address + "/keys",
                end_session_endpoint = Address + "/end",
                token_endpoint_auth_methods_supported = new[] { "client_secret_basic" },
            }
        );

    private IResult Keys()
    {
        KeysAsked++;
        return Results.Json(
            new
            {
                keys = Published.Select(one => new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = one.Id,
                    n = Base64Url.EncodeToString(one.Key.ExportParameters(false).Modulus),
                    e = Base64Url.EncodeToString(one.Key.ExportParameters(false).Exponent),
                }),
            }
        );
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        var redirect = asked["redirect_uri"].ToString();
        var state = Uri.EscapeDataString(asked["state"].ToString());
        if (SaysNo)
            return Results.Redirect($"{redirect}?error=access_denied&state={state}");
        var isWhole =
            asked["client_id"] == ClientId
            && asked["response_type"] == "code"
            && asked["scope"].ToString().Split(' ').Contains("openid")
            && asked["code_challenge_method"] == "S256"
            && asked["tenant"] == "tinh"
            && asked["nonce"].ToString().Length >= 32;
        if (!isWhole)
            return Results.BadRequest();
        LastCode = Guid.NewGuid().ToString("N");
        _codes[LastCode] = (asked["nonce"].ToString(), asked["code_challenge"].ToString(), redirect);
        var named = Uri.EscapeDataString(AnswersAs ?? Address);
        return Results.Redirect($"{redirect}?code={LastCode}&state={state}&iss={named}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var code = form["code"].ToString();
        var expected =
            "Basic "
            + Convert.ToBase64String(
                Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}")
            );
        var challenge = Base64Url.EncodeToString(
            SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))
        );
        if (
            request.Headers.Authorization != expected
            || !_codes.Remove(code, out var asked)
            || asked.Challenge != challenge
            || asked.Redirect != form["redirect_uri"]
        )
        {
            CodesRefused.Add(code);
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }
        var now = Now().ToUnixTimeSeconds();
        var access = Guid.NewGuid().ToString("N");
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Address,
            ["sub"] = Subject,
            ["aud"] = ClientId,
            ["exp"] = now + 300,
            ["iat"] = now,
            ["nonce"] = asked.Nonce,
            ["at_hash"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(access)).AsSpan(0, 16)),
        };
        if (Email is not null)
            claims["email"] = Email;
        if (EmailVerified is not null)
            claims["email_verified"] = EmailVerified;
        Bend(claims);
        var token = Sign(claims);
        return Results.Json(
            new
            {
                access_token = access,
                token_type = "Bearer",
                expires_in = 300,
                id_token = Replace?.Invoke(token) ?? token,
            }
        );
    }
}
