using System.Globalization;
using System.Text;
using TienDo.Accounts;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.Accounts;

/// <summary>Makes accounts. None has a password until its person sets one.</summary>
public static class NewAccounts
{
    /// <summary>The open account of a person of this name, else a new one with one grant for the whole province.</summary>
    public static string FindOrMake(TienDoDb db, string fullName, Role role, Actor who)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var find = db.Command(
            "SELECT Id FROM Accounts WHERE FullName = $name AND DisabledAt IS NULL ORDER BY MadeAt LIMIT 1",
            ("$name", fullName)
        );
        if (find.ExecuteScalar() is string known)
            return known;
        return Make(db, fullName, email: null, [new Grant(role, null, true, [], null, null, null)], who);
    }

    public static string Make(TienDoDb db, string fullName, string? email, IReadOnlyList<Grant> grants, Actor who)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var accounts = new AccountsDb(db, who);
        var userName = FreeUserName(db, fullName);
        var account = new Account
        {
            FullName = fullName,
            MadeAt = db.Now,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email?.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        accounts.Users.Add(account);
        accounts.SaveChanges();
        foreach (var grant in grants)
            accounts.Grants.Add(StoredGrants.Row(account.Id, grant, db.Now, who));
        accounts.SaveChanges();
        return account.Id;
    }

    /// <summary>"Nguyễn Thị Lan" signs in as "lan.nguyenthi"; a number follows where that is taken.</summary>
    private static string FreeUserName(TienDoDb db, string fullName)
    {
        var words = SearchKey.Fold(fullName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stem = new StringBuilder();
        foreach (
            var letter in words.Length > 1 ? words[^1] + "." + string.Concat(words[..^1]) : words.FirstOrDefault() ?? ""
        )
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '.')
                stem.Append(letter);
        }
        if (stem.Length is 0 or > 60)
            stem.Clear().Append("tai-khoan");
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem.ToString() : string.Create(CultureInfo.InvariantCulture, $"{stem}{number}");
            using var taken = db.Command(
                "SELECT 1 FROM Accounts WHERE NormalizedUserName = $name",
                ("$name", name.ToUpperInvariant())
            );
            if (taken.ExecuteScalar() is null)
                return name;
        }
    }
}
