namespace TienDo.Documents.Tests.Specs;

/// <summary>The rows of the tables under one heading of a Markdown specification; each row is a test.</summary>
internal static class SpecTable
{
    private const string Nothing = "…";

    public static TheoryData<string[]> Rows(string file, string heading)
    {
        var rows = new TheoryData<string[]>();
        var current = "";
        var inBody = false;
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file)))
        {
            if (line.StartsWith('#'))
                current = line.TrimStart('#', ' ');
            if (!line.StartsWith('|'))
            {
                inBody = false;
                continue;
            }
            if (line.StartsWith("|---", StringComparison.Ordinal))
                inBody = true;
            else if (inBody && string.Equals(current, heading, StringComparison.Ordinal))
                rows.Add([.. line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)]);
        }
        if (rows.Count == 0)
            throw new InvalidOperationException($"{file} has no rows under \"{heading}\".");
        return rows;
    }

    public static string? OrNothing(string cell) => cell == Nothing ? null : cell;

    public static string[] Names(string cell) => cell == Nothing ? [] : cell.Split('¦', StringSplitOptions.TrimEntries);

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
                return Path.Combine(folder.FullName, "tests", "TienDo.Documents.Tests", "Specs");
        }
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
