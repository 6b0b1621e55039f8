using System.CommandLine;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.Cli;

/// <summary>`tiendo journal verify`: checks that no line of the journal was changed or taken out.</summary>
internal static class JournalCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var verify = new Command(
            "verify",
            voice.Of("Kiểm tra nhật ký còn nguyên vẹn", "Check that the journal is whole")
        );
        verify.SetAction(parsed =>
            Commands.Guarded(voice, () => Verify(voice, Store.Open(DataFolder.Resolve(parsed.GetValue(data)))))
        );
        return new Command("journal", voice.Of("Nhật ký thay đổi", "The journal of changes")) { verify };
    }

    private static int Verify(Voice voice, Store store)
    {
        var verdict = store.Ask(JournalChain.Verify);
        if (verdict is JournalVerdict.Broken(var line))
            return voice.Refuse(
                new Refusal(
                    "TheJournalIsBroken",
                    $"Nhật ký đã bị sửa ngoài chương trình, từ dòng {line}.",
                    $"The journal has been altered outside the program, from line {line} on."
                )
            );
        var (lines, hash) = (JournalVerdict.Whole)verdict;
        voice.Say(
            $"Nhật ký nguyên vẹn: {lines} dòng, mã cuối {hash}.",
            $"The journal is whole: {lines} lines, last hash {hash}."
        );
        return Voice.Done;
    }
}
