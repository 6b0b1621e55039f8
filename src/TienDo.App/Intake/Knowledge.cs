using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.App.Intake;

/// <summary>What the readers know beyond the text, from the data/ folder that lies beside the program.</summary>
public static class Knowledge
{
    public static string UsualFolder => Path.Combine(AppContext.BaseDirectory, "data");

    public static ReadingKnowledge Load() => Load(UsualFolder);

    /// <summary>A folder without the files gives a reader that knows no agencies and weekends only.</summary>
    public static ReadingKnowledge Load(string folder) =>
        new(
            First(folder, "agencies") is { } agencies ? AgencyDirectory.Parse(agencies) : AgencyDirectory.Empty,
            First(folder, "holidays") is { } holidays ? WorkingCalendar.Parse(holidays) : WorkingCalendar.WeekendsOnly
        );

    private static string? First(string folder, string kind)
    {
        var files = Path.Combine(folder, kind);
        if (!Directory.Exists(files))
            return null;
        var first = Directory.EnumerateFiles(files, "*.json").Order(StringComparer.Ordinal).FirstOrDefault();
        return first is null ? null : File.ReadAllText(first);
    }
}
