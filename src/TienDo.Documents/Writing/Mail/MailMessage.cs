namespace TienDo.Documents.Writing.Mail;

/// <summary>Thư điện tử: plain text from one address to one person.</summary>
/// <param name="Id">The same each time it is sent, so that a letter that came twice is shown once: "0198…@tiendo.laichau.gov.vn".</param>
public sealed record MailMessage(Mailbox From, Mailbox To, string Subject, string Body, DateTimeOffset At, string Id);

/// <summary>Hộp thư: a name and an address that is safe to write into a header and a command.</summary>
public sealed record Mailbox
{
    private const int LongestAddress = 254;

    private const string Allowed = "!#$%&'*+-/=?^_`{|}~.";

    private Mailbox(string name, string address) => (Name, Address) = (name, address);

    public string Name { get; }

    public string Address { get; }

    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];

    /// <summary>Null where the address is none of the plain form (RFC 5321 Dot-string): nothing in it can end a line or a command.</summary>
    public static Mailbox? Of(string? name, string? address)
    {
        address = address?.Trim() ?? "";
        var at = address.LastIndexOf('@');
        if (at is < 1 or > 64 || address.Length > LongestAddress || !IsLocalPart(address[..at]))
            return null;
        var domain = address[(at + 1)..];
        return IsDomain(domain) ? new Mailbox(name ?? "", address) : null;
    }

    private static bool IsLocalPart(string text) =>
        text.All(static letter =>
            char.IsAsciiLetterOrDigit(letter) || Allowed.Contains(letter, StringComparison.Ordinal)
        ) && Array.TrueForAll(text.Split('.'), static part => part.Length > 0);

    private static bool IsDomain(string text) =>
        Array.TrueForAll(
            text.Split('.'),
            static label =>
                label.Length is > 0 and <= 63
                && label.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
                && label[0] != '-'
                && label[^1] != '-'
        );
}
