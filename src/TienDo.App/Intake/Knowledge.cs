using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.App.Intake;

/// <summary>What the readers know beyond the text, from the data/ folder that lies beside the program.</summary>
public static class Knowledge
{
    public static string UsualFolder => Path.Combine(AppContext.BaseDirectory, "data");

    public static ReadingKnowledge Load() => Load(UsualFolder);

    public static ReadingKnowledge Load(string folder)
    {
        _ = folder;
        return new ReadingKnowledge(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);
    }
}
