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
        : this(accessor.HttpContext is { } context && LanguageChoice.IsEnglish(context.Request) ? catalogue : null) { }

    internal Words(EnglishCatalogue? english) => _english = english;

    public bool IsEnglish => _english is not null;

    /// <summary>BCP 47 tag for the html element.</summary>
    public string Language => IsEnglish ? "en" : "vi";

    /// <summary>Vietnamese has one word where English tells one from many, "Plan|Plans": a label speaks of one.</summary>
    public string this[string vietnamese] => Form(Written(vietnamese), isOne: true);

    /// <summary>
    /// Counts are written as the language writes them (1.234,5 and 1,234.5) and stay on one line with their noun.
    /// English may give two forms, "{0} plan|{0} plans"; the first is for one.
    /// </summary>
    public string this[string vietnamese, params object[] arguments]
    {
        get
        {
            var text = Form(Written(vietnamese), arguments.FirstOrDefault(argument => argument is int) is 1);
            for (var at = 0; at < arguments.Length; at++)
            {
                if (arguments[at] is not (int or long or decimal))
                    continue;
                var hole = string.Create(CultureInfo.InvariantCulture, $"{{{at}}} ");
                text = text.Replace(hole, hole[..^2] + ":#,0.######}\u00a0", StringComparison.Ordinal);
            }
            return string.Format(IsEnglish ? Numbers.English : Numbers.Vietnamese, text, arguments);
        }
    }

    /// <summary>The same word over many: a heading, a tab, the way to a list.</summary>
    public string Many(string vietnamese) => Form(Written(vietnamese), isOne: false);

    private string Written(string vietnamese) => _english?.Of(vietnamese) ?? vietnamese;

    private static string Form(string text, bool isOne)
    {
        var between = text.IndexOf('|', StringComparison.Ordinal);
        if (between < 0)
            return text;
        return isOne ? text[..between] : text[(between + 1)..];
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

/// <summary>
/// Số và ngày: days in the Vietnamese official form on every page, figures as its language writes them (1.234,5 and
/// 1,234.5).
/// </summary>
public static class Numbers
{
    private static readonly AsyncLocal<bool> OnEnglishPage = new();

    public static CultureInfo Vietnamese { get; } = Make(point: ",", thousands: ".");

    public static CultureInfo English { get; } = Make(point: ".", thousands: ",");

    private static CultureInfo OfPage => OnEnglishPage.Value ? English : Vietnamese;

    /// <summary>Says for what runs from here on, which is one request, in which language it is answered.</summary>
    internal static void WriteFor(bool isEnglish) => OnEnglishPage.Value = isEnglish;

    /// <summary>31/3/2027, 05/12/2026, 14/02/2025: days below 10 and months 1–2 with a zero (Decree 30/2020).</summary>
    public static string Date(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Day:00}/{(day.Month < 3 ? "0" : "")}{day.Month}/{day.Year:0000}"
        );

    public static string Number(decimal value) => value.ToString("#,0.######", OfPage);

    /// <summary>As a field is filled in and read back, whatever the language: "66,7".</summary>
    public static string Typed(decimal value) => value.ToString("#,0.######", Vietnamese);

    /// <summary>"78,1%", in English "78.1%", "100%"; a dash where there is nothing to divide by.</summary>
    public static string Percent(Rate rate) => rate.Percent() is { } percent ? Number(percent) + "%" : "–";

    /// <summary>"25 ÷ 32 = 78,1%": a percentage with the sum it comes from.</summary>
    public static string Sum(Rate rate) =>
        rate.Of == 0 ? "–" : $"{Number(rate.Part)} ÷ {Number(rate.Of)} = {Percent(rate)}";

    /// <summary>Size of a file: "640 KB", "1,2 MB", on one line.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? Math.Max(1, (bytes + 512) / 1024).ToString("#,0", OfPage) + "\u00a0KB"
            : (bytes / 1048576m).ToString("#,0.#", OfPage) + "\u00a0MB";

    private static CultureInfo Make(string point, string thousands)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = thousands;
        culture.NumberFormat.PercentDecimalSeparator = point;
        culture.NumberFormat.PercentGroupSeparator = thousands;
        return culture;
    }
}
