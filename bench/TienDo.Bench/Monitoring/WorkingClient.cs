using System.Net;
using System.Text.RegularExpressions;
using TienDo.App.Accounts;
using TienDo.App.Demonstration;
using TienDo.App.Storage;

namespace TienDo.Bench.Monitoring;

/// <summary>One person's browser: comes in by a link, keeps its cookies, sends forms with their tokens.</summary>
internal sealed partial class WorkingClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    private WorkingClient(Uri server) =>
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() })
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromSeconds(30),
        };

    /// <summary>Someone who does nothing yet; the empty page needs no sign-in.</summary>
    public static WorkingClient Nobody(Uri server) => new(server);

    /// <param name="account">Whoever comes in; the link is made in the store behind the server's back.</param>
    public static async Task<WorkingClient> Enter(Uri server, Store store, string account)
    {
        var token = store.Change(db =>
            EntryLinks.Make(
                db,
                account,
                "Người đo",
                TimeSpan.FromHours(1),
                EntryLinkKind.Entry,
                new("Người đo", TienDo.Accounts.Role.Operator)
            )
        );
        var client = new WorkingClient(server);
        using var answer = await client.Send("/vao/" + token, "/vao/" + token, []);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"could not enter: {answer.StatusCode}");
    }

    /// <summary>Reads a page to its end; its length in bytes.</summary>
    public async Task<int> Read(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Sends an update with one figure as evidence; true when the server has said that it is there.</summary>
    public async Task<bool> SendUpdate(string part, string formKey, string text)
    {
        using var answer = await Send(
            part + "/cap-nhat",
            part + "/cap-nhat",
            [
                new("MaPhieu", formKey),
                new("Xong", "0"),
                new("NoiDung", text),
                new("SlTen", "Khối lượng"),
                new("SlGia", "10%"),
                new("SlNguon", "Sổ theo dõi"),
            ]
        );
        return answer.StatusCode == HttpStatusCode.Redirect
            && answer.Headers.Location?.OriginalString.Contains("xong=cap-nhat", StringComparison.Ordinal) == true;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The token is read from the form once, as from a page that stays open.</summary>
    private async Task<HttpResponseMessage> Send(
        string page,
        string action,
        IReadOnlyList<KeyValuePair<string, string>> fields
    )
    {
        if (!_tokens.TryGetValue(page, out var token))
        {
            var form = await _client.GetStringAsync(new Uri(page, UriKind.Relative));
            _tokens[page] = token = Token().Match(form).Groups[1].Value;
        }
        using var content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        return await _client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
