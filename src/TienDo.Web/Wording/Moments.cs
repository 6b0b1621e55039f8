using System.Globalization;

namespace TienDo.Web.Wording;

/// <summary>Giờ, ngày as officials write them, in Vietnam's time.</summary>
public static class Moments
{
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    public static string Text(DateTimeOffset moment) =>
        moment.ToOffset(VietnamTime).ToString("HH:mm ", CultureInfo.InvariantCulture)
        + Numbers.Date(DateOnly.FromDateTime(moment.ToOffset(VietnamTime).DateTime));
}
