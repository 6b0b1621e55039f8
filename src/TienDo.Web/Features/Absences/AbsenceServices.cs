using TienDo.App.Absences;

namespace TienDo.Web.Features.Absences;

/// <summary>The use cases behind standing in for colleagues.</summary>
internal static class AbsenceServices
{
    public static void AddAbsences(this IServiceCollection services)
    {
        services.AddSingleton<NameDeputy>();
        services.AddScoped<AbsenceDesk>();
    }
}
