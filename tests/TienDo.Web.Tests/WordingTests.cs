using System.Text.Json;
using System.Text.RegularExpressions;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Tests;

/// <summary>Vietnamese stands in the sources; the catalogue holds the English of exactly what stands there.</summary>
public sealed partial class WordingTests
{
    private static readonly string Web = Path.Combine(Root(), "src", "TienDo.Web");

    private static readonly Dictionary<string, string> Catalogue = Directory
        .EnumerateFiles(Path.Combine(Web, "Wording"), "*.json")
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Key, entry => entry.Last().Value, StringComparer.Ordinal);

    private static readonly string Sources = string.Join(
        '\n',
        Directory
            .EnumerateFiles(Web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
    );

    private readonly HashSet<string> _written = [.. Written().Matches(Sources).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Everything_written_has_its_english() => _written.Except(Catalogue.Keys).ShouldBeEmpty();

    [Fact]
    public void Nothing_in_the_catalogue_is_left_over() =>
        Catalogue.Keys.Where(key => !Sources.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void English_takes_the_same_values_as_vietnamese() =>
        Catalogue
            .Where(entry => entry.Value.Split('|').Any(form => !Values(entry.Key).IsSupersetOf(Values(form))))
            .Select(entry => entry.Key)
            .ShouldBeEmpty();

    [Fact]
    public void No_entry_is_empty_or_still_vietnamese() =>
        Catalogue
            .Where(entry => entry.Value.Trim().Length == 0 || entry.Value == entry.Key && Marked().IsMatch(entry.Key))
            .Select(entry => entry.Key)
            .ShouldBeEmpty();

    [Fact]
    public void A_call_in_a_page_is_seen() =>
        Written().Match("""<h1>@T["Kế hoạch số {0}", number]</h1>""").Groups[1].Value.ShouldBe("Kế hoạch số {0}");

    [Fact]
    public void A_word_over_many_is_seen() =>
        Written().Match("""<li>@T.Many("Kế hoạch")</li>""").Groups[1].Value.ShouldBe("Kế hoạch");

    [Fact]
    public void What_is_written_over_many_has_an_english_form_for_one_and_for_many() =>
        Many()
            .Matches(Sources)
            .Select(match => match.Groups[1].Value)
            .Where(key => Catalogue[key].Count('|'.Equals) != 1)
            .ShouldBeEmpty();

    [Fact]
    public void A_label_speaks_of_one_and_a_heading_of_many()
    {
        var english = new Words(EnglishCatalogue.Load());
        var vietnamese = new Words(english: null);

        (english["Kế hoạch"], english.Many("Kế hoạch")).ShouldBe(("Plan", "Plans"));
        (vietnamese["Kế hoạch"], vietnamese.Many("Kế hoạch")).ShouldBe(("Kế hoạch", "Kế hoạch"));
    }

    [Fact]
    public void Figures_stand_as_the_language_of_the_page_writes_them()
    {
        var rate = new Rate(1068, 1122);

        Shown(isEnglish: false).ShouldBe(("1.234,5", "95,2%", "1.068 ÷ 1.122 = 95,2%", "1,5\u00a0MB"));
        Shown(isEnglish: true).ShouldBe(("1,234.5", "95.2%", "1,068 ÷ 1,122 = 95.2%", "1.5\u00a0MB"));

        (string, string, string, string) Shown(bool isEnglish)
        {
            Numbers.WriteFor(isEnglish);
            return (Numbers.Number(1234.5m), Numbers.Percent(rate), Numbers.Sum(rate), Numbers.Size(3 << 19));
        }
    }

    [Fact]
    public void Figures_in_a_sentence_stand_as_its_language_writes_them()
    {
        var english = new Words(EnglishCatalogue.Load());
        var vietnamese = new Words(english: null);

        vietnamese["{0} nhiệm vụ", 1234].ShouldBe("1.234\u00a0nhiệm vụ");
        english["{0} nhiệm vụ", 1234].ShouldBe("1,234\u00a0assignments");
    }

    [Fact]
    public void A_day_and_what_is_typed_back_stay_in_the_official_form()
    {
        Numbers.WriteFor(isEnglish: true);

        Numbers.Date(new DateOnly(2027, 3, 31)).ShouldBe("31/3/2027");
        Numbers.Typed(1066.7m).ShouldBe("1.066,7");
    }

    private static HashSet<string> Values(string text) => [.. Holes().Matches(text).Select(match => match.Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside their repository.");
    }

    [GeneratedRegex(
        """\b(?:T|t|words|_words)(?:\[|\.Many\()\s*"((?:[^"\\]|\\.)*)"\s*[,\])]""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();

    [GeneratedRegex("""\.Many\("([^"]*)"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Many();

    [GeneratedRegex("""\{\d\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Holes();

    [GeneratedRegex(
        "[đăâêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹấầậẩẫắằặẳẵếềệểễốồộổỗớờợởỡứừựửữ]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Marked();
}
