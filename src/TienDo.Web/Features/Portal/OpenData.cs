namespace TienDo.Web.Features.Portal;

/// <summary>Dữ liệu mở.</summary>
internal static class OpenData
{
    public static void Map(WebApplication app) => ArgumentNullException.ThrowIfNull(app);
}
