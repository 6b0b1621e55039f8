using TienDo.Accounts;

namespace TienDo.App.Reminders;

/// <summary>The program itself, where no person acts.</summary>
public static class Programs
{
    public static Actor Round { get; } = new("Vòng hằng ngày", Role.Program);

    public static Actor Sender { get; } = new("Gửi tin", Role.Program);

    /// <summary>Makes the invented people of a demonstration.</summary>
    public static Actor Demonstration { get; } = new("Trình diễn", Role.Program);

    /// <summary>Makes invented plans to measure with.</summary>
    public static Actor Inventor { get; } = new("Dữ liệu giả định", Role.Operator);
}
