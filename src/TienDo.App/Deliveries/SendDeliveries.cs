using TienDo.App.Storage;
using TienDo.Policies;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Deliveries;

/// <summary>Gửi các tin đến hạn gửi: each over its channel within a time limit, and writes what became of it.</summary>
public sealed class SendDeliveries(
    Store store,
    IReadOnlyList<IDeliveryChannel> channels,
    PolicyBook<DeliveryPolicy> policies
)
{
    /// <summary>Sent beside each other: enough for a morning, few enough for any mail server.</summary>
    private const int AtOnce = 4;

    private const int MostInABatch = 40;

    /// <summary>How many went and how many failed; nothing is left that is due, unless the server stops.</summary>
    public async Task<(int Went, int Failed)> Run(CancellationToken stop)
    {
        var (went, failed) = (0, 0);
        var policy = policies.On(VietnamDay.Of(store.Clock.GetUtcNow())).Policy;
        while (!stop.IsCancellationRequested)
        {
            var batch = Outbox.Take(store, policy, MostInABatch);
            if (batch.Count == 0)
                break;
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
                async (delivery, _) =>
                {
                    var answer = await Attempt(delivery, policy, stop);
                    Outbox.Write(store, delivery, answer, policy);
                    if (answer is DeliveryAnswer.Went)
                        Interlocked.Increment(ref went);
                    else
                        Interlocked.Increment(ref failed);
                }
            );
        }
        return (went, failed);
    }

    private async Task<DeliveryAnswer> Attempt(Delivery delivery, DeliveryPolicy policy, CancellationToken stop)
    {
        if (channels.FirstOrDefault(one => one.Channel == delivery.Channel) is not { } channel)
            return new DeliveryAnswer.Failed(FailedDelivery.CannotConnect);
        if (delivery.Address is null)
            return new DeliveryAnswer.Failed(FailedDelivery.NoAddress, IsLasting: true);
        if (store.Clock.GetUtcNow() - delivery.MadeAt > policy.StaleAfter)
            return new DeliveryAnswer.Failed(FailedDelivery.TooOld, IsLasting: true);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(policy.Timeout);
        try
        {
            return await channel.Send(delivery, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new DeliveryAnswer.Failed(FailedDelivery.TookTooLong);
        }
    }
}
