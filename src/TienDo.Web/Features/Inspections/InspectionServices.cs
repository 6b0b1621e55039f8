using TienDo.App.Inspections;

namespace TienDo.Web.Features.Inspections;

/// <summary>The use cases behind the pages of the second look.</summary>
internal static class InspectionServices
{
    public static void AddInspections(this IServiceCollection services)
    {
        services.AddSingleton<LookAgain>();
        services.AddScoped<SampleDesk>();
    }
}
