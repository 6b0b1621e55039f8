using Microsoft.AspNetCore.Identity;
using TienDo.Accounts;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.Accounts;

/// <summary>Danh tính từ hệ thống đăng nhập chung: whom the issuer says somebody is.</summary>
/// <param name="Subject">The issuer's own name for the person, which never changes and is never given to another.</param>
/// <param name="EmailIsVerified">Whether the issuer vouches that the address is the person's.</param>
public sealed record OutsideIdentity(string Issuer, string Subject, string? Email, bool EmailIsVerified);

/// <summary>
/// Nối danh tính với tài khoản: somebody who was invited here under an address comes in as who the issuer says has that address.
/// Nobody becomes a user, and nobody gets a role, by what an issuer says.
/// </summary>
public sealed class OutsideLogins(Store store)
{
    public static readonly Refusal NobodyWasInvitedUnderThisAddress = new(
        nameof(NobodyWasInvitedUnderThisAddress),
        "Chưa có tài khoản nào được mời với địa chỉ thư này. Xin người quản trị mời, hoặc ghi địa chỉ vào tài khoản.",
        "No account has been invited under this e-mail address. Ask the administrator for an invitation, or to write the address into the account."
    );

    public static readonly Refusal TheAddressIsNotVerified = new(
        nameof(TheAddressIsNotVerified),
        "Hệ thống đăng nhập chưa xác nhận địa chỉ thư của tài khoản này. Xác nhận ở đó trước, hoặc đăng nhập bằng mật khẩu.",
        "The sign-in system has not verified the e-mail address. Verify it there first, or sign in with a password."
    );

    public static readonly Refusal TheAccountIsTiedToSomebodyElse = new(
        nameof(TheAccountIsTiedToSomebodyElse),
        "Tài khoản có địa chỉ này đã nối với một người khác ở hệ thống đăng nhập. Báo người quản trị.",
        "The account with this address is tied to another identity of the sign-in system. Tell the administrator."
    );

    public static readonly Refusal MoreThanOneAccountHasThisAddress = new(
        nameof(MoreThanOneAccountHasThisAddress),
        "Nhiều tài khoản cùng ghi địa chỉ thư này. Báo người quản trị.",
        "More than one account has this e-mail address. Tell the administrator."
    );

    public static readonly Refusal TheAccountIsClosed = new(
        nameof(TheAccountIsClosed),
        "Tài khoản đã đóng. Báo người quản trị nếu cần mở lại.",
        "The account is closed. Tell the administrator if it should be opened again."
    );

    /// <summary>The account of an identity: the one it is tied to, else the one invited under its verified address, which is tied now.</summary>
    public (string? Account, Refusal? Refusal) Find(OutsideIdentity identity, string? origin)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return store.Change<(string?, Refusal?)>(db =>
        {
            using (
                var tied = db.Command(
                    """
                    SELECT a.Id, a.DisabledAt IS NULL FROM AccountLogins l JOIN Accounts a ON a.Id = l.UserId
                    WHERE l.LoginProvider = $issuer AND l.ProviderKey = $subject
                    """,
                    ("$issuer", identity.Issuer),
                    ("$subject", identity.Subject)
                )
            )
            {
                using var row = tied.ExecuteReader();
                if (row.Read())
                    return row.GetBoolean(1) ? (row.GetString(0), null) : (null, TheAccountIsClosed);
            }
            return TieInvited(db, identity, origin);
        });
    }

    private static (string? Account, Refusal? Refusal) TieInvited(TienDoDb db, OutsideIdentity identity, string? origin)
    {
        if (identity is not { Email: { Length: > 0 } email, EmailIsVerified: true })
            return (null, TheAddressIsNotVerified);
        var invited = Accounts(db, email);
        if (invited.Count > 1)
            return (null, MoreThanOneAccountHasThisAddress);
        if (invited is not [var (account, name)])
            return (null, NobodyWasInvitedUnderThisAddress);
        using var other = db.Command(
            "SELECT 1 FROM AccountLogins WHERE UserId = $account AND LoginProvider = $issuer",
            ("$account", account),
            ("$issuer", identity.Issuer)
        );
        return other.ExecuteScalar() is null
            ? (Tie(db, account, name, identity, origin), null)
            : (null, TheAccountIsTiedToSomebodyElse);
    }

    private static List<(string Id, string Name)> Accounts(TienDoDb db, string email)
    {
        using var command = db.Command(
            "SELECT Id, FullName FROM Accounts WHERE NormalizedEmail = $email AND DisabledAt IS NULL LIMIT 2",
            ("$email", email.ToUpperInvariant())
        );
        using var row = command.ExecuteReader();
        var all = new List<(string, string)>();
        while (row.Read())
            all.Add((row.GetString(0), row.GetString(1)));
        return all;
    }

    private static string Tie(TienDoDb db, string account, string name, OutsideIdentity identity, string? origin)
    {
        using var accounts = new AccountsDb(db, new Actor(name, Role.Reader, account, origin));
        accounts.Add(
            new IdentityUserLogin<string>
            {
                LoginProvider = identity.Issuer,
                ProviderKey = identity.Subject,
                ProviderDisplayName = identity.Email,
                UserId = account,
            }
        );
        accounts.SaveChanges();
        return account;
    }
}
