using TienDo.App.Obstacles;

namespace TienDo.Web.Features.Obstacles;

/// <summary>The use cases behind the pages of obstacles.</summary>
internal static class ObstacleServices
{
    public static void AddObstacles(this IServiceCollection services)
    {
        services.AddSingleton<RaiseObstacle>();
        services.AddSingleton<AnswerObstacle>();
        services.AddScoped<ObstacleDoor>();
    }
}
