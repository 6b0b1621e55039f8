using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Tests.Review;

namespace TienDo.Web.Tests;

/// <summary>The real server with one plan tracked, in June 2026, asked over HTTP without a browser.</summary>
public class QuietSite : IAsyncLifetime
{
    public const string Slug = "4242-KH-UBND";

    public const string Part = "/lam-viec/nhiem-vu/" + Slug + "/II.1/so-khcn";

    private static readonly Actor Operator = new("Thử", Role.Operator);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-quiet-");
    private readonly Movable _clock = new();
    private WebApplication _server = null!;

    public Store Store { get; private set; } = null!;

    /// <summary>Settings of mail, messages and sign-in, for a site that has any.</summary>
    protected virtual IConfiguration? Installation => null;

    public WorkRules Rules { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Every address that takes a form, with the name of the form where a page has several.</summary>
    public async Task<IReadOnlyList<string>> Posts()
    {
        var loader = _server.Services.GetRequiredService<PageLoader>();
        var posts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in Routes)
        {
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                continue;
            foreach (var handler in (await loader.LoadAsync(page, route.Metadata)).HandlerMethods)
            {
                if (HttpMethods.IsPost(handler.HttpMethod))
                    posts.Add(
                        "/"
                            + route.RoutePattern.RawText!.TrimStart('/')
                            + (handler.Name is { } name ? "?handler=" + name : "")
                    );
            }
        }
        return [.. posts];
    }

    public async Task InitializeAsync()
    {
        var folder = new DataFolder(_folder.FullName);
        Store = Store.Open(folder, _clock);
        _server = TienDoWeb.Build(
            new WebSettings(folder, Port: 0, DailyRound: false, Clock: _clock, Installation: Installation)
        );
        await _server.StartAsync();
        Address = _server.Urls.Single().TrimEnd('/');
        var knowledge = Knowledge.Load();
        Rules = WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram);
        using var content = new MemoryStream(
            Encoding.UTF8.GetBytes(
                ReviewSite.Plan.Replace("Số:       /KH-UBND", "Số: 4242/KH-UBND", StringComparison.Ordinal)
            )
        );
        if (
            new IntakeDocument(Store, knowledge).Run(content, "ke-hoach.txt", Operator) is IntakeOutcome.Stored(
                var id,
                _
            )
        )
            new AdoptPlan(Store, Rules).Run(id, 1, true, Operator);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>From now on it is noon of that day in Việt Nam; sessions do not outlive a jump.</summary>
    public void On(string day) =>
        _clock.Now = new DateTimeOffset(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(12, 0)),
            TimeSpan.FromHours(7)
        );

    /// <summary>Some time passes.</summary>
    public void Later(TimeSpan time) => _clock.Now += time;

    public string Account(string name, Role role, string? agency = null) =>
        Store.Change(db =>
            NewAccounts.Make(
                db,
                name,
                null,
                [new Grant(role, agency is null ? null : new AgencyId(agency), true, [], null, null, null)],
                Operator
            )
        );

    /// <summary>Somebody new with one role has come in by their link.</summary>
    public Task<Caller> As(string name, Role role, string? agency = null) => Enter(Account(name, role, agency), name);

    public async Task<Caller> Enter(string account, string name)
    {
        var token = EntryOf(account, name);
        var caller = new Caller(Address, account);
        await caller.Post("/vao/" + token, "/vao/" + token);
        return caller;
    }

    /// <summary>Somebody of their own who has come in and whose forms are followed by hand; each call is another person.</summary>
    public async Task<FormSender> Sender(Role role, string? agency = null, string name = "Phạm Văn Dũng")
    {
        var token = EntryOf(Account(name, role, agency), name);
        var visitor = new FormSender(new Uri(Address));
        var door = await visitor.Get("/vao/" + token);
        (await visitor.Post("/vao/" + token, door.Token)).Status.ShouldBe(HttpStatusCode.Found);
        return visitor;
    }

    private string EntryOf(string account, string name) =>
        Store.Change(db => EntryLinks.Make(db, account, name, EntryLinks.UsualValidity, EntryLinkKind.Entry, Operator));

    private sealed class Movable : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 6, 10, 12, 0, 0, TimeSpan.FromHours(7));

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}

/// <summary>What came back: the status after redirects, where it ended, the page.</summary>
public sealed record Answer(HttpStatusCode Status, string Path, string Html)
{
    public string Text => WebUtility.HtmlDecode(Html);
}

/// <summary>One person's cookies.</summary>
public sealed partial class Caller : IDisposable
{
    private readonly HttpClient _client;
    private readonly HttpClient _stopping;

    public Caller(string address, string account)
    {
        Account = account;
        var cookies = new CookieContainer();
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies })
        {
            BaseAddress = new Uri(address),
        };
        _stopping = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address),
        };
    }

    public string Account { get; }

    public async Task<Answer> Get(string path) => await Read(await _client.GetAsync(path));

    public async Task<string> CacheControl(string path)
    {
        using var answer = await _client.GetAsync(path);
        return answer.Headers.TryGetValues("Cache-Control", out var said) ? string.Join(", ", said) : "";
    }

    public Task<byte[]> Bytes(string path) => _client.GetByteArrayAsync(path);

    /// <summary>Sends a form with the token of the page it stands on.</summary>
    public async Task<Answer> Post(string page, string path, params (string Name, string Value)[] fields)
    {
        var stands = await Get(page);
        return await Send(
            path,
            TokenOf(stands.Html) ?? throw new InvalidOperationException($"No form on {page} ({stands.Status})."),
            fields
        );
    }

    /// <summary>Sends a form with a token of any kind, or none.</summary>
    public async Task<Answer> Send(string path, string? token, IEnumerable<(string Name, string Value)> fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token is not null)
            all.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        using var content = new FormUrlEncodedContent(all);
        return await Read(await _client.PostAsync(path, content));
    }

    /// <summary>Sends a form and stops at the first answer: what it was, and where it leads.</summary>
    public async Task<(HttpStatusCode Status, string Leads)> SendOnce(
        string path,
        string? token,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token is not null)
            all.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        using var content = new FormUrlEncodedContent(all);
        using var response = await _stopping.PostAsync(path, content);
        return (response.StatusCode, response.Headers.Location?.ToString() ?? "");
    }

    public async Task<string?> Token(string page) => TokenOf((await Get(page)).Html);

    public void Dispose()
    {
        _client.Dispose();
        _stopping.Dispose();
    }

    private static string? TokenOf(string html) =>
        TokenField().Match(html) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private static async Task<Answer> Read(HttpResponseMessage response)
    {
        using (response)
            return new Answer(
                response.StatusCode,
                response.RequestMessage!.RequestUri!.PathAndQuery,
                await response.Content.ReadAsStringAsync()
            );
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex TokenField();
}
