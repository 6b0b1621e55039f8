using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using TienDo.Language;

namespace TienDo.App.Storage;

/// <summary>
/// Quét mã độc: asks the ClamAV daemon of the installation about every file that comes in (clamd's INSTREAM). Without an
/// address nothing is asked; with one, a file that could not be checked is not taken.
/// </summary>
public sealed class ClamAv
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 4096;

    private readonly EndPoint? _daemon;
    private readonly TimeSpan _within;

    private ClamAv(EndPoint? daemon, TimeSpan within) => (_daemon, _within) = (daemon, within);

    /// <summary>Where no daemon is set up.</summary>
    public static ClamAv None { get; } = new(null, TimeSpan.Zero);

    public static Refusal TheFileCarriesMalware { get; } =
        new(
            nameof(TheFileCarriesMalware),
            "Phần mềm chống mã độc tìm thấy mã độc trong tệp. Tệp không được nhận.",
            "The scanner found malware in the file. The file is not taken."
        );

    public static Refusal TheFileCouldNotBeChecked { get; } =
        new(
            nameof(TheFileCouldNotBeChecked),
            "Chưa kiểm tra được mã độc trong tệp nên chưa nhận. Nội dung đã gõ vẫn còn; gửi lại sau ít phút.",
            "The file could not be checked for malware and is not taken yet. What you typed is kept; send again in a few minutes."
        );

    /// <summary>"ClamAV:Address" as host:port, or as unix:/path of its socket.</summary>
    /// <exception cref="BrokenSettingsException">The address is neither.</exception>
    public static ClamAv Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings["ClamAV:Address"] is { Length: > 0 } written
            ? new ClamAv(AddressOf(written) ?? throw Broken(), TimeSpan.FromSeconds(60))
            : None;
    }

    internal static ClamAv At(EndPoint daemon, TimeSpan within) => new(daemon, within);

    /// <summary>Why a file is not taken; null when it is clean, or nobody is there to ask.</summary>
    public Refusal? Check(Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (_daemon is null)
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_within);
        try
        {
            var answer = Ask(_daemon, content, limit.Token).GetAwaiter().GetResult();
            return answer.EndsWith(" FOUND", StringComparison.Ordinal) ? TheFileCarriesMalware
                : answer == "stream: OK" ? null
                : TheFileCouldNotBeChecked;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return TheFileCouldNotBeChecked;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return TheFileCouldNotBeChecked;
        }
    }

    private static async Task<string> Ask(EndPoint daemon, Stream content, CancellationToken ct)
    {
        var kind = daemon is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp;
        using var socket = new Socket(daemon.AddressFamily, SocketType.Stream, kind);
        await socket.ConnectAsync(daemon, ct).ConfigureAwait(false);
        await using var line = new NetworkStream(socket, ownsSocket: false);
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct).ConfigureAwait(false);
        var chunk = new byte[ChunkBytes + sizeof(int)];
        int read;
        while ((read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), ct).ConfigureAwait(false)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await line.WriteAsync(chunk.AsMemory(0, read + sizeof(int)), ct).ConfigureAwait(false);
        }
        await line.WriteAsync(new byte[sizeof(int)], ct).ConfigureAwait(false);
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (
            length < answer.Length
            && (read = await line.ReadAsync(answer.AsMemory(length), ct).ConfigureAwait(false)) > 0
        )
            length += read;
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static EndPoint? AddressOf(string written)
    {
        const string Socket = "unix:";
        if (written.StartsWith(Socket, StringComparison.Ordinal))
            return written.Length > Socket.Length ? new UnixDomainSocketEndPoint(written[Socket.Length..]) : null;
        return IPEndPoint.TryParse(written, out var address) && address.Port > 0 ? address : null;
    }

    private static BrokenSettingsException Broken() =>
        new(
            new Refusal(
                "TheScannersAddressIsUnclear",
                "Cài đặt ClamAV:Address phải có dạng 127.0.0.1:3310 hoặc unix:/run/clamav/clamd.ctl.",
                "The setting ClamAV:Address must look like 127.0.0.1:3310 or unix:/run/clamav/clamd.ctl."
            )
        );
}
