using System.Text.Json;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.App.Intake;

/// <summary>What the readers know beyond the text, from files (see <see cref="KnowledgeFolder"/>).</summary>
public static class Knowledge
{
    public static ReadingKnowledge Load() => Load(KnowledgeFolder.OfTheProgram);

    /// <summary>A folder without the files gives a reader that knows no agencies and weekends only.</summary>
    /// <exception cref="BrokenKnowledgeException">A file is not in its form.</exception>
    public static ReadingKnowledge Load(KnowledgeFolder folder) =>
        new(
            All(folder, "agencies", AgencyDirectory.Parse) ?? AgencyDirectory.Empty,
            All(folder, "holidays", WorkingCalendar.Parse) ?? WorkingCalendar.WeekendsOnly
        );

    private static T? All<T>(KnowledgeFolder folder, string kind, Func<IReadOnlyList<string>, T> parse)
        where T : class
    {
        var names = folder.Files(kind);
        if (names.Count == 0)
            return null;
        var texts = new List<string>();
        foreach (var name in names)
        {
            texts.Add(File.ReadAllText(name));
            try
            {
                // Alone it may lack what another file holds; only its form can be told here.
                using var form = JsonDocument.Parse(texts[^1]);
            }
            catch (JsonException broken)
            {
                throw new BrokenKnowledgeException(Path.Combine(kind, Path.GetFileName(name)), broken.Message);
            }
        }
        try
        {
            return parse(texts);
        }
        catch (FormatException broken)
        {
            throw new BrokenKnowledgeException(
                string.Join(", ", names.Select(name => Path.Combine(kind, Path.GetFileName(name)))),
                broken.Message
            );
        }
    }
}
