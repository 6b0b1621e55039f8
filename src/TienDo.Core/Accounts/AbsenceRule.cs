using TienDo.Agencies;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Accounts;

/// <summary>Quy tắc cử người làm thay.</summary>
public static class AbsenceRule
{
    /// <summary>Whoever is away for longer hands over.</summary>
    public const int MostDays = 180;

    /// <summary>One's own absence; of others, their head and the administrators. What one does for another gives no such right.</summary>
    public static bool MayName(Person by, Person absent, AgencyDirectory directory, DateOnly on)
    {
        if (by.Id == absent.Id)
            return true;
        var own = by with { Grants = [.. by.Grants.Where(static grant => grant.OnBehalfOf is null)] };
        return absent.Grants.Any(grant =>
            grant.OnBehalfOf is null
            && Rights.GrantFor(own, Right.NameDeputy, grant.Agency, plan: null, directory, on) is not null
        );
    }

    /// <param name="others">The absences that are known already.</param>
    public static IReadOnlyList<FieldRefusal> Check(
        Absence absence,
        Person absent,
        Person? deputy,
        IReadOnlyCollection<Absence> others,
        DateOnly today
    )
    {
        if (deputy is null)
            return [new("Deputy", AbsenceRefusals.TheDeputyIsMissing)];
        if (deputy.Id == absent.Id)
            return [new("Deputy", AbsenceRefusals.NobodyStandsInForThemselves)];
        if (absence.From < today)
            return [new("From", AbsenceRefusals.TheFirstDayIsInThePast(today))];
        if (absence.To < absence.From)
            return [new("To", AbsenceRefusals.TheLastDayOfAbsenceIsBeforeTheFirst)];
        if (absence.To.DayNumber - absence.From.DayNumber >= MostDays)
            return [new("To", AbsenceRefusals.TheAbsenceIsTooLong)];
        if (ActingForAnother.PassedOn(absence, absent.Grants, deputy.Grants, absence.From).Count == 0)
            return [new("Deputy", AbsenceRefusals.TheDeputyIsNoColleague)];
        if (others.Any(other => other.Absent == absent.Id && other.Meets(absence)))
            return [new("From", AbsenceRefusals.SomebodyStandsInOnTheseDaysAlready)];
        return others.Any(other => other.Absent == deputy.Id && other.Meets(absence))
            ? [new("Deputy", AbsenceRefusals.TheDeputyIsAwayToo)]
            : [];
    }
}

/// <summary>Every "no" to standing in for somebody.</summary>
public static class AbsenceRefusals
{
    public static Refusal TheDeputyIsMissing { get; } =
        new(nameof(TheDeputyIsMissing), "Chưa chọn người làm thay.", "Choose who stands in.");

    public static Refusal NobodyStandsInForThemselves { get; } =
        new(
            nameof(NobodyStandsInForThemselves),
            "Người làm thay phải khác người vắng.",
            "The person who stands in must be another than the one who is away."
        );

    public static Refusal TheDaysAreMissing { get; } =
        new(
            nameof(TheDaysAreMissing),
            "Ghi ngày vắng đầu tiên và ngày vắng cuối cùng. Ví dụ: 05/12/2026",
            "Give the first and the last day of the absence. Example: 05/12/2026"
        );

    public static Refusal TheLastDayOfAbsenceIsBeforeTheFirst { get; } =
        new(
            nameof(TheLastDayOfAbsenceIsBeforeTheFirst),
            "Ngày vắng cuối cùng không được trước ngày đầu tiên.",
            "The last day of the absence must not be before the first."
        );

    public static Refusal TheAbsenceIsTooLong { get; } =
        new(
            nameof(TheAbsenceIsTooLong),
            "Làm thay tối đa 180 ngày một lần. Vắng lâu hơn thì bàn giao nhiệm vụ.",
            "Standing in lasts at most 180 days at a time. Whoever is away for longer hands over."
        );

    public static Refusal TheDeputyIsNoColleague { get; } =
        new(
            nameof(TheDeputyIsNoColleague),
            "Người làm thay phải cùng cơ quan; với vai trò toàn tỉnh thì phải cùng vai trò. Quyền quản trị không giao làm thay.",
            "Who stands in must work in the same agency or, for a role in the whole province, hold the same role. Administration cannot be passed on."
        );

    public static Refusal SomebodyStandsInOnTheseDaysAlready { get; } =
        new(
            nameof(SomebodyStandsInOnTheseDaysAlready),
            "Trong những ngày này đã có người làm thay. Kết thúc lần trước rồi cử người khác.",
            "Somebody stands in on these days already. End that first, then name another."
        );

    public static Refusal TheDeputyIsAwayToo { get; } =
        new(
            nameof(TheDeputyIsAwayToo),
            "Người được chọn cũng vắng trong những ngày này.",
            "The person chosen is away on these days too."
        );

    public static Refusal TheAbsenceIsNotYoursToArrange { get; } =
        new(
            nameof(TheAbsenceIsNotYoursToArrange),
            "Chỉ chính người vắng, thủ trưởng cơ quan hoặc người quản trị được cử người làm thay.",
            "Only the person who is away, the head of the agency or an administrator may name who stands in."
        );

    public static Refusal TheAbsenceHasEnded { get; } =
        new(nameof(TheAbsenceHasEnded), "Lần làm thay này đã kết thúc.", "This has already ended.");

    public static Refusal TheFirstDayIsInThePast(DateOnly today) =>
        new(
            nameof(TheFirstDayIsInThePast),
            $"Ngày vắng đầu tiên không được trước hôm nay, ngày {VietnameseDay.Write(today)}.",
            $"The first day must not be before today, {VietnameseDay.Write(today)}."
        );
}
