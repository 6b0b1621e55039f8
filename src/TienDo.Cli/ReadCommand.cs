using System.CommandLine;
using TienDo.App.Intake;
using TienDo.Documents.Drafting;

namespace TienDo.Cli;

/// <summary>`tiendo read FILE`: prints what is understood of a file; stores nothing.</summary>
internal static class ReadCommand
{
    public static Command Make(Voice voice)
    {
        var file = new Argument<string>("FILE")
        {
            Description = voice.Of("Tệp văn bản; - là đầu vào chuẩn", "A document; - is standard input"),
        };
        var format = new Option<string>("--format")
        {
            Description = voice.Of("json hoặc text", "json or text"),
            DefaultValueFactory = _ => "json",
            HelpName = "json|text",
        };
        format.AcceptOnlyFromAmong("json", "text");
        var command = new Command(
            "read",
            voice.Of("Đọc một văn bản và in bản đọc", "Read a document and print the draft")
        )
        {
            file,
            format,
        };
        command.SetAction(parsed =>
            Commands.Guarded(voice, () => Run(voice, parsed.GetValue(file)!, parsed.GetValue(format) == "text"))
        );
        return command;
    }

    private static int Run(Voice voice, string path, bool asText)
    {
        using var content = InputFile.Open(path, out var refusal);
        if (content is null)
            return voice.Refuse(refusal!);
        var knowledge = Knowledge.Load();
        var outcome = LongWork.Run(voice, progress => ReadPlanFile.Run(content, path, knowledge, progress));
        if (outcome is not PlanFileOutcome.Read(var source, var draft))
            return voice.Refuse(((PlanFileOutcome.Refused)outcome).Refusal);
        if (asText)
            DraftText.Write(Console.Out, voice, source, draft);
        else
            Console.Out.WriteLine(PlanDraftJson.Write(draft, indented: true));
        return Voice.Done;
    }
}
