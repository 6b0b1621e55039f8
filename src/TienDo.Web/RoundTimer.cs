using TienDo.App.DailyRounds;
using TienDo.App.Storage;
using TienDo.Time;

namespace TienDo.Web;

/// <summary>Hẹn giờ vòng hằng ngày: every hour today's round is held, which adds nothing when it has been. A round that fails is tried again an hour later.</summary>
internal sealed partial class RoundTimer(DailyRound round, Store store, ILogger<RoundTimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), store.Clock);
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
            if (round.Run(VietnamDay.Of(store.Clock.GetUtcNow())) is RoundOutcome.Refused(var refusal))
                NotHeld(log, refusal.Name, refusal.English);
        }
        // Whatever goes wrong with a round must not take the server with it.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The daily round was not held: {Name}. {Sentence}")]
    private static partial void NotHeld(ILogger log, string name, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily round failed; it is tried again in an hour.")]
    private static partial void Failed(ILogger log, Exception failure);
}
