using TienDo.Accounts;

namespace TienDo.App.Reminders;

/// <summary>The program itself, where no person acts.</summary>
public static class Programs
{
    public static Actor Round { get; } = new("Vòng hằng ngày", Role.Program);
}
