using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using TienDo.App.Storage;
using TienDo.Documents.Writing.Mail;

namespace TienDo.App.Deliveries;

/// <summary>Gửi thư qua máy chủ SMTP: one connection a letter, secured before a name or a word of it is said.</summary>
public sealed class MailChannel : IDeliveryChannel
{
    private const int LongestDetail = 200;

    private readonly MailSettings _settings;
    private readonly Uri _site;
    private readonly TimeProvider _clock;
    private readonly X509Certificate2Collection? _authorities;

    public MailChannel(MailSettings settings, Uri site, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _site, _clock) = (settings, site, clock);
        if (settings.AuthorityFile is { } file)
        {
            _authorities = [];
            _authorities.ImportFromPemFile(file);
        }
    }

    public Channel Channel => Channel.Mail;

    public async Task<DeliveryAnswer> Send(Delivery delivery, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (Mailbox.Of(delivery.PersonName, delivery.Address) is not { } to)
            return new DeliveryAnswer.Failed(FailedDelivery.NoAddress, IsLasting: true);
        var text = NoticeText.Of(delivery.Notice, delivery.PersonName, _site);
        var letter = MailWriter.Write(
            new MailMessage(
                _settings.From,
                to,
                text.Subject,
                text.Body,
                _clock.GetUtcNow(),
                delivery.Key + "@" + _settings.From.Domain
            )
        );
        try
        {
            using var line = new SmtpLine();
            return await Deliver(line, to, letter, stop);
        }
        catch (AuthenticationException)
        {
            return new DeliveryAnswer.Failed(FailedDelivery.NotTrusted);
        }
        catch (NoSmtpException broken)
        {
            return new DeliveryAnswer.Failed(FailedDelivery.NotUnderstood, Detail: broken.Message);
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            return new DeliveryAnswer.Failed(FailedDelivery.CannotConnect);
        }
    }

    private async Task<DeliveryAnswer> Deliver(SmtpLine line, Mailbox to, byte[] letter, CancellationToken stop)
    {
        await line.Connect(_settings.Host, _settings.Port, stop);
        if (_settings.Security == MailSecurity.Tls)
            await line.Secure(_settings.Host, _authorities, stop);
        var greeting = await line.Hear(stop);
        if (greeting.Code != 220)
            return Refused(FailedDelivery.Refused, greeting);
        var offers = await line.Say(Hello, stop);
        if (_settings.Security == MailSecurity.StartTls)
        {
            // Going on in plain words would tell everybody between what the letter says.
            if (offers.Offer("STARTTLS") is null || (await line.Say("STARTTLS", stop)).Code != 220)
                return new DeliveryAnswer.Failed(FailedDelivery.NoEncryption);
            await line.Secure(_settings.Host, _authorities, stop);
            offers = await line.Say(Hello, stop);
        }
        if (offers.Code != 250)
            return Refused(FailedDelivery.Refused, offers);
        if (_settings.User is not null && await SignIn(line, offers, stop) is { } no)
            return no;
        var from = await line.Say($"MAIL FROM:<{_settings.From.Address}>", stop);
        if (!from.IsPositive)
            return Refused(FailedDelivery.Refused, from);
        var recipient = await line.Say($"RCPT TO:<{to.Address}>", stop);
        if (!recipient.IsPositive)
            return Refused(FailedDelivery.RecipientRefused, recipient, recipient.IsLasting);
        var data = await line.Say("DATA", stop);
        if (data.Code != 354)
            return Refused(FailedDelivery.Refused, data);
        var taken = await line.Give(letter, stop);
        if (!taken.IsPositive)
            return Refused(FailedDelivery.Refused, taken, taken.IsLasting);
        return await Leave(line, stop);
    }

    /// <summary>The letter is taken; that the farewell fails changes nothing.</summary>
    private static async Task<DeliveryAnswer> Leave(SmtpLine line, CancellationToken stop)
    {
        try
        {
            await line.Say("QUIT", stop);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            return new DeliveryAnswer.Went();
        }
        return new DeliveryAnswer.Went();
    }

    private async Task<DeliveryAnswer?> SignIn(SmtpLine line, SmtpReply offers, CancellationToken stop)
    {
        var ways = offers.Offer("AUTH")?.Split(' ') ?? [];
        var (user, password) = (_settings.User ?? "", _settings.Password ?? "");
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            var plain = await line.Say("AUTH PLAIN " + Base64($"\0{user}\0{password}"), stop);
            return plain.Code == 235 ? null : SignInRefused(plain);
        }
        if (!ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
            return new DeliveryAnswer.Failed(FailedDelivery.SignInRefused);
        var begun = await line.Say("AUTH LOGIN", stop);
        if (begun.Code != 334)
            return SignInRefused(begun);
        var named = await line.Say(Base64(user), stop);
        if (named.Code != 334)
            return SignInRefused(named);
        var done = await line.Say(Base64(password), stop);
        return done.Code == 235 ? null : SignInRefused(done);
    }

    /// <summary>The address it is known by; a bare word is as good as any where there is no other.</summary>
    private string Hello => "EHLO " + (Uri.CheckHostName(_site.Host) == UriHostNameType.Dns ? _site.Host : "localhost");

    /// <summary>Only the number: a server that repeats what it was told would write a password into the store.</summary>
    private static DeliveryAnswer.Failed SignInRefused(SmtpReply reply) =>
        new(
            FailedDelivery.SignInRefused,
            Detail: reply.Code.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    private static DeliveryAnswer.Failed Refused(FailedDelivery why, SmtpReply reply, bool isLasting = false)
    {
        var words = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{reply.Code} {string.Join(' ', reply.Lines)}"
        );
        var plain = new string([.. words.Where(static letter => letter is >= ' ' and <= '~')]);
        return new DeliveryAnswer.Failed(why, isLasting, plain.Length > LongestDetail ? plain[..LongestDetail] : plain);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
