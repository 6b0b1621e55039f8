using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Progress;

namespace TienDo.HandOvers;

/// <summary>Phần việc với trạng thái of the day on which it is handed over.</summary>
public sealed record HeldPart(AssignmentPart Part, string? PersonInCharge, ComputedState Computed);

/// <summary>
/// Bàn giao: all open work of a person or an agency given to another in one act. Work of a person stays with the agency; only who
/// is in charge changes.
/// </summary>
/// <param name="FromPerson">Null where a whole agency hands over.</param>
/// <param name="ToPerson">Who is in charge from then on; null leaves it to the receiving agency to say.</param>
/// <param name="By">Id of the person who does it.</param>
public sealed record HandOver(
    AgencyId FromAgency,
    string? FromPerson,
    AgencyId ToAgency,
    string? ToPerson,
    DateOnly On,
    string Reason,
    string By
);

/// <summary>Nội dung bàn giao: what moves, and what does not.</summary>
/// <param name="Moving">Open and resting work.</param>
/// <param name="AlreadyThere">The receiver has a part in the same assignment: two parts of one agency become its one.</param>
/// <param name="Completed">Stays where it was completed.</param>
public sealed record HandOverContent(
    IReadOnlyList<HeldPart> Moving,
    IReadOnlyList<HeldPart> AlreadyThere,
    IReadOnlyList<HeldPart> Completed
);

/// <summary>Quy tắc bàn giao.</summary>
public static class HandOverRule
{
    public const int LongestReason = 2_000;

    /// <param name="held">Every part of the giving agency.</param>
    /// <param name="receivers">The parts that the receiving agency already has.</param>
    public static HandOverContent ContentOf(
        HandOver handOver,
        IEnumerable<HeldPart> held,
        IReadOnlyCollection<AssignmentPart> receivers
    )
    {
        var there = receivers.Select(static part => (part.PlanId, part.Code)).ToHashSet();
        var parts = held.Where(part =>
                part.Part.Agency == handOver.FromAgency
                && (handOver.FromPerson is null || part.PersonInCharge == handOver.FromPerson)
            )
            .ToLookup(part =>
                part.Computed.IsCompleted ? "completed"
                : handOver.FromAgency != handOver.ToAgency && there.Contains((part.Part.PlanId, part.Part.Code))
                    ? "there"
                : "moving"
            );
        return new HandOverContent([.. parts["moving"]], [.. parts["there"]], [.. parts["completed"]]);
    }

    public static IReadOnlyList<FieldRefusal> Check(
        HandOver handOver,
        HandOverContent content,
        AgencyDirectory directory
    )
    {
        var refusals = new List<FieldRefusal>();
        if (content.Moving.Count + content.AlreadyThere.Count == 0)
            refusals.Add(new("", HandOverRefusals.ThereIsNothingToHandOver));
        if (directory.Find(handOver.ToAgency)?.ExistsOn(handOver.On) is not true)
            refusals.Add(new("ToAgency", HandOverRefusals.TheReceiverMustExistToday));
        else if (handOver.FromAgency == handOver.ToAgency)
        {
            if (handOver.FromPerson is null)
                refusals.Add(new("ToAgency", HandOverRefusals.NobodyHandsOverToThemselves));
            else if (string.IsNullOrWhiteSpace(handOver.ToPerson))
                refusals.Add(new("ToPerson", HandOverRefusals.ThePersonWhoReceivesIsMissing));
            else if (handOver.ToPerson == handOver.FromPerson)
                refusals.Add(new("ToPerson", HandOverRefusals.NobodyHandsOverToThemselves));
        }
        if (string.IsNullOrWhiteSpace(handOver.Reason))
            refusals.Add(new("Reason", HandOverRefusals.AReasonIsNeeded));
        refusals.AddRange(TextLimit.Check("Reason", handOver.Reason, LongestReason));
        return refusals;
    }
}

/// <summary>Every "no" to handing over.</summary>
public static class HandOverRefusals
{
    public static Refusal TheWorkIsNotYoursToHandOver { get; } =
        new(
            nameof(TheWorkIsNotYoursToHandOver),
            "Thủ trưởng chỉ bàn giao trong cơ quan của mình; bàn giao giữa các cơ quan do cơ quan thường trực hoặc người quản trị thực hiện.",
            "A head hands over within the own agency; between agencies the standing agency or an administrator does it."
        );

    public static Refusal TheListHasChangedSince { get; } =
        new(
            nameof(TheListHasChangedSince),
            "Danh mục bàn giao vừa thay đổi. Xem lại danh mục rồi xác nhận.",
            "What is handed over has just changed. Look at the list again, then confirm."
        );

    public static Refusal ThereIsNothingToHandOver { get; } =
        new(
            nameof(ThereIsNothingToHandOver),
            "Không còn nhiệm vụ đang thực hiện để bàn giao.",
            "There is no open work to hand over."
        );

    public static Refusal TheReceiverMustExistToday { get; } =
        new(
            nameof(TheReceiverMustExistToday),
            "Chọn cơ quan nhận đang hoạt động trong danh bạ.",
            "Choose a receiving agency of the directory that exists today."
        );

    public static Refusal NobodyHandsOverToThemselves { get; } =
        new(
            nameof(NobodyHandsOverToThemselves),
            "Bên nhận phải khác bên giao.",
            "Who receives must be another than who gives."
        );

    public static Refusal ThePersonWhoReceivesIsMissing { get; } =
        new(nameof(ThePersonWhoReceivesIsMissing), "Chưa ghi người nhận.", "The person who receives is missing.");

    public static Refusal AReasonIsNeeded { get; } =
        new(nameof(AReasonIsNeeded), "Chưa nêu lý do bàn giao.", "The reason is missing.");
}
