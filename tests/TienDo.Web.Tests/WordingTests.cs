using System.Text.Json;
using System.Text.RegularExpressions;

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

    private static HashSet<string> Values(string text) => [.. Holes().Matches(text).Select(match => match.Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside their repository.");
    }

    [GeneratedRegex("""\b(?:T|t|words|_words)\[\s*"((?:[^"\\]|\\.)*)"\s*[,\]]""", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("""\{\d\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Holes();

    [GeneratedRegex(
        "[đăâêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹấầậẩẫắằặẳẵếềệểễốồộổỗớờợởỡứừựửữ]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Marked();
}
