using TienDo.App.BulkActs;

namespace TienDo.Web.Features.BulkActs;

/// <summary>The use cases behind acts on many parts.</summary>
internal static class BulkActServices
{
    public static void AddBulkActs(this IServiceCollection services)
    {
        services.AddSingleton<ActOnParts>();
        services.AddSingleton<UndoBulkAct>();
        services.AddScoped<BulkActDesk>();
    }
}
