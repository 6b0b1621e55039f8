using System.CommandLine;
using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.Cli;

/// <summary>`tiendo demo --scale portal|province`: invented plans, and work on them, for measuring.</summary>
internal static class DemoCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var scale = new Option<string>("--scale")
        {
            Description = voice.Of(
                "portal: 5.000 nhiệm vụ trong 20 kế hoạch; province: 66 cơ quan, 4 kế hoạch, 5.000 nhiệm vụ, 12 quý cập nhật",
                "portal: 5,000 assignments in 20 plans; province: 66 agencies, 4 plans, 5,000 assignments, 12 quarters of updates"
            ),
            DefaultValueFactory = _ => "portal",
        };
        scale.AcceptOnlyFromAmong("portal", "province");
        var command = new Command("demo", voice.Of("Tạo dữ liệu giả định để đo", "Make invented data to measure with"))
        {
            scale,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                {
                    var folder = DataFolder.Resolve(parsed.GetValue(data));
                    return parsed.GetValue(scale) == "province" ? Province(voice, folder) : Portal(voice, folder);
                }
            )
        );
        return command;
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
            return voice.Refuse(
                new Refusal(
                    "TheFolderHoldsPlansAlready",
                    "Thư mục dữ liệu đã có kế hoạch; tỉnh giả định cần một thư mục mới (--data).",
                    "The data folder holds plans already; the invented province needs a new one (--data)."
                )
            );
        voice.Say(
            $"Đã tạo tỉnh giả định: {made.Agencies} cơ quan, {made.Plans} kế hoạch, {made.Assignments} nhiệm vụ, {made.Parts} phần việc, {made.Updates} cập nhật.",
            $"Invented province made: {made.Agencies} agencies, {made.Plans} plans, {made.Assignments} assignments, {made.Parts} parts, {made.Updates} updates."
        );
        return Voice.Done;
    }
}
