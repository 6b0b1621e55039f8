namespace TienDo.House.Tests;

/// <summary>Who may know whom: one table. A module is a namespace; its children belong to it.</summary>
public sealed class ModuleGraphTests
{
    /// <summary>Each module and the modules it may know, besides the ones those stand on in Core.</summary>
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        // Core: the domain. Language stands under everything.
        ["Language"] = [],
        ["Time"] = ["Language"],
        ["Agencies"] = ["Language", "Time"],
        ["Policies"] = [],
        ["Accounts"] = ["Language", "Time", "Agencies", "Plans", "Assignments", "DeadlineExtensions"],
        ["Plans"] = ["Language", "Time", "Agencies"],
        ["Assignments"] = ["Language", "Time", "Agencies", "Plans"],
        ["Progress"] = ["Language", "Time", "Agencies", "Plans", "Assignments", "Policies"],
        ["DeadlineExtensions"] = ["Language", "Time", "Assignments", "Policies", "Progress"],
        ["Obstacles"] = ["Language", "Time", "Agencies", "Plans", "Assignments", "Policies"],
        ["Reminders"] = ["Agencies", "Language", "Time", "Plans", "Assignments", "Policies", "Progress"],
        ["Inspections"] = ["Language", "Agencies", "Plans", "Assignments", "Policies", "Progress"],
        ["Directions"] = ["Language", "Time", "Assignments"],
        ["Remarks"] = ["Language"],
        ["HandOvers"] = ["Language", "Agencies", "Plans", "Assignments", "Progress"],
        ["Indicators"] = ["Language", "Time", "Agencies", "Plans", "Assignments"],
        // Documents: bytes in, meaning out. What a reviewer types is understood by the same grammars as what was read.
        ["Documents.Drafting"] = ["Language", "Time", "Agencies", "Assignments", "Documents.Recognising"],
        ["Documents.Reading"] = ["Language"],
        ["Documents.Recognising"] = ["Language", "Time", "Agencies", "Documents.Drafting", "Documents.Reading"],
        ["Documents.Writing"] = ["Language", "Time", "Progress", "Documents.Reading"],
        // App: use cases and storage. Storage maps the rows of every module to the one database, so it knows their shapes.
        ["App.Storage"] =
        [
            "Core",
            "Documents",
            "App.Absences",
            "App.Accounts",
            "App.BulkActs",
            "App.Deliveries",
            "App.Directions",
            "App.Drafts",
            "App.HandOvers",
            "App.Inspections",
            "App.Feeds",
            "App.Journal",
            "App.NamedAgencies",
            "App.Obstacles",
            "App.Progress",
            "App.Remarks",
            "App.Reminders",
            "App.Review",
            "App.RollUps",
            "App.SavedViews",
            "App.Stars",
            "App.SubSteps",
            "App.Suspensions",
        ],
        // A return tells the agency in the transaction that returns; a reminder is about a part.
        ["App.Reminders"] =
        [
            "Core",
            "Documents.Writing",
            "App.Accounts",
            "App.Deliveries",
            "App.Journal",
            "App.Progress",
            "App.Storage",
        ],
        ["App.Feeds"] = ["Core", "Documents.Writing", "App.Journal", "App.Progress", "App.Publications", "App.Storage"],
        // What is told leaves the house in the transaction that tells it.
        ["App.Deliveries"] = ["Core", "Documents.Writing", "App.Journal", "App.Reminders", "App.Storage"],
        ["App.Progress"] =
        [
            "Core",
            "Documents.Recognising",
            "App.Absences",
            "App.Journal",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.DailyRounds"] =
        [
            "Core",
            "App.Accounts",
            "App.Directions",
            "App.Inspections",
            "App.Journal",
            "App.Obstacles",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
            "App.SubSteps",
        ],
        ["App.Suspensions"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.Triggers"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Reminders", "App.Storage"],
        ["App.NamedAgencies"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Storage"],
        ["App.RollUps"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Storage"],
        ["App.SubSteps"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Storage"],
        ["App.Directions"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.Remarks"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.Absences"] = ["Core", "App.Accounts", "App.Journal", "App.Progress", "App.Storage"],
        ["App.OfflineTables"] =
        [
            "Core",
            "Documents.Reading",
            "Documents.Writing",
            "App.Absences",
            "App.Journal",
            "App.Progress",
            "App.Storage",
        ],
        ["App.HandOvers"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Reminders", "App.Storage"],
        ["App.SavedViews"] = ["Core", "App.Accounts", "App.Journal", "App.Progress", "App.Storage"],
        ["App.Stars"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Storage"],
        ["App.BulkActs"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Deliveries",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.RollUps",
            "App.Stars",
            "App.Storage",
            "App.Triggers",
        ],
        ["App.Inspections"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.Obstacles"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.DeadlineExtensions"] = ["Core", "App.Absences", "App.Journal", "App.Progress", "App.Storage"],
        ["App.Journal"] = ["Accounts", "App.Storage"],
        // Whoever has been in is told of a new link to their account in the transaction that makes it.
        ["App.Accounts"] =
        [
            "Language",
            "Accounts",
            "Agencies",
            "Plans",
            "Time",
            "App.Absences",
            "App.Journal",
            "App.Reminders",
            "App.Storage",
        ],
        ["App.Drafts"] = ["Language", "Accounts", "Agencies", "Documents", "App.Journal", "App.Storage"],
        ["App.Review"] = ["Language", "Accounts", "Agencies", "Documents", "App.Drafts", "App.Journal", "App.Storage"],
        ["App.Intake"] = ["Core", "Documents", "App.Drafts", "App.Plans", "App.Review", "App.Journal", "App.Storage"],
        ["App.Plans"] =
        [
            "Core",
            "Documents",
            "App.Drafts",
            "App.Journal",
            "App.Progress",
            "App.Publications",
            "App.Storage",
        ],
        // Publications is the only reader that joins across modules.
        ["App.Publications"] = ["Core", "Documents", "App.Drafts", "App.Plans", "App.RollUps", "App.Storage"],
        ["App.Demonstration"] = ["Core", "Documents", "App"],
        // Doors: each calls use cases. The portal reads publications and nothing else.
        ["Cli"] = ["Core", "Documents", "App", "Web"],
        ["Web"] = ["Core", "Documents", "App", "Web"],
        ["Web.Wording"] = ["Language", "Web.Features.Layout", "Progress"],
        ["Web.Features.Layout"] = ["Language", "Accounts", "App.Deliveries", "Web.Features.Accounts", "Web.Wording"],
        ["Web.Features.Errors"] = ["Language", "Web.Features.Layout", "Web.Wording"],
        ["Web.Features.Accounts"] =
        [
            "Language",
            "Accounts",
            "Agencies",
            "Plans",
            "Documents.Recognising",
            "App.Accounts",
            "App.Deliveries",
            "App.Intake",
            "App.Storage",
            "Web.Features.Layout",
            "Web.Features.OutsideSignIn",
            "Web.Wording",
        ],
        ["Web.Features.OutsideSignIn"] = ["Language", "App.Accounts", "App.Storage", "Web.Features.Accounts"],
        ["Web.Features.Feeds"] =
        [
            "Core",
            "Documents.Recognising",
            "Documents.Writing",
            "App.Deliveries",
            "App.Feeds",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Layout",
            "Web.Wording",
        ],
        ["Web.Features.Deliveries"] =
        [
            "Core",
            "Documents.Recognising",
            "App.Deliveries",
            "App.Intake",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Layout",
            "Web.Wording",
        ],
        ["Web.Features.Demonstration"] =
        [
            "Agencies",
            "Documents.Recognising",
            "App.Accounts",
            "App.Demonstration",
            "App.Storage",
            "Web.Features.Accounts",
        ],
        ["Web.Features.Progress"] =
        [
            "Core",
            "Documents.Writing",
            "App.DeadlineExtensions",
            "App.Journal",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.BulkActs",
            "Web.Features.HandOvers",
            "Web.Features.Inspections",
            "Web.Features.Layout",
            "Web.Features.Obstacles",
            "Web.Features.Portal",
            "Web.Wording",
        ],
        ["Web.Features.Suspensions"] =
        [
            "Core",
            "App.Progress",
            "App.Storage",
            "App.Suspensions",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.NamedAgencies"] =
        [
            "Core",
            "Documents.Recognising",
            "App.NamedAgencies",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Portal",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.RollUps"] =
        [
            "Core",
            "Documents.Recognising",
            "App.Progress",
            "App.RollUps",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Portal",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.SubSteps"] =
        [
            "Core",
            "App.Progress",
            "App.Storage",
            "App.SubSteps",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.Obstacles"] =
        [
            "Core",
            "App.Obstacles",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.Absences"] =
        [
            "Core",
            "App.Absences",
            "App.Accounts",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.HandOvers"] =
        [
            "Core",
            "Documents.Writing",
            "App.HandOvers",
            "App.Progress",
            "App.Reminders",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.Directions"] =
        [
            "Core",
            "App.Directions",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Portal",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.Remarks"] =
        [
            "Core",
            "App.Remarks",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Portal",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.SavedViews"] =
        [
            "Core",
            "App.Progress",
            "App.SavedViews",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.Stars"] =
        [
            "Core",
            "App.Stars",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Portal",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.BulkActs"] =
        [
            "Core",
            "App.BulkActs",
            "App.Deliveries",
            "App.Progress",
            "App.RollUps",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Features.RollUps",
            "Web.Wording",
        ],
        ["Web.Features.Inspections"] =
        [
            "Core",
            "App.Inspections",
            "App.Progress",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Progress",
            "Web.Wording",
        ],
        ["Web.Features.Review"] =
        [
            "Core",
            "Documents",
            "App.Drafts",
            "App.Intake",
            "App.Plans",
            "App.Review",
            "App.Storage",
            "Web.Features.Accounts",
            "Web.Features.Layout",
            "Web.Wording",
        ],
        // The portal reads publications and nothing else of the store.
        ["Web.Features.Portal"] =
        [
            "Language",
            "Assignments",
            "Progress",
            "App.Publications",
            "Web.Features.Layout",
            "Web.Wording",
        ],
    };

    private static readonly IReadOnlyList<SourceText> Sources =
    [
        .. Repository.Sources.Select(SourceText.Of),
        .. Repository
            .Under("src/TienDo.Web/", ".cshtml")
            .Where(page => !page.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal))
            .Select(SourceText.OfPage),
    ];

    [Fact]
    public void Modules_know_only_whom_the_table_lets_them() => Violations(Sources).ShouldBeEmpty();

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
            .Keys.Except(Repository.Sources.Select(file => Module(SourceText.Of(file).Namespace)).OfType<string>())
            .ShouldBeEmpty();

    /// <summary>The canary: a forbidden acquaintance is reported, so silence means there is none.</summary>
    [Theory]
    [InlineData("using TienDo.Documents.Drafting;")]
    [InlineData("using Doubt = TienDo.Documents.Drafting.Doubt;")]
    [InlineData("public sealed record Canary(TienDo.Documents.Drafting.Doubt Doubt);")]
    public void A_forbidden_acquaintance_would_be_seen(string line) =>
        Violations([new SourceText("src/Canary.cs", $"namespace TienDo.Time;\n{line}\n")])
            .ShouldBe(["Time must not know Documents.Drafting (src/Canary.cs)"]);

    private static IReadOnlyList<string> Violations(IEnumerable<SourceText> sources) =>
        [
            .. from source in sources
            let module = Module(source.Namespace)
            where module is not null
            from known in source.UsedNamespaces.Select(Module).OfType<string>().Distinct()
            where known != module && !Lets(Table[module], known)
            select $"{module} must not know {known} ({source.Path})",
        ];

    /// <summary>"Documents" in a row stands for all modules of that project, "Core" for those without a prefix.</summary>
    private static bool Lets(string[] mayKnow, string module) =>
        mayKnow.Contains(module)
        || mayKnow.Contains(module.Contains('.', StringComparison.Ordinal) ? module.Split('.')[0] : "Core");

    /// <summary>The longest row of the table that the namespace falls under.</summary>
    private static string? Module(string name) =>
        Table
            .Keys.Where(module => $"{name}.".StartsWith($"TienDo.{module}.", StringComparison.Ordinal))
            .MaxBy(module => module.Length);
}
