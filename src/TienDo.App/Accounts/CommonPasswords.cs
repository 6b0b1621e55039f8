using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.Accounts;

/// <summary>Mật khẩu đã lộ: refuses what guessers try first, told from a list that comes with the program.</summary>
public sealed class CommonPasswords(FrozenSet<string> words) : IPasswordValidator<Account>
{
    public static readonly Refusal ThePasswordIsEasyToGuess = new(
        nameof(ThePasswordIsEasyToGuess),
        "Mật khẩu này nằm trong danh sách dễ đoán hoặc đã lộ. Chọn một câu dài hơn, không chứa tên người, tên cơ quan.",
        "This password is on the list of those easily guessed or leaked. Choose a longer phrase without names of persons or agencies."
    );

    /// <summary>A stem of fewer letters than this is no secret, whatever digits stand around it.</summary>
    private const int ShortStem = 6;

    private static readonly char[] Ornaments = [.. "0123456789!@#$%^&*.,-_ "];

    public static CommonPasswords Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.File("passwords", "common.txt");
        var lines = File.Exists(file) ? File.ReadLines(file) : [];
        return new CommonPasswords(
            lines.Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal)
        );
    }

    public bool IsEasy(string password, string? fullName)
    {
        ArgumentNullException.ThrowIfNull(password);
        var name = Letters(SearchKey.Fold(fullName ?? ""));
        var folded = SearchKey.Fold(password);
        string[] readings = [Letters(folded), Letters(DigitsAsLetters(folded.TrimEnd(Ornaments)))];
        return Array.TrueForAll(readings, stem => stem.Length < ShortStem)
            || readings.Any(stem => IsGuessed(Without(stem, name)));
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(
            password is not null && IsEasy(password, user.FullName)
                ? IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = ThePasswordIsEasyToGuess.Name,
                        Description = ThePasswordIsEasyToGuess.Vietnamese,
                    }
                )
                : IdentityResult.Success
        );
    }

    private bool IsGuessed(string stem) =>
        stem.Length == 0 || words.Contains(stem) || stem.Distinct().Count() < 4 || IsMadeOfTwo(stem);

    private static string Without(string stem, string name) =>
        name.Length >= ShortStem ? stem.Replace(name, "", StringComparison.Ordinal) : stem;

    /// <summary>"p@ssw0rd" is "password".</summary>
    private static string DigitsAsLetters(string text) =>
        text.Replace('0', 'o')
            .Replace('1', 'i')
            .Replace('3', 'e')
            .Replace('4', 'a')
            .Replace('5', 's')
            .Replace('@', 'a')
            .Replace('$', 's');

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter));

    private bool IsMadeOfTwo(string stem)
    {
        if (stem.Length > 24)
            return false;
        for (var at = 4; at <= stem.Length - 4; at++)
        {
            if (words.Contains(stem[..at]) && words.Contains(stem[at..]))
                return true;
        }
        return false;
    }
}
