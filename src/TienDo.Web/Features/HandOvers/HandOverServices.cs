using TienDo.App.HandOvers;

namespace TienDo.Web.Features.HandOvers;

/// <summary>The use cases behind handing over.</summary>
internal static class HandOverServices
{
    public static void AddHandOvers(this IServiceCollection services)
    {
        services.AddSingleton<HandOverWork>();
        services.AddScoped<HandOverDesk>();
    }
}
