using System.CommandLine;
using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.Cli;

/// <summary>`tiendo demo --scale sample|portal|province`: invented work on the sample plans, to look at; invented plans, to measure with.</summary>
internal static class DemoCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var scale = new Option<string>("--scale")
        {
            Description = voice.Of(
                "sample: các kế hoạch mẫu với công việc giả định đến hôm qua; portal: 5.000 nhiệm vụ trong 20 kế hoạch; province: 66 cơ quan, 4 kế hoạch, 5.000 nhiệm vụ, 12 quý cập nhật",
                "sample: the sample plans with invented work up to yesterday; portal: 5,000 assignments in 20 plans; province: 66 agencies, 4 plans, 5,000 assignments, 12 quarters of updates"
            ),
            DefaultValueFactory = _ => "portal",
        };
        scale.AcceptOnlyFromAmong("sample", "portal", "province");
        var command = new Command(
            "demo",
            voice.Of("Tạo dữ liệu giả định để xem, để đo", "Make invented data to look at and to measure with")
        )
        {
            scale,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                {
                    var folder = DataFolder.Resolve(parsed.GetValue(data));
                    return parsed.GetValue(scale) switch
                    {
                        "sample" => Year(voice, folder),
                        "province" => Province(voice, folder),
                        _ => Portal(voice, folder),
                    };
                }
            )
        );
        return command;
    }

    private static Refusal TheFolderHoldsPlansAlready { get; } =
        new(
            nameof(TheFolderHoldsPlansAlready),
            "Thư mục dữ liệu đã có kế hoạch; dữ liệu giả định cần một thư mục mới (--data).",
            "The data folder holds plans already; invented data needs a new one (--data)."
        );

    private static int Year(Voice voice, DataFolder folder)
    {
        var files = KnowledgeFolder.Of(folder);
        var knowledge = Knowledge.Load(files);
        var today = VietnamDay.Of(TimeProvider.System.GetUtcNow());
        var year = new DemonstrationYear(folder, knowledge, WorkRules.From(knowledge, files), today);
        if (LongWork.Run(voice, progress => year.Load(SampleCommand.Plans(), progress)) is not { } made)
            return voice.Refuse(TheFolderHoldsPlansAlready);
        voice.Say(
            $"Đã nạp {made.Plans} kế hoạch mẫu với {made.Deeds} việc giả định của {made.People} đầu mối.",
            $"{made.Plans} sample plans loaded, with {made.Deeds} invented deeds of {made.People} focal persons."
        );
        return Voice.Done;
    }

    private static int Portal(Voice voice, DataFolder folder)
    {
        var store = Store.Open(folder);
        var (plans, assignments) = LongWork.Run(
            voice,
            progress => DemonstrationPlans.Load(store, Knowledge.Load(), 20, 250, progress)
        );
        voice.Say(
            $"Đã tạo {plans} kế hoạch giả định, {assignments} nhiệm vụ.",
            $"{plans} invented plans made, {assignments} assignments."
        );
        return Voice.Done;
    }

    private static int Province(Voice voice, DataFolder folder)
    {
        var knowledge = Knowledge.Load();
        var province = new DemonstrationProvince(
            folder,
            knowledge,
            WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram)
        );
        if (LongWork.Run(voice, progress => province.Load(progress: progress)) is not { } made)
            return voice.Refuse(TheFolderHoldsPlansAlready);
        voice.Say(
            $"Đã tạo tỉnh giả định: {made.Agencies} cơ quan, {made.Plans} kế hoạch, {made.Assignments} nhiệm vụ, {made.Parts} phần việc, {made.Updates} cập nhật.",
            $"Invented province made: {made.Agencies} agencies, {made.Plans} plans, {made.Assignments} assignments, {made.Parts} parts, {made.Updates} updates."
        );
        return Voice.Done;
    }
}
