using System.Net;
using System.Text.RegularExpressions;

namespace TienDo.Web.Tests;

/// <summary>A page as it came over the wire.</summary>
/// <param name="Token">The form token in it; empty where it has no form.</param>
/// <param name="Location">Where a redirect leads.</param>
public sealed record Answered(HttpStatusCode Status, string Html, string Token, string Location)
{
    /// <summary>The value of a hidden field.</summary>
    public string Hidden(string name) => Regex.Match(Html, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;
}

/// <summary>Whoever asks: a client with cookies that follows no redirect.</summary>
public sealed class FormSender(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = address,
    };

    public void Dispose() => _client.Dispose();

    public async Task<Answered> Get(string path) => await Read(await _client.GetAsync(path));

    /// <summary>Sends a form with a token; one that is empty is left out.</summary>
    public async Task<Answered> Post(string path, string token, params (string Name, string Value)[] fields)
    {
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        if (token.Length > 0)
            form = form.Append(KeyValuePair.Create("__RequestVerificationToken", token));
        using var content = new FormUrlEncodedContent(form);
        return await Read(await _client.PostAsync(path, content));
    }

    private static async Task<Answered> Read(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var token = Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return new Answered(response.StatusCode, html, token, response.Headers.Location?.ToString() ?? "");
    }
}
