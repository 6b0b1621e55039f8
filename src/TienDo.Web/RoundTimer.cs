using TienDo.App.DailyRounds;
using TienDo.App.Storage;
using TienDo.Time;

namespace TienDo.Web;

/// <summary>Hẹn giờ vòng hằng ngày: every hour asks whether today's round is held. A round that fails is tried again an hour later.</summary>
internal sealed partial class RoundTimer(DailyRound round, Store store, ILogger<RoundTimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1));
        try
        {
            do HoldIfDue();
            while (await hours.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private void HoldIfDue()
    {
        try
        {
            var today = VietnamDay.Of(store.Clock.GetUtcNow());
            if (!round.IsHeld(today))
                round.Run(today);
        }
        // Whatever goes wrong with a round must not take the server with it.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily round failed; it is tried again in an hour.")]
    private static partial void Failed(ILogger log, Exception failure);
}
