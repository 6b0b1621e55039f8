using System.Text.RegularExpressions;

namespace TienDo.House.Tests;

/// <summary>One Vietnamese term, one code name: the glossary and the code say the same.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string[] InTheCode = Names("## In the code");

    private static readonly string[] KeptForLater = Names("## Kept for later");

    [Fact]
    public void Every_public_type_of_core_has_a_row() =>
        WithoutRow(Repository.Under("src/TienDo.Core/", ".cs").Select(SourceText.Of)).ShouldBeEmpty();

    [Fact]
    public void A_type_without_a_row_would_be_seen() =>
        WithoutRow([new SourceText("src/Canary.cs", "namespace TienDo.Plans;\n\npublic sealed record Canary;\n")])
            .ShouldBe(["Canary (src/Canary.cs)"]);

    [Fact]
    public void Every_name_of_the_first_table_is_a_type() => InTheCode.Except(AllTypes()).ShouldBeEmpty();

    [Fact]
    public void No_name_stands_twice() =>
        InTheCode
            .Concat(KeptForLater)
            .GroupBy(name => name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();

    private static string[] WithoutRow(IEnumerable<SourceText> sources) =>
        [
            .. from source in sources
            from type in source.PublicTypes
            where !InTheCode.Contains(type, StringComparer.Ordinal)
            select $"{type} ({source.Path})",
        ];

    private static IEnumerable<string> AllTypes() =>
        Repository.Sources.SelectMany(file => SourceText.Of(file).PublicTypes).Distinct(StringComparer.Ordinal);

    private static string[] Names(string heading) =>
        [
            .. Repository
                .Text("docs/glossary.md")
                .Split("\n## ")
                .Single(part => ("## " + part).StartsWith(heading, StringComparison.Ordinal))
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .SelectMany(line => CodeName().Matches(line).Select(match => match.Groups["name"].Value)),
        ];

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+)`", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CodeName();
}
