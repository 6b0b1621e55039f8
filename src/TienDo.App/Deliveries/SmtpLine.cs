using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TienDo.App.Deliveries;

/// <summary>What the mail server answered to one command.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 400;

    public bool IsLasting => Code >= 500;

    /// <summary>Whether the greeting offers something: "AUTH PLAIN LOGIN" offers "AUTH".</summary>
    public string? Offer(string word) =>
        Lines
            .Skip(1)
            .FirstOrDefault(line =>
                line.Equals(word, StringComparison.OrdinalIgnoreCase)
                || line.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)
            );
}

/// <summary>The mail server does not keep to the protocol.</summary>
internal sealed class NoSmtpException(string what) : IOException(what);

/// <summary>Đường nối tới máy chủ thư: commands and replies of SMTP (RFC 5321), in plain words and then in TLS.</summary>
internal sealed class SmtpLine : IDisposable
{
    private const int LongestReply = 2_000;

    private const int MostReplyLines = 100;

    private readonly TcpClient _tcp = new();
    private readonly byte[] _buffer = new byte[4_096];
    private Stream _stream = Stream.Null;
    private int _from;
    private int _to;

    public async Task Connect(string host, int port, CancellationToken stop)
    {
        await _tcp.ConnectAsync(host, port, stop);
        _stream = _tcp.GetStream();
    }

    /// <summary>From here on nobody between reads or writes. What came before the handshake came from anybody and is no reply.</summary>
    public async Task Secure(string host, X509Certificate2Collection? authorities, CancellationToken stop)
    {
        if (_from != _to)
            throw new NoSmtpException("words before the handshake");
        var secure = new SslStream(_stream);
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (authorities is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }
        await secure.AuthenticateAsClientAsync(options, stop);
        _stream = secure;
    }

    /// <summary>One command; a line break within it would begin another, so it is no command at all.</summary>
    public async Task<SmtpReply> Say(string command, CancellationToken stop)
    {
        if (command.AsSpan().ContainsAny('\r', '\n', '\0'))
            throw new ArgumentException("A command is one line.", nameof(command));
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), stop);
        await _stream.FlushAsync(stop);
        return await Hear(stop);
    }

    /// <summary>The letter after DATA: a dot that begins a line is doubled, a dot alone ends it (RFC 5321, 4.5.2).</summary>
    public async Task<SmtpReply> Give(byte[] letter, CancellationToken stop)
    {
        await _stream.WriteAsync(Stuffed(letter), stop);
        await _stream.FlushAsync(stop);
        return await Hear(stop);
    }

    internal static byte[] Stuffed(ReadOnlySpan<byte> letter)
    {
        using var stuffed = new MemoryStream(letter.Length + 16);
        var startsLine = true;
        foreach (var one in letter)
        {
            if (startsLine && one == '.')
                stuffed.WriteByte((byte)'.');
            stuffed.WriteByte(one);
            startsLine = one == '\n';
        }
        stuffed.Write(startsLine ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return stuffed.ToArray();
    }

    public async Task<SmtpReply> Hear(CancellationToken stop)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await Line(stop);
            if (
                line.Length < 3
                || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                || lines.Count >= MostReplyLines
            )
                throw new NoSmtpException("no reply of SMTP");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
                return new SmtpReply(code, lines);
            if (line[3] != '-')
                throw new NoSmtpException("no reply of SMTP");
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _tcp.Dispose();
    }

    private async Task<string> Line(CancellationToken stop)
    {
        var line = new StringBuilder();
        while (line.Length <= LongestReply)
        {
            if (_from == _to)
            {
                (_from, _to) = (0, await _stream.ReadAsync(_buffer, stop));
                if (_to == 0)
                    throw new NoSmtpException("the line was cut");
            }
            var letter = (char)_buffer[_from++];
            if (letter == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(letter);
        }
        throw new NoSmtpException("a reply without end");
    }
}
