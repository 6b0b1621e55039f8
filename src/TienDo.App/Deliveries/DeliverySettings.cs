using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using TienDo.App.Storage;
using TienDo.Documents.Writing.Mail;
using TienDo.Language;

namespace TienDo.App.Deliveries;

/// <summary>How the line to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Begins in plain words and turns to TLS before anything is said; port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; port 465.</summary>
    Tls,

    /// <summary>A relay on this same machine.</summary>
    None,
}

/// <param name="AuthorityFile">PEM of the authority that signed the server's certificate, where it is none the machine trusts.</param>
public sealed record MailSettings(
    string Host,
    int Port,
    MailSecurity Security,
    string? User,
    string? Password,
    Mailbox From,
    string? AuthorityFile
)
{
    /// <summary>Without the password: settings may end up in a log.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port} {Security}");
}

public sealed record GatewaySettings(Uri Address, string Secret)
{
    public override string ToString() => Address.Host;
}

/// <summary>Cài đặt gửi tin: what lies under "PublicAddress", "Mail" and "Gateway" of the settings; a channel without settings is shut.</summary>
/// <param name="Site">Where the pages are reached from outside, for the links in what is sent.</param>
/// <param name="IsPublic">Whether that was said; otherwise it is where this server listens.</param>
public sealed record DeliverySettings(Uri Site, MailSettings? Mail, GatewaySettings? Gateway, bool IsPublic = false)
{
    private const int ShortestSecret = 16;

    /// <param name="own">Where the server listens, when nothing else is said.</param>
    public static DeliverySettings Read(IConfiguration settings, Uri own)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var site = settings["PublicAddress"] is { Length: > 0 } written
            ? Web(written) ?? throw Broken("PublicAddress", "https://tiendo.laichau.gov.vn")
            : own;
        return new DeliverySettings(
            site,
            MailOf(settings.GetSection("Mail")),
            GatewayOf(settings.GetSection("Gateway")),
            settings["PublicAddress"] is { Length: > 0 }
        );
    }

    private static MailSettings? MailOf(IConfigurationSection mail)
    {
        if (mail["Host"] is not { Length: > 0 } host)
            return null;
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw Broken("Mail:Host", "smtp.laichau.gov.vn");
        var security = mail["Security"] is { Length: > 0 } named
            ? Enum.TryParse<MailSecurity>(named, ignoreCase: true, out var known) && Enum.IsDefined(known)
                ? known
                : throw Broken("Mail:Security", "StartTls, Tls")
            : MailSecurity.StartTls;
        if (security == MailSecurity.None && !IsThisMachine(host))
            throw Broken("Mail:Security", "StartTls, Tls");
        var usualPort = security switch
        {
            MailSecurity.StartTls => 587,
            MailSecurity.Tls => 465,
            MailSecurity.None => 25,
        };
        var port =
            mail["Port"] is not { Length: > 0 } typed ? usualPort
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            && read is > 0 and < 65536
                ? read
            : throw Broken("Mail:Port", "587");
        var from =
            Mailbox.Of(mail["FromName"] ?? "TienDo", mail["From"])
            ?? throw Broken("Mail:From", "tiendo@laichau.gov.vn");
        var authority = mail["AuthorityFile"] is { Length: > 0 } file ? file : null;
        if (authority is not null && !File.Exists(authority))
            throw Broken("Mail:AuthorityFile", "/etc/ssl/certs/ca.pem");
        var (user, password) = (mail["User"], mail["Password"]);
        return new MailSettings(
            host,
            port,
            security,
            string.IsNullOrEmpty(user) ? null : user,
            string.IsNullOrEmpty(password) ? null : password,
            from,
            authority
        );
    }

    private static GatewaySettings? GatewayOf(IConfigurationSection gateway)
    {
        if (gateway["Address"] is not { Length: > 0 } written)
            return null;
        if (Web(written) is not { } address)
            throw Broken("Gateway:Address", "https://tin-nhan.laichau.gov.vn/gui");
        if (gateway["Secret"] is not { } secret || Encoding.UTF8.GetByteCount(secret) < ShortestSecret)
            throw new BrokenSettingsException(TheSecretIsTooShort);
        return new GatewaySettings(address, secret);
    }

    /// <summary>https everywhere but on this machine, and nothing of a name or password in it.</summary>
    private static Uri? Web(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address.Host))
        && address.UserInfo.Length == 0
            ? address
            : null;

    private static bool IsThisMachine(string host) =>
        host == "localhost"
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static BrokenSettingsException Broken(string name, string example) =>
        new(
            new Refusal(
                "TheSettingCannotBeUsed",
                $"Cài đặt {name} không dùng được. Ví dụ: {example}",
                $"The setting {name} cannot be used. Example: {example}"
            )
        );

    private static Refusal TheSecretIsTooShort { get; } =
        new(
            nameof(TheSecretIsTooShort),
            "Cài đặt Gateway:Secret còn thiếu hoặc ngắn hơn 16 ký tự.",
            "The setting Gateway:Secret is missing or shorter than 16 characters."
        );
}
