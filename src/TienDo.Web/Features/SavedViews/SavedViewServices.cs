using TienDo.App.SavedViews;

namespace TienDo.Web.Features.SavedViews;

/// <summary>The use cases behind the saved views of the table.</summary>
internal static class SavedViewServices
{
    public static void AddSavedViews(this IServiceCollection services)
    {
        services.AddSingleton<SaveView>();
        services.AddSingleton<EndView>();
        services.AddScoped<ViewDesk>();
    }
}
