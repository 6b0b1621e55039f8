using System.CommandLine;
using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Storage;

namespace TienDo.Cli;

/// <summary>`tiendo demo --scale portal`: many invented plans, for measuring.</summary>
internal static class DemoCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var scale = new Option<string>("--scale")
        {
            Description = voice.Of("portal: 5.000 nhiệm vụ trong 20 kế hoạch", "portal: 5,000 assignments in 20 plans"),
            DefaultValueFactory = _ => "portal",
        };
        scale.AcceptOnlyFromAmong("portal");
        var command = new Command("demo", voice.Of("Tạo dữ liệu giả định để đo", "Make invented data to measure with"))
        {
            scale,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                {
                    var store = Store.Open(DataFolder.Resolve(parsed.GetValue(data)));
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
            )
        );
        return command;
    }
}
