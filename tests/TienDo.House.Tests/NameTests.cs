namespace TienDo.House.Tests;

/// <summary>Names that say nothing, or say something else in this domain, stay out.</summary>
public sealed class NameTests
{
    private static readonly string[] BannedTypes =
    [
        "Task",
        "Unit",
        "Report",
        "Extension",
        "Activity",
        "Monitor",
        "Range",
        "Index",
        "Product",
        "Mission",
    ];

    private static readonly string[] BannedFolders =
    [
        "Helpers",
        "Utils",
        "Common",
        "Models",
        "Enums",
        "Interfaces",
        "Extensions",
        "Managers",
        "Dtos",
        "Services",
    ];

    [Fact]
    public void No_type_bears_a_banned_name() => TypesBearingBannedNames(Sources()).ShouldBeEmpty();

    [Fact]
    public void A_banned_name_would_be_seen() =>
        TypesBearingBannedNames([
                new SourceText("src/Canary.cs", "namespace TienDo.Canary;\n\npublic sealed record Task;\n"),
            ])
            .ShouldBe(["Task in src/Canary.cs"]);

    [Fact]
    public void Folders_are_named_for_the_business() =>
        Repository
            .Files.Where(file => file.Split('/')[..^1].Intersect(BannedFolders, StringComparer.OrdinalIgnoreCase).Any())
            .ShouldBeEmpty();

    [Fact]
    public void At_most_four_folders_stand_above_a_file() =>
        Repository.Files.Where(file => file.Count(letter => letter == '/') > 4).ShouldBeEmpty();

    private static IEnumerable<SourceText> Sources() => Repository.Sources.Select(SourceText.Of);

    private static IReadOnlyList<string> TypesBearingBannedNames(IEnumerable<SourceText> sources) =>
        [
            .. from source in sources
            from type in source.PublicTypes
            where BannedTypes.Contains(type, StringComparer.Ordinal)
            select $"{type} in {source.Path}",
        ];
}
