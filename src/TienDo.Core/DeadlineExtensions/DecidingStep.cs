namespace TienDo.DeadlineExtensions;

/// <summary>Người quyết định gia hạn.</summary>
public enum ExtensionDecider
{
    /// <summary>Cơ quan thường trực.</summary>
    StandingAgency,

    /// <summary>Lãnh đạo UBND tỉnh.</summary>
    ProvincialLeader,
}

/// <summary>Bậc thẩm quyền: who decides up to a length.</summary>
/// <param name="UpToTotalDays">Calendar days from the original nominal due day to the new one, this request included.</param>
public sealed record DecidingStep(int UpToTotalDays, ExtensionDecider Decider);
