using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.RollUps;

/// <summary>Cách tổng hợp in words, with the sum written out.</summary>
public static class RollUpWording
{
    public static string Rule(Words t, RollUpRule rule)
    {
        ArgumentNullException.ThrowIfNull(t);
        return rule switch
        {
            RollUpRule.Share share => t["Đạt khi {0}% cơ quan chủ trì hoàn thành", Numbers.Number(share.Percent)],
            RollUpRule.Weighted weighted => t[
                "Đạt khi {0}% tổng trọng số hoàn thành",
                Numbers.Number(weighted.Percent)
            ],
            _ => t["Đạt khi mọi cơ quan chủ trì hoàn thành"],
        };
    }

    /// <summary>What is shown of the whole: its state, with the days of the part that decides it.</summary>
    public static ComputedState StateOf(RolledUp whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return (whole.Deciding?.Computed ?? new ComputedState(whole.State)) with { State = whole.State };
    }

    public static string Formula(Words t, AssignmentResult result)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(result);
        var whole = result.Whole;
        if (whole.PartsCounted == 0)
            return t["Mọi phần việc đang tạm dừng."];
        var resting = result.Counting.Count - whole.PartsCounted;
        var rest = resting > 0 ? " " + t["{0} cơ quan tạm dừng, không tính.", resting] : "";
        var of = whole.Instance is { } instance ? SentenceCase.Capital(StateWording.Quarter(t, instance)) + ": " : "";
        return of + Sum(t, result) + rest;
    }

    private static string Sum(Words t, AssignmentResult result)
    {
        var whole = result.Whole;
        return result.Chosen.Rule switch
        {
            RollUpRule.Weighted weighted => t[
                "Trọng số đã hoàn thành {0} ÷ {1} = {2}%; cần {3}%.",
                Numbers.Number(whole.WeightDone),
                Numbers.Number(whole.WeightCounted),
                Percent(whole.WeightDone, whole.WeightCounted),
                Numbers.Number(weighted.Percent)
            ],
            var rule => t[
                "Đã hoàn thành {0} ÷ {1} cơ quan = {2}%; cần {3}%.",
                Numbers.Number(whole.PartsDone),
                Numbers.Number(whole.PartsCounted),
                Percent(whole.PartsDone, whole.PartsCounted),
                Numbers.Number(rule.NeededPercent)
            ],
        };
    }

    private static string Percent(decimal part, decimal whole) =>
        whole == 0 ? "0" : Numbers.Number(Math.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero));
}
