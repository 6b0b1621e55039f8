using TienDo.App.Remarks;

namespace TienDo.Web.Features.Remarks;

/// <summary>The use cases behind remarks.</summary>
internal static class RemarkServices
{
    public static void AddRemarks(this IServiceCollection services)
    {
        services.AddSingleton<WriteRemark>();
        services.AddScoped<RemarkDesk>();
    }
}
