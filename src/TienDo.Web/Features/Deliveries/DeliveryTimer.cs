using TienDo.App.Deliveries;

namespace TienDo.Web.Features.Deliveries;

/// <summary>Hẹn giờ gửi tin: looks for what is due a few times a minute; a returned update should not wait longer.</summary>
internal sealed partial class DeliveryTimer(SendDeliveries sender, ILogger<DeliveryTimer> log) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(LooksEvery);
        try
        {
            do await SendWhatIsDue(stoppingToken);
            while (await looks.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops; what was being sent is sent again when it is back.
        }
    }

    private async Task SendWhatIsDue(CancellationToken stop)
    {
        try
        {
            await sender.Run(stop);
        }
        // Whatever goes wrong with a letter must not take the server with it.
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending stopped; it goes on in a few seconds.")]
    private static partial void Failed(ILogger log, Exception failure);
}
