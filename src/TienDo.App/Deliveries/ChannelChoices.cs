using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.Deliveries;

/// <summary>Cách nhận tin của một người. Notices inside the program come in any case; e-mail is taken until it is refused.</summary>
/// <param name="MailAddress">As the administrator keeps it; null where there is none.</param>
/// <param name="Phone">In the international form, "+84912345678".</param>
public sealed record ChannelChoice(bool Mail, bool Gateway, string? MailAddress, string? Phone)
{
    public bool Takes(Channel channel) =>
        channel switch
        {
            Channel.Mail => Mail && MailAddress is not null,
            Channel.Gateway => Gateway && Phone is not null,
        };

    public string? AddressFor(Channel channel) =>
        channel switch
        {
            Channel.Mail => MailAddress,
            Channel.Gateway => Phone,
        };
}

/// <summary>Chọn cách nhận tin, for oneself only.</summary>
public static class ChannelChoices
{
    public static readonly Refusal ThePhoneNumberIsNotValid = new(
        nameof(ThePhoneNumberIsNotValid),
        "Số điện thoại chưa đúng. Ghi 10 chữ số, ví dụ 0912 345 678.",
        "The phone number is not valid. Write 10 digits, 0912 345 678 for example."
    );

    public static readonly Refusal AMessageNeedsAPhoneNumber = new(
        nameof(AMessageNeedsAPhoneNumber),
        "Nhận tin nhắn thì cần số điện thoại.",
        "Messages need a phone number to go to."
    );

    public static ChannelChoice Of(TienDoDb db, string accountId)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT a.Email, c.Mail, c.Gateway, c.Phone FROM Accounts a
            LEFT JOIN ChannelChoices c ON c.Id = (SELECT MAX(Id) FROM ChannelChoices WHERE AccountId = a.Id)
            WHERE a.Id = $account
            """,
            ("$account", accountId)
        );
        using var row = command.ExecuteReader();
        if (!row.Read())
            return new ChannelChoice(false, false, null, null);
        string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
        return row.IsDBNull(1)
            ? new ChannelChoice(true, false, Text(0), null)
            : new ChannelChoice(row.GetBoolean(1), row.GetBoolean(2), Text(0), Text(3));
    }

    public static Refusal? Choose(Store store, string accountId, bool mail, bool gateway, string? typed, Actor who)
    {
        ArgumentNullException.ThrowIfNull(store);
        var phone = PhoneNumber(typed);
        if (!string.IsNullOrWhiteSpace(typed) && phone is null)
            return ThePhoneNumberIsNotValid;
        if (gateway && phone is null)
            return AMessageNeedsAPhoneNumber;
        return store.Change<Refusal?>(db =>
        {
            var before = Of(db, accountId);
            using var insert = db.Command(
                "INSERT INTO ChannelChoices (AccountId, At, Mail, Gateway, Phone) VALUES ($account, $at, $mail, $gateway, $phone)",
                ("$account", accountId),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$mail", mail),
                ("$gateway", gateway),
                ("$phone", phone)
            );
            insert.ExecuteNonQuery();
            // The number itself is a person's own and stays out of the journal.
            JournalChain.Append(
                db,
                who,
                "ChannelsChosen",
                "account/" + accountId,
                Facts(before.Mail, before.Gateway),
                Facts(mail, gateway)
            );
            return null;
        });
    }

    /// <summary>"0912 345 678", "+84.912.345.678" → "+84912345678"; null where it is no number of Việt Nam.</summary>
    internal static string? PhoneNumber(string? typed)
    {
        if (typed is null || typed.Length > 30)
            return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (
            typed.Any(static letter =>
                !char.IsAsciiDigit(letter) && !" .-()+".Contains(letter, StringComparison.Ordinal)
            )
        )
            return null;
        var rest = digits switch
        {
            ['8', '4', .. var national] => national,
            ['0', .. var national] => national,
            _ => "",
        };
        return rest.Length == 9 && rest[0] is ('3' or '5' or '7' or '8' or '9') ? "+84" + rest : null;
    }

    private static string Facts(bool mail, bool gateway) =>
        (mail ? "Mail" : "") + (mail && gateway ? " " : "") + (gateway ? "Gateway" : "");
}
