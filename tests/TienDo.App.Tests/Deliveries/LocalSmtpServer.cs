using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TienDo.App.Tests.Deliveries;

/// <summary>
/// A real mail server on this machine: STARTTLS or TLS from the first byte with a certificate of an authority of its own, signing
/// in, and a box in which letters lie as they came.
/// </summary>
internal sealed class LocalSmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate;
    private readonly string _folder = Directory.CreateTempSubdirectory("tiendo-smtp-").FullName;

    public LocalSmtpServer()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=TienDo test",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(2)
        );
        AuthorityFile = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());

        using var own = RSA.Create(2048);
        var server = new CertificateRequest("CN=localhost", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        server.CertificateExtensions.Add(names.Build());
        using var signed = server.Create(
            authority,
            DateTimeOffset.UtcNow.AddHours(-1),
            DateTimeOffset.UtcNow.AddDays(1),
            RandomNumberGenerator.GetBytes(8)
        );
        using var whole = signed.CopyWithPrivateKey(own);
        _certificate = X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _ = Task.Run(Listen);
    }

    public string AuthorityFile { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool TlsFromTheStart { get; set; }

    public bool OffersTls { get; set; } = true;

    public string Ways { get; set; } = "PLAIN LOGIN";

    public string User { get; } = "tiendo";

    public string Password { get; } = "mật khẩu 123";

    /// <summary>What is said instead of the usual reply to a verb, "RCPT" for example.</summary>
    public Dictionary<string, string> Instead { get; } = new(StringComparer.Ordinal);

    /// <summary>Says nothing at all after the connection stands.</summary>
    public bool IsMute { get; set; }

    public List<string> Letters { get; } = [];

    public List<string> Heard { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _certificate.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Listen()
    {
        try
        {
            while (true)
                _ = Task.Run(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private Func<Task> Serve(TcpClient client) =>
        async () =>
        {
            using var own = client;
            try
            {
                await Talk(client.GetStream());
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or InvalidOperationException)
            {
                // The other side has left, as it may.
            }
        };

    private async Task Talk(Stream stream)
    {
        if (IsMute)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        var isSecure = false;
        if (TlsFromTheStart)
            (stream, isSecure) = (await Secure(stream), true);
        var signedIn = false;
        await Say(stream, "220 localhost ESMTP");
        while (await Line(stream) is { } line)
        {
            lock (Heard)
                Heard.Add((isSecure ? "tls " : "plain ") + line);
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (Instead.TryGetValue(verb, out var other))
            {
                await Say(stream, other);
                if (verb == "STARTTLS")
                    (stream, isSecure) = (await Secure(stream), true);
                continue;
            }
            switch (verb)
            {
                case "EHLO":
                    await Say(
                        stream,
                        "250-localhost\r\n250-SIZE 1000000\r\n"
                            + (OffersTls && !isSecure ? "250-STARTTLS\r\n" : "")
                            + $"250 AUTH {Ways}"
                    );
                    break;
                case "STARTTLS":
                    await Say(stream, "220 go on");
                    (stream, isSecure) = (await Secure(stream), true);
                    break;
                case "AUTH":
                    signedIn = await SignIn(stream, line);
                    await Say(stream, signedIn ? "235 welcome" : "535 wrong: " + line);
                    break;
                case "MAIL":
                    await Say(stream, signedIn || User.Length == 0 ? "250 ok" : "530 sign in first");
                    break;
                case "RCPT":
                    await Say(stream, "250 ok");
                    break;
                case "DATA":
                    await Say(stream, "354 go on");
                    await Take(stream);
                    await Say(stream, "250 taken");
                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "500 what");
                    break;
            }
        }
    }

    private async Task<bool> SignIn(Stream stream, string line)
    {
        static string Text(string? base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64 ?? ""));
        var words = line.Split(' ');
        if (words[1] == "PLAIN")
            return Text(words[2]) == $"\0{User}\0{Password}";
        await Say(stream, "334 VXNlcm5hbWU6");
        var user = Text(await Line(stream));
        await Say(stream, "334 UGFzc3dvcmQ6");
        return user == User && Text(await Line(stream)) == Password;
    }

    private async Task Take(Stream stream)
    {
        var letter = new StringBuilder();
        while (await Line(stream) is { } line && line != ".")
            letter.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        lock (Letters)
            Letters.Add(letter.ToString());
    }

    private async Task<Stream> Secure(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = _certificate },
            _stop.Token
        );
        return secure;
    }

    private async Task Say(Stream stream, string reply) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), _stop.Token);

    /// <summary>Byte by byte: what follows a line may already be the handshake.</summary>
    private async Task<string?> Line(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        return null;
    }
}
