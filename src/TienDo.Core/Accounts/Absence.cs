namespace TienDo.Accounts;

/// <summary>Thay mặt khi vắng: who does whose work on which days; it ends by itself.</summary>
/// <param name="Absent">Account id of the person who is away.</param>
/// <param name="Deputy">Account id of the colleague.</param>
/// <param name="IsEnded">Ended before its last day.</param>
public sealed record Absence(string Absent, string Deputy, DateOnly From, DateOnly To, bool IsEnded)
{
    public bool HoldsOn(DateOnly day) => !IsEnded && From <= day && day <= To;

    public bool Meets(Absence other) => !IsEnded && !other.IsEnded && From <= other.To && other.From <= To;
}

/// <summary>
/// Quyền làm thay: what the absent person may do passes to a colleague for these days. Administration never passes on, and
/// nobody passes on what they themselves do for somebody else.
/// </summary>
public static class ActingForAnother
{
    /// <summary>The grants that a deputy holds through an absence on a day.</summary>
    public static IReadOnlyList<Grant> PassedOn(
        Absence absence,
        IEnumerable<Grant> absents,
        IReadOnlyCollection<Grant> deputys,
        DateOnly on
    ) =>
        absence.HoldsOn(on)
            ?
            [
                .. absents
                    .Where(grant =>
                        grant is { OnBehalfOf: null, Role: not Role.Administrator }
                        && grant.HoldsOn(on)
                        && deputys.Any(own => AreColleagues(own, grant, on))
                    )
                    .Select(grant => grant with { From = absence.From, To = absence.To, OnBehalfOf = absence.Absent }),
            ]
            : [];

    /// <summary>In the same agency; in what is held for the whole province, in the same role.</summary>
    private static bool AreColleagues(Grant own, Grant other, DateOnly on) =>
        own.OnBehalfOf is null
        && own.HoldsOn(on)
        && own.Agency == other.Agency
        && (other.Agency is not null || own.Role == other.Role);
}
