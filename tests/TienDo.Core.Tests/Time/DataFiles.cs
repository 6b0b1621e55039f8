namespace TienDo.Core.Tests.Time;

/// <summary>The files of data/ as the program ships them.</summary>
internal static class DataFiles
{
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.json").Order(StringComparer.Ordinal);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
                return Path.Combine(folder.FullName, "data");
        }
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
