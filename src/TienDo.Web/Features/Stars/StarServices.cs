using TienDo.App.Stars;

namespace TienDo.Web.Features.Stars;

/// <summary>The use cases behind the stars of leaders.</summary>
internal static class StarServices
{
    public static void AddStars(this IServiceCollection services)
    {
        services.AddSingleton<StarAssignment>();
        services.AddScoped<StarDesk>();
    }
}
