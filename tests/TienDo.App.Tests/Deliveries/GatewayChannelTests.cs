using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TienDo.App.Deliveries;
using TienDo.App.Storage;

namespace TienDo.App.Tests.Deliveries;

/// <summary>What a gateway gets, and what its answers mean.</summary>
public sealed class GatewayChannelTests : IDisposable
{
    private const string Secret = "một bí mật đủ dài";

    private readonly HttpListener _gateway = new();
    private readonly string _address;
    private readonly List<(HttpListenerRequest Request, byte[] Body)> _got = [];

    public GatewayChannelTests()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _gateway.Prefixes.Add(_address);
        _gateway.Start();
    }

    [Fact]
    public async Task A_notice_arrives_signed_with_its_key_and_its_moment()
    {
        (await Send(200)).ShouldBeOfType<DeliveryAnswer.Went>();
        var (request, body) = _got.Single();
        request.Headers["Idempotency-Key"].ShouldBe("khoa-7");
        var timestamp = request.Headers["X-TienDo-Timestamp"]!;
        request.Headers["X-TienDo-Signature"].ShouldBe("sha256=" + GatewayChannel.Signature(Secret, timestamp, body));
        GatewayChannel
            .Signature(Secret, timestamp, [.. body, 32])
            .ShouldNotBe(GatewayChannel.Signature(Secret, timestamp, body));
        using var said = JsonDocument.Parse(body);
        said.RootElement.GetProperty("phone").GetString().ShouldBe("+84912345678");
        said.RootElement.GetProperty("text")
            .GetString()
            .ShouldBe("Bản tin ngày 10/7/2026: 1 việc. Hoàn thành việc quá hạn: Lập danh mục dữ liệu dùng chung");
        said.RootElement.GetProperty("link").GetString().ShouldStartWith("https://tiendo.laichau.gov.vn/lam-viec/");
        Encoding.UTF8.GetString(body).ShouldNotContain(Secret);
    }

    [Fact]
    public void The_signature_is_the_one_of_the_standard() =>
        // RFC 4231, case 2, with the timestamp and its dot as the beginning of the text.
        GatewayChannel
            .Signature("Jefe", "what do ya want for nothing?", [])
            .ShouldBe(
                Convert.ToHexStringLower(
                    System.Security.Cryptography.HMACSHA256.HashData(
                        "Jefe"u8.ToArray(),
                        "what do ya want for nothing?."u8.ToArray()
                    )
                )
            );

    [Theory]
    [InlineData(202, null, false)]
    [InlineData(500, FailedDelivery.Refused, false)]
    [InlineData(503, FailedDelivery.Refused, false)]
    [InlineData(429, FailedDelivery.Refused, false)]
    [InlineData(401, FailedDelivery.SignInRefused, false)]
    [InlineData(422, FailedDelivery.RecipientRefused, true)]
    [InlineData(302, FailedDelivery.Refused, false)]
    public async Task Each_answer_has_its_meaning(int status, FailedDelivery? why, bool lasting)
    {
        var answer = await Send(status);
        if (why is null)
            answer.ShouldBeOfType<DeliveryAnswer.Went>();
        else
            answer.ShouldBe(
                new DeliveryAnswer.Failed(
                    why.Value,
                    lasting,
                    status.ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        _got.Count.ShouldBe(1, "a redirect is not followed");
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_tried_again()
    {
        _gateway.Stop();
        (await Channel.Send(Message, default)).ShouldBe(new DeliveryAnswer.Failed(FailedDelivery.CannotConnect));
    }

    [Theory]
    [InlineData("http://tin-nhan.laichau.gov.vn/gui")]
    [InlineData("https://ten:mat-khau@tin-nhan.laichau.gov.vn/gui")]
    [InlineData("ftp://tin-nhan.laichau.gov.vn")]
    [InlineData("tin-nhan.laichau.gov.vn")]
    public void Only_a_safe_address_is_a_gateway(string address) =>
        Refused(("Gateway:Address", address), ("Gateway:Secret", Secret)).ShouldBe("TheSettingCannotBeUsed");

    [Fact]
    public void Settings_that_cannot_be_used_are_refused_by_name()
    {
        Refused(("Gateway:Address", "https://a.vn/gui"), ("Gateway:Secret", "ngắn")).ShouldBe("TheSecretIsTooShort");
        Refused(("PublicAddress", "http://tiendo.vn")).ShouldBe("TheSettingCannotBeUsed");
        Refused(("Mail:Host", "thư máy chủ"), ("Mail:From", "a@b.vn")).ShouldBe("TheSettingCannotBeUsed");
        Refused(("Mail:Host", "smtp.vn"), ("Mail:From", "a")).ShouldBe("TheSettingCannotBeUsed");
        Refused(("Mail:Host", "smtp.vn"), ("Mail:From", "a@b.vn"), ("Mail:Security", "None"))
            .ShouldBe("TheSettingCannotBeUsed");
        Refused(("Mail:Host", "smtp.vn"), ("Mail:From", "a@b.vn"), ("Mail:Port", "0"))
            .ShouldBe("TheSettingCannotBeUsed");
        var settings = Read(("Mail:Host", "smtp.vn"), ("Mail:From", "a@b.vn"), ("Mail:Security", "tls"));
        (settings.Mail!.Port, settings.Gateway).ShouldBe((465, null));
        settings.Site.ShouldBe(new Uri("http://127.0.0.1:5080"));
    }

    public void Dispose() => _gateway.Close();

    private GatewayChannel Channel =>
        new(
            new GatewaySettings(new Uri(_address + "gui"), Secret),
            new Uri("https://tiendo.laichau.gov.vn"),
            TimeProvider.System
        );

    private static Delivery Message =>
        MailChannelTests.Letter with
        {
            Channel = App.Deliveries.Channel.Gateway,
            Address = "+84912345678",
        };

    private async Task<DeliveryAnswer> Send(int status)
    {
        using var channel = Channel;
        var sending = channel.Send(Message, default);
        var context = await _gateway.GetContextAsync();
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        _got.Add((context.Request, body.ToArray()));
        context.Response.StatusCode = status;
        if (status == 302)
            context.Response.RedirectLocation = _address + "khac";
        context.Response.Close();
        return await sending;
    }

    private static string Refused(params (string, string)[] settings) =>
        Should.Throw<BrokenSettingsException>(() => Read(settings)).Refusal.Name;

    private static DeliverySettings Read(params (string Key, string Value)[] settings) =>
        DeliverySettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
                .Build(),
            new Uri("http://127.0.0.1:5080")
        );
}
