using TienDo.Policies;

namespace TienDo.Reminders;

/// <summary>Quy định gửi lại (data/policies/deliveries.json): when a delivery that failed is tried again, and when no more.</summary>
/// <param name="StaleAfter">Age at which news is no longer news.</param>
/// <param name="Timeout">How long one attempt may take.</param>
public sealed record DeliveryPolicy(
    TimeSpan FirstWait,
    int Factor,
    TimeSpan LongestWait,
    int MostAttempts,
    TimeSpan StaleAfter,
    TimeSpan Timeout
)
{
    /// <summary>Reads data/policies/deliveries.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<DeliveryPolicy> Parse(string json) =>
        PolicyBook<DeliveryPolicy>.Parse(
            json,
            static edition => new DeliveryPolicy(
                TimeSpan.FromSeconds(edition.Count("firstWaitSeconds", least: 1)),
                edition.Count("factor", least: 1),
                TimeSpan.FromMinutes(edition.Count("longestWaitMinutes", least: 1)),
                edition.Count("mostAttempts", least: 1),
                TimeSpan.FromHours(edition.Count("staleAfterHours", least: 1)),
                TimeSpan.FromSeconds(edition.Count("timeoutSeconds", least: 1))
            )
        );

    /// <summary>How long to wait after so many attempts that failed; null when there were enough.</summary>
    public TimeSpan? WaitAfter(int attempts)
    {
        if (attempts >= MostAttempts)
            return null;
        var wait = FirstWait;
        for (var failed = 1; failed < attempts && wait < LongestWait; failed++)
            wait *= Factor;
        return wait < LongestWait ? wait : LongestWait;
    }
}
