using System.Text.RegularExpressions;

namespace TienDo.House.Tests;

/// <summary>What the house rules need to know of one C# source: its namespace, whom it uses, what it declares.</summary>
internal sealed partial record SourceText(string Path, string Text)
{
    public string Namespace { get; } =
        NamespaceLine().Match(Text) is { Success: true } found ? found.Groups["name"].Value : "";

    /// <summary>Namespaces of the house named by a using or spelled out in full.</summary>
    public IReadOnlyList<string> UsedNamespaces { get; } =
    [.. HouseName().Matches(Code(Text)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Public types that are not nested in another.</summary>
    public IReadOnlyList<string> PublicTypes { get; } =
    [.. PublicType().Matches(Text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    public static SourceText Of(string path) => new(path, Repository.Text(path));

    /// <summary>A page belongs to the namespace of its folder.</summary>
    public static SourceText OfPage(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!.Replace("src/", "", StringComparison.Ordinal);
        return new SourceText(path, $"namespace {folder.Replace('/', '.')};\n{Repository.Text(path)}");
    }

    private static string Code(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"^namespace (?<name>[\w.]+)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(?<name>TienDo(?:\.[A-Z]\w*)+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HouseName();

    [GeneratedRegex(
        @"^public (?:(?:sealed|abstract|static|readonly|partial|ref) )*(?:record struct|record|class|struct|enum|interface) (?<name>\w+)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex PublicType();
}
