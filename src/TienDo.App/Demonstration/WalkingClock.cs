namespace TienDo.App.Demonstration;

/// <summary>Stands where it was put, at three in the afternoon in Việt Nam.</summary>
internal sealed class WalkingClock(DateOnly day) : TimeProvider
{
    private DateTimeOffset _now = At(day);

    public void GoTo(DateOnly day) => _now = At(day);

    public void Wait(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
}
