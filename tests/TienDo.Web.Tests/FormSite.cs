using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Tests.Review;

namespace TienDo.Web.Tests;

/// <summary>The real server with one plan tracked, in the middle of June 2026, and no browser: forms are sent as they travel.</summary>
public sealed class FormSite : IAsyncLifetime
{
    public const string Slug = "4242-KH-UBND";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-forms-");
    private readonly Still _clock = new();
    private WebApplication _server = null!;

    public Store Store { get; private set; } = null!;

    private Uri Address { get; set; } = null!;

    public async Task InitializeAsync()
    {
        var folder = new DataFolder(_folder.FullName);
        Store = Store.Open(folder, _clock);
        var knowledge = Knowledge.Load();
        var plan = ReviewSite.Plan.Replace("Số:       /KH-UBND", "Số: 4242/KH-UBND", StringComparison.Ordinal);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(plan));
        var who = new Actor("Thử", Role.Operator);
        if (new IntakeDocument(Store, knowledge).Run(content, "ke-hoach.txt", who) is IntakeOutcome.Stored(var id, _))
            new AdoptPlan(Store, WorkRules.From(knowledge, Knowledge.UsualFolder)).Run(id, 1, true, who);
        _server = TienDoWeb.Build(new WebSettings(folder, Port: 0, DailyRound: false, Clock: _clock));
        await _server.StartAsync();
        Address = new Uri(_server.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Somebody of their own who has come in; each call is another person.</summary>
    public async Task<FormSender> As(Role role, string? agency = null, string name = "Phạm Văn Dũng")
    {
        var who = new Actor("Thử", Role.Operator);
        Grant[] grants = [new(role, agency is null ? null : new AgencyId(agency), true, [], null, null, null)];
        var token = Store.Change(db =>
            EntryLinks.Make(
                db,
                NewAccounts.Make(db, name, null, grants, who),
                name,
                EntryLinks.UsualValidity,
                EntryLinkKind.Entry,
                who
            )
        );
        var visitor = new FormSender(Address);
        var door = await visitor.Get("/vao/" + token);
        (await visitor.Post("/vao/" + token, door.Token)).Status.ShouldBe(HttpStatusCode.Found);
        return visitor;
    }

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 10, 5, 0, 0, TimeSpan.Zero);
    }
}

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
