using System.Globalization;
using Microsoft.AspNetCore.Html;
using TienDo.Progress;

namespace TienDo.Web.Wording;

/// <summary>Trạng thái in shape and words; the shapes mean only this.</summary>
public static class StateWording
{
    public static string Word(Words t, AssignmentState state) =>
        state switch
        {
            AssignmentState.InTime => t["Trong hạn"],
            AssignmentState.DueSoon => t["Sắp đến hạn"],
            AssignmentState.Overdue => t["Quá hạn"],
            AssignmentState.CompletedOnTime => t["Hoàn thành đúng hạn"],
            AssignmentState.CompletedLate => t["Hoàn thành quá hạn"],
            AssignmentState.WaitingForTrigger => t["Chờ căn cứ"],
            AssignmentState.RoutineAlive => t["Thường xuyên, có tín hiệu"],
            AssignmentState.RoutineSilent => t["Thường xuyên, im lặng"],
            AssignmentState.Suspended => t["Tạm dừng"],
            AssignmentState.NoEvidence => t["Chưa có minh chứng"],
        };

    /// <summary>What the word does not say: of which instance, how many days, since when.</summary>
    /// <param name="isOfMany">The state is that of the foremost of many parts, so that its days are the most of theirs.</param>
    public static string? Note(Words t, ComputedState state, bool isOfMany = false)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(state);
        var said = new[]
        {
            state.Instance is { } instance ? Quarter(t, instance) : null,
            isOfMany ? DaysOfMany(t, state) : Days(t, state),
            // What one agency owes besides says nothing of the others.
            state is { State: AssignmentState.Overdue, AwaitsVerification: false, AlsoOverdue: > 0 and var also }
            && !isOfMany
                ? t["+{0} kỳ", also]
                : null,
        }.OfType<string>();
        return string.Join(", ", said) is { Length: > 0 } note ? note : null;
    }

    private static string? Days(Words t, ComputedState state) =>
        state switch
        {
            { AwaitsVerification: true } => t["chờ xác nhận"],
            { State: AssignmentState.Overdue or AssignmentState.CompletedLate, DaysLate: { } late } => t[
                "{0} ngày",
                late
            ],
            { State: AssignmentState.DueSoon, DaysLeft: 0 } => t["hôm nay"],
            { State: AssignmentState.DueSoon, DaysLeft: { } left } => t["còn {0} ngày", left],
            { State: AssignmentState.RoutineSilent, SilentSince: { } quarter } => t["từ {0}", Quarter(t, quarter)],
            _ => null,
        };

    private static string? DaysOfMany(Words t, ComputedState state) =>
        state switch
        {
            { State: AssignmentState.Overdue or AssignmentState.CompletedLate, DaysLate: { } late } => t[
                "lâu nhất {0} ngày",
                late
            ],
            { State: AssignmentState.DueSoon, DaysLeft: 0 } => t["sớm nhất hôm nay"],
            { State: AssignmentState.DueSoon, DaysLeft: { } left } => t["sớm nhất còn {0} ngày", left],
            { State: AssignmentState.RoutineSilent, SilentSince: { } quarter } => t[
                "lâu nhất từ {0}",
                Quarter(t, quarter)
            ],
            _ => null,
        };

    /// <summary>The state with its note, as it stands in a row.</summary>
    public static IHtmlContent Shown(Words t, ComputedState state, bool isOfMany = false)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(state);
        var shown = new HtmlContentBuilder();
        shown
            .AppendHtml(
                state.State == AssignmentState.Overdue ? "<span class=\"state late\">" : "<span class=\"state\">"
            )
            .AppendHtml(Icon(state.State))
            .AppendHtml(" <span>")
            .Append(Word(t, state.State))
            .AppendHtml("</span></span>");
        if (Note(t, state, isOfMany) is { } note)
            shown.AppendHtml("<small>").Append(note).AppendHtml("</small>");
        return shown;
    }

    /// <summary>"2026-Q2" is "quý II/2026"; other keys of instances in their own words.</summary>
    public static string Quarter(Words t, string key)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('-') switch
        {
            [var year, "Q1"] => t["quý I/{0}", year],
            [var year, "Q2"] => t["quý II/{0}", year],
            [var year, "Q3"] => t["quý III/{0}", year],
            [var year, "Q4"] => t["quý IV/{0}", year],
            [var year, "H1"] => t["6 tháng đầu năm {0}", year],
            [var year, "H2"] => t["6 tháng cuối năm {0}", year],
            [var year, { Length: 2 } month]
                when int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => t[
                "tháng {0}/{1}",
                number.ToString(CultureInfo.InvariantCulture),
                year
            ],
            [var year] => t["năm {0}", year],
            _ => key,
        };
    }

    /// <summary>16 px, for the eye only: the word stands beside it.</summary>
    public static IHtmlContent Icon(AssignmentState state) =>
        new HtmlString("<svg class=\"i\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + Shape(state) + "</svg>");

    private static string Shape(AssignmentState state) =>
        state switch
        {
            AssignmentState.CompletedOnTime =>
                "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"#0b6a62\"/><path d=\"M4.5 8.2l2.4 2.4 4.6-5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
            AssignmentState.CompletedLate =>
                "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"#fff\" stroke=\"#0b6a62\" stroke-width=\"1.6\"/><path d=\"M4.8 8.2l2.2 2.2 4.2-4.6\" fill=\"none\" stroke=\"#0b6a62\" stroke-width=\"1.6\"/>",
            AssignmentState.InTime =>
                "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"#55657a\" stroke-width=\"1.6\"/>",
            AssignmentState.DueSoon =>
                "<path d=\"M8 1.6l6.6 12.2H1.4z\" fill=\"#e8a33a\" stroke=\"#8a5300\" stroke-width=\"1.2\" stroke-linejoin=\"round\"/><path d=\"M8 5.8v4M8 11v1.4\" stroke=\"#18212c\" stroke-width=\"1.6\"/>",
            AssignmentState.Overdue =>
                "<path d=\"M8 .8L15.2 8 8 15.2.8 8z\" fill=\"#b3340f\"/><path d=\"M8 4.4v4.4M8 10.2v1.6\" stroke=\"#fff\" stroke-width=\"1.7\"/>",
            AssignmentState.WaitingForTrigger =>
                "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"#5d4a97\" stroke-width=\"1.6\" stroke-dasharray=\"2.6 2.2\"/><path d=\"M4.7 8h.1M8 8h.1M11.2 8h.1\" stroke=\"#5d4a97\" stroke-width=\"2\" stroke-linecap=\"round\"/>",
            AssignmentState.RoutineAlive =>
                "<path d=\"M.8 8h3.4l1.8-4.6 3 9 2-4.4h4.2\" fill=\"none\" stroke=\"#1b658a\" stroke-width=\"1.7\" stroke-linejoin=\"round\"/>",
            AssignmentState.RoutineSilent =>
                "<path d=\"M.6 8h3.2M12.2 8h3.2M6 6l4 4M10 6l-4 4\" fill=\"none\" stroke=\"#86405f\" stroke-width=\"1.7\"/>",
            AssignmentState.NoEvidence =>
                "<path d=\"M3 1.2h7l3 3v10.6H3z\" fill=\"none\" stroke=\"#5b5346\" stroke-width=\"1.3\"/><path d=\"M6.2 6.6a1.8 1.8 0 113 1.3c-.7.5-1.1.8-1.1 1.7M8.1 11.4v1.2\" fill=\"none\" stroke=\"#5b5346\" stroke-width=\"1.3\"/>",
            AssignmentState.Suspended => "<path d=\"M5.4 3v10M10.6 3v10\" stroke=\"#5e6977\" stroke-width=\"2.4\"/>",
        };
}
