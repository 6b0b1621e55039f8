using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Journal;
using TienDo.Web.Features.OutsideSignIn;

namespace TienDo.Web.Tests.OutsideSignIn;

/// <summary>A site that an issuer lets people in to.</summary>
public sealed class IssuedSite : QuietSite, IAsyncLifetime
{
    public LocalIssuer Issuer { get; } = new();

    protected override IConfiguration? Installation =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["SignIn:Authority"] = Issuer.Address,
                    ["SignIn:ClientId"] = LocalIssuer.ClientId,
                    ["SignIn:ClientSecret"] = LocalIssuer.ClientSecret,
                    ["SignIn:Name"] = "Cổng tỉnh",
                }
            )
            .Build();

    async Task IAsyncLifetime.InitializeAsync()
    {
        await Issuer.Start();
        Issuer.Now = () => Store.Clock.GetUtcNow();
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Issuer.DisposeAsync();
    }

    public Caller Anybody() => new(Address, "");

    /// <summary>An invited person with an address.</summary>
    public string Invited(string name, string email, Role role = Role.FocalPerson)
    {
        var account = Account(name, role, role == Role.FocalPerson ? "so-khcn" : null);
        Do(
            $"UPDATE Accounts SET Email = '{email}', NormalizedEmail = '{email.ToUpperInvariant()}' WHERE Id = '{account}'"
        );
        return account;
    }

    public void Do(string sql)
    {
        using var connection = Store.OpenConnection();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // literals of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

/// <summary>Only an invited person comes in by way of the issuer, and only on an answer that holds in every point.</summary>
public sealed class OutsideSignInTests : IClassFixture<IssuedSite>, IDisposable
{
    private const string Begin = "/dang-nhap/he-thong";

    private readonly IssuedSite _site;
    private readonly LocalIssuer _issuer;

    public OutsideSignInTests(IssuedSite site)
    {
        (_site, _issuer) = (site, site.Issuer);
        var who = Guid.NewGuid().ToString("N");
        (_issuer.Subject, _issuer.Email, _issuer.EmailVerified) = (who, who + "@laichau.gov.vn", true);
    }

    [Fact]
    public async Task An_invited_person_comes_in_with_the_rights_they_had_and_goes_out_at_both_places()
    {
        var account = _site.Invited("Đỗ Thị Mai", _issuer.Email!);
        using var person = _site.Anybody();
        (await person.Get("/dang-nhap")).Text.ShouldContain("Đăng nhập qua Cổng tỉnh");
        var home = await person.Get(Begin + "?tiep=/tai-khoan");
        (home.Status, home.Path).ShouldBe((HttpStatusCode.OK, "/tai-khoan"));
        home.Text.ShouldContain("Đỗ Thị Mai");
        _site
            .Store.Ask(db => db.Journal.Where(line => line.Subject == "account/" + account).ToList())
            .OrderBy(line => line.Seq)
            .Select(line => line.What)
            .ShouldBe(["AccountMade", "RoleGranted", "OutsideLoginTied", "SignedIn"]);

        var gone = await person.Post("/tai-khoan", "/dang-xuat");
        gone.Text.ShouldContain("Đã đăng xuất khỏi TienDo");
        var leave = Regex.Match(gone.Text, "url=([^\"]+)\"").Groups[1].Value;
        leave.ShouldStartWith(_issuer.Address + "/end?id_token_hint=ey");
        (await person.Get(leave)).Path.ShouldBe("/");
        _issuer.Ended[^1].ShouldContain("post_logout_redirect_uri=");
        (await person.Get("/tai-khoan")).Path.ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task Whoever_is_tied_comes_in_again_also_when_the_address_has_changed()
    {
        _site.Invited("Vàng A Sinh", _issuer.Email!);
        (await Enter()).ShouldBe("/lam-viec");
        (_issuer.Email, _issuer.EmailVerified) = ("khac@laichau.gov.vn", false);
        (await Enter()).ShouldBe("/lam-viec");
    }

    [Fact]
    public async Task Nobody_becomes_a_user_by_what_the_issuer_says()
    {
        var before = Accounts();
        (await Enter()).ShouldBe(Refused(nameof(OutsideLogins.NobodyWasInvitedUnderThisAddress)));
        Accounts().ShouldBe(before);
        using var person = _site.Anybody();
        (await person.Get(Begin)).Text.ShouldContain("Chưa có tài khoản nào được mời");
    }

    [Theory]
    [InlineData(false)]
    [InlineData("false")]
    [InlineData(null)]
    [InlineData(1)]
    public async Task An_address_the_issuer_does_not_vouch_for_ties_nobody(object? verified)
    {
        _site.Invited("Lò Văn Phong", _issuer.Email!);
        _issuer.EmailVerified = verified;
        (await Enter()).ShouldBe(Refused(nameof(OutsideLogins.TheAddressIsNotVerified)));
    }

    [Fact]
    public async Task An_account_is_tied_to_one_identity_only()
    {
        _site.Invited("Chang Thị Sua", _issuer.Email!);
        (await Enter()).ShouldBe("/lam-viec");
        _issuer.Subject = "someone-who-took-over-the-address";
        (await Enter()).ShouldBe(Refused(nameof(OutsideLogins.TheAccountIsTiedToSomebodyElse)));
    }

    [Fact]
    public async Task Two_accounts_of_one_address_and_a_closed_one_are_refused_by_name()
    {
        var first = _site.Invited("Giàng A Páo", _issuer.Email!);
        var second = _site.Invited("Giàng A Páo", _issuer.Email!);
        (await Enter()).ShouldBe(Refused(nameof(OutsideLogins.MoreThanOneAccountHasThisAddress)));
        _site.Do($"UPDATE Accounts SET DisabledAt = '2026-06-01T00:00:00.000Z' WHERE Id = '{second}'");
        (await Enter()).ShouldBe("/lam-viec");
        _site.Do($"UPDATE Accounts SET DisabledAt = '2026-06-01T00:00:00.000Z' WHERE Id = '{first}'");
        (await Enter()).ShouldBe(Refused(nameof(OutsideLogins.TheAccountIsClosed)));
    }

    [Fact]
    public async Task Whoever_has_a_second_step_here_is_asked_for_it()
    {
        var account = _site.Invited("Lê Thu Hương", _issuer.Email!);
        _site.Do($"UPDATE Accounts SET TwoFactorEnabled = 1 WHERE Id = '{account}'");
        _site.Do(
            $"INSERT INTO AccountTokens VALUES ('{account}', '[AspNetUserStore]', 'AuthenticatorKey', 'JBSWY3DPEHPK3PXP')"
        );
        (await Enter()).ShouldBe("/dang-nhap/ma?tiep=%2Flam-viec");
    }

    public static TheoryData<string, Action<Dictionary<string, object>>> Bent =>
        new()
        {
            { "wrong nonce", claims => claims["nonce"] = "khac" },
            { "no nonce", claims => claims.Remove("nonce") },
            { "wrong audience", claims => claims["aud"] = "he-thong-khac" },
            { "no audience", claims => claims.Remove("aud") },
            { "many audiences without a party", claims => claims["aud"] = new[] { LocalIssuer.ClientId, "khac" } },
            { "another party", claims => claims["azp"] = "khac" },
            { "another issuer", claims => claims["iss"] = "https://dang-nhap.khac.vn" },
            { "expired", claims => claims["exp"] = (long)claims["iat"] - 200 },
            { "no expiry", claims => claims.Remove("exp") },
            { "not yet", claims => claims["nbf"] = (long)claims["iat"] + 600 },
            { "issued long ago", claims => claims["iat"] = (long)claims["iat"] - 3_600 },
            { "wrong at_hash", claims => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA" },
            { "no subject", claims => claims.Remove("sub") },
        };

    [Theory]
    [MemberData(nameof(Bent))]
    public async Task A_token_that_fails_one_check_lets_nobody_in(string why, Action<Dictionary<string, object>> bend)
    {
        _site.Invited("Phạm Văn Dũng", _issuer.Email!);
        _issuer.Bend = bend;
        (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)), why);
        _issuer.Bend = static _ => { };
        (await Enter()).ShouldBe("/lam-viec", "the same without the fault");
    }

    [Fact]
    public async Task No_signature_a_foreign_one_and_one_made_of_the_public_key_let_nobody_in()
    {
        _site.Invited("Hoàng Thị Nga", _issuer.Email!);
        using var foreign = RSA.Create(2048);
        Func<string, string>[] forgeries =
        [
            token => _issuer.Sign(ClaimsOf(token), "none"),
            token => _issuer.Sign(ClaimsOf(token), "None"),
            token => _issuer.Sign(ClaimsOf(token), "HS256"),
            token => token[..(token.LastIndexOf('.') + 1)],
            token => token[..^8] + (token.EndsWith("AAAAAAAA", StringComparison.Ordinal) ? "BBBBBBBB" : "AAAAAAAA"),
            token =>
            {
                var own = _issuer.Signing;
                _issuer.Signing = (own.Id, foreign);
                try
                {
                    return _issuer.Sign(ClaimsOf(token));
                }
                finally
                {
                    _issuer.Signing = own;
                }
            },
            _ => "a.b.c",
            _ => "",
            _ => new string('x', 100_000),
        ];
        foreach (var forgery in forgeries)
        {
            _issuer.Replace = forgery;
            (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)));
        }
        _issuer.Replace = null;
        (await Enter()).ShouldBe("/lam-viec");
    }

    [Fact]
    public async Task A_new_key_is_looked_up_once_and_unknown_ones_do_not_make_us_ask_without_end()
    {
        _site.Invited("Trần Quốc Bình", _issuer.Email!);
        (await Enter()).ShouldBe("/lam-viec");
        var asked = _issuer.KeysAsked;
        // The clock of the site stands still: within the half minute after a look, nobody can make it look again.
        var old = _issuer.Signing;
        _issuer.Signing = ("khoa-la", RSA.Create(2048));
        (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)));
        (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)));
        _issuer.KeysAsked.ShouldBe(asked);

        _issuer.Published.Add(_issuer.Signing);
        _site.On("2026-06-11");
        (await Enter()).ShouldBe("/lam-viec");
        _issuer.KeysAsked.ShouldBe(asked + 1);
        _issuer.Signing = ("khoa-moi", RSA.Create(2048));
        _issuer.Published.Add(_issuer.Signing);
        (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)));
        _site.Later(TimeSpan.FromMinutes(1));
        (await Enter()).ShouldBe("/lam-viec", "a key that was published since the last look");
        _issuer.KeysAsked.ShouldBe(asked + 2);
        _issuer.Signing = old;
        _site.On("2026-06-10");
    }

    [Fact]
    public async Task A_code_and_an_answer_work_once_and_only_for_who_began()
    {
        _site.Invited("Vàng Thị Sao", _issuer.Email!);
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
        };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(_site.Address) };
        var outward = (await client.GetAsync(Begin)).Headers.Location!;
        var answer = (await client.GetAsync(outward)).Headers.Location!;

        using var another = _site.Anybody();
        (await another.Get(answer.AbsoluteUri)).Path.ShouldBe(
            Refused(nameof(OutsideRefusals.TheSignInWasNotCompleted))
        );
        (await client.GetAsync(answer)).Headers.Location!.ToString().ShouldBe("/lam-viec");
        (await client.GetAsync(answer))
            .Headers.Location!.ToString()
            .ShouldBe(Refused(nameof(OutsideRefusals.TheSignInWasNotCompleted)));

        // The same code under a state of one's own: the issuer gives it out once.
        var used = _issuer.LastCode;
        var second = (await client.GetAsync((await client.GetAsync(Begin)).Headers.Location!)).Headers.Location!;
        var replayed = second.AbsoluteUri.Replace(_issuer.LastCode, used, StringComparison.Ordinal);
        (await client.GetAsync(replayed))
            .Headers.Location!.ToString()
            .ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)));
        _issuer.CodesRefused.ShouldContain(used);
    }

    [Fact]
    public async Task A_no_and_an_answer_in_anothers_name_are_refused_clearly()
    {
        _site.Invited("Hoàng Minh Tuấn", _issuer.Email!);
        _issuer.SaysNo = true;
        (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheSignInWasNotCompleted)));
        _issuer.SaysNo = false;
        _issuer.AnswersAs = "https://dang-nhap.khac.vn";
        (await Enter()).ShouldBe(Refused(nameof(OutsideRefusals.TheAnswerCannotBeTrusted)));
        _issuer.AnswersAs = null;
        (await Enter("?tiep=//khac.vn/")).ShouldBe("/lam-viec", "no way on to another site");
    }

    [Fact]
    public async Task An_issuer_that_names_itself_otherwise_is_not_believed()
    {
        await using var other = new LocalIssuer { NamesItself = "https://dang-nhap.khac.vn" };
        await other.Start();
        using var http = new HttpClient();
        using var metadata = new OutsideMetadata(
            new OutsideSettings(other.Address, "tiendo", null, "x", null),
            http,
            TimeProvider.System
        );
        (await Should.ThrowAsync<OutsideSignInException>(() => metadata.Get(default))).Refusal.Name.ShouldBe(
            nameof(OutsideRefusals.TheIssuerIsAnother)
        );
        using var nobody = new OutsideMetadata(
            new OutsideSettings("http://127.0.0.1:1", "tiendo", null, "x", null),
            http,
            TimeProvider.System
        );
        (await Should.ThrowAsync<OutsideSignInException>(() => nobody.Get(default))).Refusal.Name.ShouldBe(
            nameof(OutsideRefusals.TheIssuerCannotBeReached)
        );
    }

    [Fact]
    public void The_journal_holds_and_keeps_no_secret()
    {
        _site.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
        var settings = new OutsideSettings("https://a.vn", "tiendo", LocalIssuer.ClientSecret, "x", null);
        settings.ToString().ShouldNotContain(LocalIssuer.ClientSecret);
    }

    public void Dispose()
    {
        _issuer.Bend = static _ => { };
        (_issuer.Replace, _issuer.AnswersAs, _issuer.SaysNo) = (null, null, false);
    }

    private static string Refused(string name) => "/dang-nhap?loi=" + name;

    /// <summary>Where somebody who goes to the issuer and back comes to.</summary>
    private async Task<string> Enter(string query = "")
    {
        using var person = _site.Anybody();
        return (await person.Get(Begin + query)).Path;
    }

    private int Accounts() => _site.Store.Ask(db => db.Journal.Count(line => line.What == "AccountMade"));

    private static Dictionary<string, object> ClaimsOf(string token) =>
        JsonSerializer.Deserialize<Dictionary<string, object>>(
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1]))
        )!;
}
