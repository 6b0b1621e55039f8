using System.Globalization;
using TienDo.App.Reminders;
using TienDo.App.Storage;

namespace TienDo.App.DailyRounds;

/// <summary>Dữ liệu trình diễn, told by the journal: whoever made invented people or plans wrote a line there, which stays.</summary>
internal static class InventedData
{
    public static bool Is(TienDoDb db)
    {
        using var command = db.Command(
            """
            SELECT EXISTS (SELECT 1 FROM Journal
              WHERE Who = $people AND Role = 'Program' OR Who = $plans AND Role = 'Operator')
            """,
            ("$people", Programs.Demonstration.Name),
            ("$plans", Programs.Inventor.Name)
        );
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 1;
    }
}
