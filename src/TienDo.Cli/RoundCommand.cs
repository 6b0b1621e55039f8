using System.CommandLine;
using System.Globalization;
using TienDo.App.DailyRounds;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Cli;

/// <summary>`tiendo round`: the daily round, by hand or from a timer outside the server.</summary>
internal static class RoundCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var date = new Option<string?>("--date")
        {
            Description = voice.Of(
                "Ngày cần chạy, năm-tháng-ngày; mặc định hôm nay",
                "Day of the round, year-month-day; today by default"
            ),
            HelpName = "yyyy-MM-dd",
        };
        var command = new Command(
            "round",
            voice.Of(
                "Cập nhật trạng thái, đôn đốc và gửi bản tin trong ngày",
                "Bring states to the day, remind, and write the day's digests"
            )
        )
        {
            date,
        };
        command.SetAction(parsed =>
            Commands.Guarded(voice, () => Run(voice, DataFolder.Resolve(parsed.GetValue(data)), parsed.GetValue(date)))
        );
        return command;
    }

    private static int Run(Voice voice, DataFolder folder, string? typed)
    {
        DateOnly? named = DateOnly.TryParseExact(
            typed,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
        if (typed is not null && named is null)
            return voice.Refuse(ThereIsNoSuchDay(typed), Voice.Misused);
        var store = Store.Open(folder);
        var files = KnowledgeFolder.Of(folder);
        var rules = WorkRules.From(Knowledge.Load(files), files);
        MakeParts.WhereMissing(store, rules);
        var outcome = new DailyRound(store, rules).Run(named ?? VietnamDay.Of(store.Clock.GetUtcNow()));
        switch (outcome)
        {
            case RoundOutcome.Refused(var refusal):
                return voice.Refuse(refusal);
            case RoundOutcome.AlreadyHeld(var held):
                voice.Say(
                    $"Đã chạy đến ngày {VietnameseDay.Write(held)} từ trước; không có gì thêm.",
                    $"The round of {VietnameseDay.Write(held)} was held before; nothing was added."
                );
                return Voice.Done;
            case RoundOutcome.Held(var days, var parts, var reminders, var digests):
                voice.Say(
                    $"Đã chạy {days} ngày: {parts} phần việc, {reminders} lần đôn đốc, {digests} bản tin.",
                    $"{days} days gone over: {parts} parts, {reminders} reminders, {digests} digests."
                );
                return Voice.Done;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Refusal ThereIsNoSuchDay(string typed) =>
        new(
            nameof(ThereIsNoSuchDay),
            $"Không có ngày “{typed}”. Ghi theo dạng năm-tháng-ngày, ví dụ 2026-07-01.",
            $"There is no day “{typed}”. Write it as year-month-day, 2026-07-01 for example."
        );
}
