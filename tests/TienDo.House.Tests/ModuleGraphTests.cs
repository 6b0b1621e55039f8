namespace TienDo.House.Tests;

/// <summary>Who may know whom: one table. A module is a namespace; its children belong to it.</summary>
public sealed class ModuleGraphTests
{
    /// <summary>Each module and the modules it may know, besides the ones those stand on in Core.</summary>
    private static readonly (string Module, string[] MayKnow)[] Table =
    [
        // Core: the domain. Language stands under everything.
        ("TienDo.Language", []),
        ("TienDo.Time", ["TienDo.Language"]),
        ("TienDo.Agencies", ["TienDo.Language", "TienDo.Time"]),
        ("TienDo.Plans", ["TienDo.Language", "TienDo.Time", "TienDo.Agencies"]),
        ("TienDo.Assignments", ["TienDo.Language", "TienDo.Time", "TienDo.Agencies", "TienDo.Plans"]),
        ("TienDo.Indicators", ["TienDo.Language", "TienDo.Time", "TienDo.Agencies", "TienDo.Plans"]),
        // Documents: bytes in, meaning out.
        ("TienDo.Documents.Drafting", ["TienDo.Language", "TienDo.Time", "TienDo.Agencies"]),
        ("TienDo.Documents.Reading", ["TienDo.Language"]),
        (
            "TienDo.Documents.Recognising",
            [
                "TienDo.Language",
                "TienDo.Time",
                "TienDo.Agencies",
                "TienDo.Documents.Drafting",
                "TienDo.Documents.Reading",
            ]
        ),
    ];

    [Fact]
    public void Modules_know_only_whom_the_table_lets_them() =>
        Violations(Repository.Sources.Select(SourceText.Of)).ShouldBeEmpty();

    [Fact]
    public void Every_module_stands_in_the_table() =>
        Repository
            .Sources.Select(file => SourceText.Of(file).Namespace)
            .Where(name => name.Length > 0 && Module(name) is null)
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void Every_module_of_the_table_exists() =>
        Table
            .Select(row => row.Module)
            .Except(Repository.Sources.Select(file => Module(SourceText.Of(file).Namespace)).OfType<string>())
            .ShouldBeEmpty();

    /// <summary>The canary: a forbidden acquaintance is reported, so silence means there is none.</summary>
    [Theory]
    [InlineData("using TienDo.Documents.Drafting;")]
    [InlineData("using Doubt = TienDo.Documents.Drafting.Doubt;")]
    [InlineData("public sealed record Canary(TienDo.Documents.Drafting.Doubt Doubt);")]
    public void A_forbidden_acquaintance_would_be_seen(string line) =>
        Violations([new SourceText("src/Canary.cs", $"namespace TienDo.Time;\n{line}\n")])
            .ShouldBe(["TienDo.Time must not know TienDo.Documents.Drafting (src/Canary.cs)"]);

    private static IReadOnlyList<string> Violations(IEnumerable<SourceText> sources) =>
        [
            .. from source in sources
            let module = Module(source.Namespace)
            where module is not null
            from known in source.UsedNamespaces.Select(Module).OfType<string>().Distinct()
            where known != module && !Table.Single(row => row.Module == module).MayKnow.Contains(known)
            select $"{module} must not know {known} ({source.Path})",
        ];

    /// <summary>The longest row of the table that the name falls under.</summary>
    private static string? Module(string name) =>
        Table
            .Select(row => row.Module)
            .Where(module => name == module || name.StartsWith(module + ".", StringComparison.Ordinal))
            .MaxBy(module => module.Length);
}
