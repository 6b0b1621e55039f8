using TienDo.App.Deliveries;

namespace TienDo.Web.Features.Layout;

/// <summary>Địa chỉ của cổng, for links that leave a page: as the province says it, or where it says nothing, as it was asked.</summary>
internal static class SiteAddress
{
    public static Uri SiteOf(this DeliverySettings settings, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(request);
        return settings.IsPublic
            ? settings.Site
            : new Uri($"{(request.IsHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{request.Host}");
    }
}
