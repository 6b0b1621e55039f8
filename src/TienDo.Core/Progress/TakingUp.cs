using TienDo.Agencies;

namespace TienDo.Progress;

/// <summary>Tiếp nhận: the first answer of an agency to a part that fell to it.</summary>
public abstract record TakingUp
{
    private TakingUp() { }

    /// <summary>Nhận, with the person in charge.</summary>
    public sealed record Acknowledged(string PersonInCharge) : TakingUp;

    /// <summary>Không thuộc nhiệm vụ của đơn vị; the standing agency decides.</summary>
    /// <param name="Suggested">Whose work it would be, where the agency knows.</param>
    public sealed record NotOurs(string Reason, AgencyId? Suggested) : TakingUp;
}

/// <summary>Quyết định về "không thuộc đơn vị".</summary>
public abstract record NotOursDecision
{
    private NotOursDecision() { }

    /// <summary>Giữ nguyên phân công.</summary>
    public sealed record Stays(string Words) : NotOursDecision;

    /// <summary>Chuyển cho đơn vị khác.</summary>
    public sealed record GoesTo(AgencyId Agency, string? Words) : NotOursDecision;
}
