using TienDo.Agencies;

namespace TienDo.Documents.Tests.Recognising;

/// <summary>The province's own agencies, as the program ships them.</summary>
internal static class Province
{
    public static AgencyDirectory Directory { get; } = AgencyDirectory.Parse(File.ReadAllText(Find()));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
                return Path.Combine(folder.FullName, "data", "agencies", "lai-chau.json");
        }
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
