using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Web.Features.Layout;

namespace TienDo.Web.Wording;

/// <summary>
/// Lời trên trang: Vietnamese stands in the page itself; English comes from one catalogue keyed by the Vietnamese.
/// </summary>
public sealed class Words
{
    private readonly EnglishCatalogue? _english;

    public Words(IHttpContextAccessor accessor, EnglishCatalogue catalogue)
        : this(accessor.HttpContext?.Request.Cookies[LanguageChoice.CookieName] == "en" ? catalogue : null) { }

    internal Words(EnglishCatalogue? english) => _english = english;

    public bool IsEnglish => _english is not null;

    /// <summary>BCP 47 tag for the html element.</summary>
    public string Language => IsEnglish ? "en" : "vi";

    public string this[string vietnamese] => _english?.Of(vietnamese) ?? vietnamese;

    /// <summary>
    /// Counts are written in the Vietnamese form in both languages (1.234,5) and stay on one line with their noun.
    /// English may give two forms, "{0} plan|{0} plans"; the first is for one.
    /// </summary>
    public string this[string vietnamese, params object[] arguments]
    {
        get
        {
            var text = Form(this[vietnamese], arguments);
            for (var at = 0; at < arguments.Length; at++)
            {
                if (arguments[at] is not (int or long or decimal))
                    continue;
                var hole = string.Create(CultureInfo.InvariantCulture, $"{{{at}}} ");
                text = text.Replace(hole, hole[..^2] + ":#,0.######}\u00a0", StringComparison.Ordinal);
            }
            return string.Format(Numbers.Vietnamese, text, arguments);
        }
    }

    private static string Form(string text, object[] arguments)
    {
        var between = text.IndexOf('|', StringComparison.Ordinal);
        if (between < 0)
            return text;
        return arguments.FirstOrDefault(argument => argument is int) is 1 ? text[..between] : text[(between + 1)..];
    }

    public string Say(Refusal refusal) => IsEnglish ? refusal.English : refusal.Vietnamese;
}

/// <summary>English wording by the Vietnamese it stands for.</summary>
public sealed class EnglishCatalogue
{
    private readonly FrozenDictionary<string, string> _entries;

    private EnglishCatalogue(FrozenDictionary<string, string> entries) => _entries = entries;

    public IEnumerable<string> Keys => _entries.Keys;

    public string? Of(string vietnamese) => _entries.GetValueOrDefault(vietnamese);

    /// <summary>The catalogue lies in a file for the portal and one for the workspace.</summary>
    public static EnglishCatalogue Load()
    {
        var assembly = typeof(EnglishCatalogue).Assembly;
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("english", StringComparison.Ordinal))
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (vietnamese, english) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                all[vietnamese] = english;
        }
        return new EnglishCatalogue(all.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

/// <summary>Số và ngày in the Vietnamese official form, whatever the language of the page.</summary>
public static class Numbers
{
    public static CultureInfo Vietnamese { get; } = Make();

    /// <summary>31/3/2027, 05/12/2026, 14/02/2025: days below 10 and months 1–2 with a zero (Decree 30/2020).</summary>
    public static string Date(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Day:00}/{(day.Month < 3 ? "0" : "")}{day.Month}/{day.Year:0000}"
        );

    public static string Number(decimal value) => value.ToString("#,0.######", Vietnamese);

    /// <summary>"78,1%", "100%"; a dash where there is nothing to divide by.</summary>
    public static string Percent(Rate rate) => rate.Percent() is { } percent ? Number(percent) + "%" : "–";

    /// <summary>"25 ÷ 32 = 78,1%": a percentage with the sum it comes from.</summary>
    public static string Sum(Rate rate) =>
        rate.Of == 0 ? "–" : $"{Number(rate.Part)} ÷ {Number(rate.Of)} = {Percent(rate)}";

    /// <summary>Size of a file: "640 KB", "1,2 MB", on one line.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? Math.Max(1, (bytes + 512) / 1024).ToString("#,0", Vietnamese) + "\u00a0KB"
            : (bytes / 1048576m).ToString("#,0.#", Vietnamese) + "\u00a0MB";

    private static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.PercentGroupSeparator = ".";
        return culture;
    }
}
