using TienDo.App.DeadlineExtensions;
using TienDo.App.Progress;

namespace TienDo.Web.Features.Progress;

/// <summary>The use cases behind the pages of work.</summary>
internal static class ProgressServices
{
    public static void AddProgress(this IServiceCollection services)
    {
        services.AddSingleton<TakeUpPart>();
        services.AddSingleton<SendUpdate>();
        services.AddSingleton<VerifyUpdate>();
        services.AddSingleton<RequestDeadlineExtension>();
        services.AddSingleton<EvidenceFiles>();
        services.AddScoped<PartDoor>();
        services.AddScoped<PartsChoices>();
    }
}
