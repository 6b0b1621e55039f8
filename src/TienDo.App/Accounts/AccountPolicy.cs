using System.Text.Json;
using TienDo.App.Storage;

namespace TienDo.App.Accounts;

/// <summary>Quy định về tài khoản: the limits an administrator may change, as data/policies/accounts.json gives them.</summary>
/// <param name="PasswordLength">Fewest characters of a password; length counts, not composition.</param>
/// <param name="WrongAttempts">Wrong passwords in a row after which an account is locked.</param>
/// <param name="LockMinutes">For how many minutes.</param>
/// <param name="IdleMinutes">Minutes without a request after which a session ends.</param>
/// <param name="AdministratorIdleMinutes">The same for administrators.</param>
/// <param name="LongestHours">Hours after which a session ends in any case.</param>
public sealed record AccountPolicy(
    int PasswordLength,
    int WrongAttempts,
    int LockMinutes,
    int IdleMinutes,
    int AdministratorIdleMinutes,
    int LongestHours
)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>TCVN 14423:2026, levels 1–2.</summary>
    public static AccountPolicy Usual { get; } = new(14, 5, 15, 15, 5, 12);

    /// <summary>The policy in force; what the file leaves out or makes useless is as usual.</summary>
    public static AccountPolicy Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.File("policies", "accounts.json");
        if (!File.Exists(file))
            return Usual;
        var read = JsonSerializer.Deserialize<AccountPolicy>(File.ReadAllText(file), Form) ?? Usual;
        return new AccountPolicy(
            Math.Max(read.PasswordLength, 8),
            Or(read.WrongAttempts, Usual.WrongAttempts),
            Or(read.LockMinutes, Usual.LockMinutes),
            Or(read.IdleMinutes, Usual.IdleMinutes),
            Or(read.AdministratorIdleMinutes, Usual.AdministratorIdleMinutes),
            Or(read.LongestHours, Usual.LongestHours)
        );
    }

    private static int Or(int given, int usual) => given > 0 ? given : usual;
}
