namespace TienDo.Time;

/// <summary>Ngày theo giờ Việt Nam: one time zone, seven hours ahead of UTC, without summer time.</summary>
public static class VietnamDay
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
