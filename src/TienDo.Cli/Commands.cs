using System.CommandLine;
using TienDo.App.Storage;

namespace TienDo.Cli;

/// <summary>Every command of `tiendo`, in the order the help lists them.</summary>
internal static class Commands
{
    public static int Run(string[] args, Voice voice)
    {
        var root = Root(voice);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        voice.Remark("Lệnh không hợp lệ:", "The command is not valid:");
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine("  " + voice.Of(VietnameseHelp.OfError(error.Message), error.Message));
        voice.Remark("Xem cách dùng: tiendo --help", "See how it is used: tiendo --help");
        return Voice.Misused;
    }

    private static RootCommand Root(Voice voice)
    {
        var data = new Option<string?>("--data")
        {
            Description = voice.Of(
                "Thư mục dữ liệu (mặc định: TIENDO_DATA, rồi .data)",
                "Data folder (default: TIENDO_DATA, then .data)"
            ),
            Recursive = true,
            HelpName = "DIR",
        };
        var language = new Option<string?>("--lang")
        {
            Description = voice.Of("Ngôn ngữ: vi hoặc en", "Language: vi or en"),
            Recursive = true,
            HelpName = "vi|en",
        };
        language.AcceptOnlyFromAmong("vi", "en");
        var root = new RootCommand(
            voice.Of(
                "TienDo theo dõi tiến độ thực hiện các kế hoạch đã ký.",
                "TienDo follows signed plans to their results."
            )
        )
        {
            data,
            language,
            ServeCommand.Make(voice, data),
            ReadCommand.Make(voice),
            IntakeCommand.Make(voice, data),
            LinkCommand.Make(voice, data),
            RoundCommand.Make(voice, data),
            JournalCommand.Make(voice, data),
            SampleCommand.Make(voice, data),
            DemoCommand.Make(voice, data),
        };
        if (!voice.English)
            VietnameseHelp.Speak(root);
        return root;
    }

    /// <summary>Runs what a command does; a failing data folder becomes a sentence instead of a stack trace.</summary>
    public static int Guarded(Voice voice, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (OperationCanceledException)
        {
            voice.Remark("Đã dừng; chưa lưu gì thêm.", "Stopped; nothing more was stored.");
            return 130;
        }
        catch (Exception failure) when (StorageRefusals.For(failure) is { } refusal)
        {
            return voice.Refuse(refusal);
        }
    }
}
