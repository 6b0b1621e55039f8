using TienDo.Language;

namespace TienDo.Cli;

/// <summary>Speaks to the person at the terminal in one language: results on standard output, the rest on standard error.</summary>
internal sealed class Voice(bool english)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;
    public const int AlreadyThere = 3;

    public bool English => english;

    /// <summary>--lang, else an English locale, else Vietnamese.</summary>
    public static Voice For(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        var asked =
            at >= 0 && at + 1 < args.Length ? args[at + 1] : args.LastOrDefault(IsLanguage)?["--lang=".Length..];
        return new Voice((asked ?? Locale()).StartsWith("en", StringComparison.OrdinalIgnoreCase));
    }

    public string Of(string vietnamese, string inEnglish) => english ? inEnglish : vietnamese;

    public void Say(string vietnamese, string inEnglish) => Console.Out.WriteLine(Of(vietnamese, inEnglish));

    public void Remark(string vietnamese, string inEnglish) => Console.Error.WriteLine(Of(vietnamese, inEnglish));

    /// <summary>The sentence, then its name for scripts and for those who look it up.</summary>
    public int Refuse(Refusal refusal, int code = Refused)
    {
        Console.Error.WriteLine($"{Of(refusal.Vietnamese, refusal.English)} [{refusal.Name}]");
        return code;
    }

    private static bool IsLanguage(string argument) => argument.StartsWith("--lang=", StringComparison.Ordinal);

    private static string Locale() =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value))
        ?? "vi";
}
