using System.Xml.Linq;

namespace TienDo.House.Tests;

/// <summary>Packages come pinned, from one list, with a lock file beside every project.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Every_project_has_its_lock_file() =>
        Projects()
            .Where(project => !Repository.Files.Contains(Path.GetDirectoryName(project) + "/packages.lock.json"))
            .ShouldBeEmpty();

    [Fact]
    public void No_project_states_a_version_of_its_own() =>
        Projects()
            .Where(project =>
                XDocument
                    .Parse(Repository.Text(project))
                    .Descendants("PackageReference")
                    .Any(reference => reference.Attribute("Version") is not null)
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_version_is_exact() =>
        XDocument
            .Parse(Repository.Text("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Version")!.Value)
            .Where(version => version.IndexOfAny(['*', '[', '(', ',']) >= 0)
            .ShouldBeEmpty();

    /// <summary>Core knows the language and the clock of nobody: it is pure.</summary>
    [Fact]
    public void Core_and_documents_stay_free_of_database_and_web()
    {
        var packages =
            Repository.Text("src/TienDo.Core/TienDo.Core.csproj")
            + Repository.Text("src/TienDo.Documents/TienDo.Documents.csproj");
        packages.ShouldNotContain("EntityFrameworkCore");
        packages.ShouldNotContain("AspNetCore");
        packages.ShouldNotContain("Sqlite");
    }

    private static IReadOnlyList<string> Projects() =>
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];
}
