using TienDo.App.NamedAgencies;

namespace TienDo.Web.Features.NamedAgencies;

/// <summary>The use case behind the page of assignments without a clear agency.</summary>
internal static class NamedAgencyServices
{
    public static void AddNamedAgencies(this IServiceCollection services)
    {
        services.AddSingleton<NameAgency>();
        services.AddScoped<UnclearDesk>();
    }
}
