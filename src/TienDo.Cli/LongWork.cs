using Spectre.Console;
using TienDo.App.Intake;

namespace TienDo.Cli;

/// <summary>Shows how far long work has come, on standard error; quiet for short work and away from a terminal.</summary>
internal static class LongWork
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(700);

    public static T Run<T>(Voice voice, Func<IProgress<IntakeProgress>?, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var latest = new Latest();
        var running = Task.Run(() => work(latest));
        if (!Task.WaitAny([running], Short).Equals(0))
            Show(voice, running, latest);
        return running.GetAwaiter().GetResult();
    }

    private static void Show(Voice voice, Task running, Latest latest)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        terminal
            .Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .Start(display =>
            {
                var bar = display.AddTask(voice.Of("Đang tiếp nhận", "Receiving"));
                while (!Task.WaitAny([running], 100).Equals(0))
                    Draw(voice, bar, latest.Value);
            });
    }

    private static void Draw(Voice voice, ProgressTask bar, IntakeProgress? progress)
    {
        if (progress is null)
            return;
        var counting = progress is { Stage: IntakeStage.Reading, Total: > 0 };
        bar.IsIndeterminate = !counting;
        bar.MaxValue = Math.Max(1, progress.Total);
        bar.Value = progress.Done;
        var stage = progress.Stage switch
        {
            IntakeStage.Receiving => voice.Of("Đang tiếp nhận", "Receiving"),
            IntakeStage.Reading => voice.Of("Đang đọc văn bản", "Reading the document"),
            IntakeStage.Recognising => voice.Of("Đang nhận dạng nhiệm vụ", "Recognising assignments"),
            IntakeStage.Storing => voice.Of("Đang lưu", "Storing"),
        };
        bar.Description = counting
            ? voice.Of(
                $"Đã đọc {progress.Done} trên {progress.Total} trang",
                $"{progress.Done} of {progress.Total} pages read"
            )
            : stage;
    }

    private sealed class Latest : IProgress<IntakeProgress>
    {
        private volatile IntakeProgress? _value;

        public IntakeProgress? Value => _value;

        public void Report(IntakeProgress value) => _value = value;
    }
}
