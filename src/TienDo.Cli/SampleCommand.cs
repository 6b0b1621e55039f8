using System.CommandLine;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;

namespace TienDo.Cli;

/// <summary>`tiendo sample`: loads the plans of samples/ that lie beside the program.</summary>
internal static class SampleCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var command = new Command("sample", voice.Of("Nạp các kế hoạch mẫu", "Load the sample plans"));
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                {
                    var store = Store.Open(DataFolder.Resolve(parsed.GetValue(data)));
                    var loaded = Load(store, Knowledge.Load(KnowledgeFolder.Of(store.Folder)));
                    voice.Say($"Đã nạp {loaded} kế hoạch mẫu.", $"{loaded} sample plans loaded.");
                    return Voice.Done;
                }
            )
        );
        return command;
    }

    /// <summary>How many were new.</summary>
    public static int Load(Store store, ReadingKnowledge knowledge)
    {
        var who = new Actor("Dữ liệu mẫu", Role.Operator);
        var loaded = 0;
        foreach (var file in Plans())
        {
            using var content = File.OpenRead(file);
            var intake = new IntakeDocument(store, knowledge).Run(content, Path.GetFileName(file), who);
            if (intake is not IntakeOutcome.Stored(var id, _))
                continue;
            if (
                new AdoptPlan(store, WorkRules.From(knowledge, KnowledgeFolder.Of(store.Folder))).Run(
                    id,
                    1,
                    acceptDoubts: true,
                    who
                ) is AdoptOutcome.Adopted
            )
                loaded++;
        }
        return loaded;
    }

    /// <summary>Paths of the plans that lie beside the program.</summary>
    public static IReadOnlyList<string> Plans()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Where(IsPlan).Order(StringComparer.Ordinal)]
            : [];
    }

    private static bool IsPlan(string file) => Path.GetExtension(file) is ".md" or ".txt";
}
