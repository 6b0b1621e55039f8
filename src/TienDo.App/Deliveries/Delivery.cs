using TienDo.App.Reminders;

namespace TienDo.App.Deliveries;

/// <summary>Kênh gửi tin, besides the notices inside the program, which everybody has.</summary>
public enum Channel
{
    /// <summary>Thư điện tử.</summary>
    Mail,

    /// <summary>Cổng nhắn tin: Zalo or SMS, through a gateway of the province.</summary>
    Gateway,
}

/// <summary>Tin phải gửi: one notice for one person over one channel, with what it takes to send it.</summary>
/// <param name="Key">The same with each attempt: whoever gets it twice can tell.</param>
/// <param name="Attempts">How many have failed.</param>
/// <param name="Address">Where it goes, as it is known now; null where the person no longer takes this channel.</param>
public sealed record Delivery(
    long Id,
    Channel Channel,
    string Key,
    DateTimeOffset MadeAt,
    int Attempts,
    string PersonName,
    string? Address,
    Notice Notice
);

/// <summary>What became of an attempt.</summary>
public abstract record DeliveryAnswer
{
    private DeliveryAnswer() { }

    public sealed record Went : DeliveryAnswer;

    /// <param name="IsLasting">Trying again would end the same way.</param>
    /// <param name="Detail">What the other side said, as far as it may be shown; never a secret.</param>
    public sealed record Failed(FailedDelivery Why, bool IsLasting = false, string? Detail = null) : DeliveryAnswer;
}

/// <summary>Vì sao chưa gửi được.</summary>
public enum FailedDelivery
{
    NoAddress,
    TooOld,
    CannotConnect,
    TookTooLong,
    NotTrusted,
    NoEncryption,
    SignInRefused,
    RecipientRefused,
    Refused,
    NotUnderstood,
}

/// <summary>Một kênh đang mở: the way a delivery leaves.</summary>
public interface IDeliveryChannel
{
    Channel Channel { get; }

    Task<DeliveryAnswer> Send(Delivery delivery, CancellationToken stop);
}
