using TienDo.App.Directions;

namespace TienDo.Web.Features.Directions;

/// <summary>The use cases behind the pages of directions.</summary>
internal static class DirectionServices
{
    public static void AddDirections(this IServiceCollection services)
    {
        services.AddSingleton<DirectAgency>();
        services.AddSingleton<DirectManyAgencies>();
        services.AddScoped<DirectionDesk>();
    }
}
