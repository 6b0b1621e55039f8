using TienDo.Policies;

namespace TienDo.Progress;

/// <summary>Lý do trả lại, in both languages.</summary>
public sealed record ReturnReason(string Id, string Vietnamese, string English);

/// <summary>Danh mục lý do trả lại (data/policies/return-reasons.json), in the order they are offered.</summary>
public sealed record ReturnReasons(IReadOnlyList<ReturnReason> All)
{
    /// <summary>Reads data/policies/return-reasons.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<ReturnReasons> Parse(string json) =>
        PolicyBook<ReturnReasons>.Parse(
            json,
            static edition => new ReturnReasons([
                .. edition
                    .GetProperty("reasons")
                    .EnumerateArray()
                    .Select(static reason => new ReturnReason(
                        reason.Required("id"),
                        reason.Required("vi"),
                        reason.Required("en")
                    )),
            ])
        );

    public ReturnReason? Find(string id) =>
        All.FirstOrDefault(reason => string.Equals(reason.Id, id, StringComparison.Ordinal));
}
