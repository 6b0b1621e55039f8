namespace TienDo.House.Tests;

/// <summary>Core reads no clock and no disk; Documents touches the disk and other programs in one place only.</summary>
public sealed class PurityTests
{
    private static readonly string[] Clocks =
    [
        "DateTime.Now",
        "DateTime.UtcNow",
        "DateTime.Today",
        "DateTimeOffset.Now",
        "DateTimeOffset.UtcNow",
    ];

    private static readonly string[] Disk = ["File.", "Directory.", "FileStream(", "Process.Start", "HttpClient"];

    [Fact]
    public void Core_reads_no_clock_and_no_disk() => Impure("src/TienDo.Core/", [.. Clocks, .. Disk]).ShouldBeEmpty();

    [Fact]
    public void Documents_reads_no_clock() => Impure("src/TienDo.Documents/", Clocks).ShouldBeEmpty();

    /// <summary>Poppler and tesseract want files; nothing else in Documents does.</summary>
    [Fact]
    public void Documents_touches_disk_and_programs_in_one_folder() =>
        Impure("src/TienDo.Documents/", Disk)
            .Where(use => !use.StartsWith("src/TienDo.Documents/Reading/Tools/", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void An_impure_line_would_be_seen() => Uses("var now = DateTime.Now;", Clocks).ShouldBe(["DateTime.Now"]);

    private static IReadOnlyList<string> Impure(string folder, string[] signs) =>
        [
            .. from file in Repository.Under(folder, ".cs")
            from use in Uses(Repository.Text(file), signs)
            select $"{file}: {use}",
        ];

    private static IEnumerable<string> Uses(string text, string[] signs) =>
        signs.Where(sign =>
            text.Split('\n')
                .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .Any(line => Stands(line, sign))
        );

    /// <summary>"File." counts, "SourceFile." does not.</summary>
    private static bool Stands(string line, string sign)
    {
        for (
            var at = line.IndexOf(sign, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(sign, at + 1, StringComparison.Ordinal)
        )
            if (at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '_' or '.'))
                return true;
        return false;
    }
}
