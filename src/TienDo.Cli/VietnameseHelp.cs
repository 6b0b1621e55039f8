using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TienDo.Cli;

/// <summary>Cách dùng bằng tiếng Việt: the library words its help and its errors in other languages only.</summary>
internal sealed class VietnameseHelp(SynchronousCommandLineAction english) : SynchronousCommandLineAction
{
    private static readonly (string English, string Vietnamese)[] s_help =
    [
        ("Description:", "Nội dung:"),
        ("Usage:", "Cách dùng:"),
        ("Arguments:", "Tham số:"),
        ("Options:", "Tùy chọn:"),
        ("Commands:", "Lệnh:"),
        ("[command]", "[lệnh]"),
        ("[options]", "[tùy chọn]"),
        ("(REQUIRED)", "(bắt buộc)"),
        ("[default: ", "[mặc định: "),
    ];

    private static readonly (string English, string Vietnamese)[] s_errors =
    [
        ("Unrecognized command or argument ", "Không có lệnh hoặc tham số "),
        ("Required argument ", "Thiếu tham số "),
        ("missing for command: ", "của lệnh "),
        ("missing for option: ", "của tùy chọn "),
        ("Required command was not provided.", "Chưa nêu lệnh."),
        ("Argument ", "Giá trị "),
        (" not recognized. Must be one of:", " không hợp lệ. Chọn một trong:"),
        ("Cannot parse argument ", "Không hiểu giá trị "),
        (" for option ", " của tùy chọn "),
        (" for command ", " của lệnh "),
        (" as expected type ", ", cần kiểu "),
        ("Option ", "Tùy chọn "),
        (" expects a single argument but ", " chỉ nhận một giá trị nhưng có "),
        (" were provided.", "."),
    ];

    /// <summary>Puts Vietnamese headings on the help of every command below the root.</summary>
    public static void Speak(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction usual } help)
            {
                help.Description = "Xem cách dùng";
                help.Action = new VietnameseHelp(usual);
            }
            else if (option is VersionOption)
                option.Description = "Xem phiên bản";
        }
    }

    public static string OfError(string message) => Said(message, s_errors);

    public override int Invoke(ParseResult parseResult)
    {
        var setting = parseResult.InvocationConfiguration;
        var output = setting.Output;
        using var words = new StringWriter();
        setting.Output = words;
        try
        {
            return english.Invoke(parseResult);
        }
        finally
        {
            setting.Output = output;
            output.Write(Said(words.ToString(), s_help));
        }
    }

    private static string Said(string text, (string English, string Vietnamese)[] wording)
    {
        foreach (var (inEnglish, vietnamese) in wording)
            text = text.Replace(inEnglish, vietnamese, StringComparison.Ordinal);
        return text;
    }
}
