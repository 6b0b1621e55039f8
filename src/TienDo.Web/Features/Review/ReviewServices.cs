using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TienDo.Web.Features.Review;

/// <summary>What the pages of intake and review ask for.</summary>
public static class ReviewServices
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IntakeJobs>();
        return services;
    }
}
