using System.Diagnostics;

namespace TienDo.House.Tests;

/// <summary>The repository as it lies on disk: its root and the files that belong to it.</summary>
internal static class Repository
{
    private static readonly string[] TextEndings =
    [
        ".cs",
        ".cshtml",
        ".csproj",
        ".css",
        ".csv",
        ".editorconfig",
        ".html",
        ".js",
        ".json",
        ".md",
        ".props",
        ".slnx",
        ".sql",
        ".svg",
        ".txt",
        ".yml",
        "",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root with '/', files of the working tree that are not ignored.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static IReadOnlyList<string> TextFiles { get; } =
    [.. Files.Where(file => TextEndings.Contains(Path.GetExtension(file), StringComparer.Ordinal))];

    /// <summary>C# sources of the program itself.</summary>
    public static IReadOnlyList<string> Sources { get; } = Under("src/", ".cs");

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static IReadOnlyList<string> Under(string folder, string ending) =>
        [
            .. Files.Where(file =>
                file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal)
            ),
        ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("TienDo.slnx stands in no folder above the tests");
    }

    private static List<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard -z")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start)!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, "the house tests look at the files git knows");
        return
        [
            .. listed
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Path.Combine(Root, file)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
