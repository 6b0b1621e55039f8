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
        var noted = new Option<string?>("--contains")
        {
            Description = voice.Of(
                "Mã đã ghi lại từ lần kiểm tra trước; không còn là nhật ký đã bị viết lại",
                "A hash noted from an earlier check; when it is gone the journal has been written anew"
            ),
        };
        verify.Add(noted);
        verify.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () => Verify(voice, Store.Open(DataFolder.Resolve(parsed.GetValue(data))), parsed.GetValue(noted))
            )
        );
        return new Command("journal", voice.Of("Nhật ký thay đổi", "The journal of changes")) { verify };
    }

    private static int Verify(Voice voice, Store store, string? noted)
    {
        var (verdict, ends) = store.Ask(db => (JournalChain.Verify(db), JournalHeads.Compare(db, store.Folder)));
        JournalFault[] faults = [.. ((verdict as JournalVerdict.Broken)?.Faults ?? []).Concat(ends ?? []).Distinct()];
        if (faults.Length > 0)
            return voice.Refuse(
                new Refusal(
                    "TheJournalIsBroken",
                    "Nhật ký đã bị sửa ngoài chương trình: " + string.Join("; ", faults.Select(Vietnamese)) + ".",
                    "The journal has been altered outside the program: "
                        + string.Join("; ", faults.Select(English))
                        + "."
                )
            );
        if (noted is not null && !store.Ask(db => JournalChain.Contains(db, noted)))
            return voice.Refuse(
                new Refusal(
                    "TheNotedHashIsGone",
                    "Nhật ký không còn dòng mang mã đã ghi lại: nhật ký đã bị viết lại hoặc đây là thư mục dữ liệu khác.",
                    "The journal no longer has the line of the noted hash: it has been written anew, or this is another data folder."
                )
            );
        var (lines, hash) = (JournalVerdict.Whole)verdict;
        voice.Say(
            $"Nhật ký nguyên vẹn: {lines} dòng, mã cuối {hash}.",
            $"The journal is whole: {lines} lines, last hash {hash}."
        );
        if (ends is null)
            voice.Say(
                "Chưa có tệp journal.heads: không đối chiếu được phần cuối nhật ký có bị cắt hay không.",
                "There is no file journal.heads: whether the journal was cut at its end cannot be told."
            );
        return Voice.Done;
    }

    private static string Vietnamese(JournalFault fault) =>
        fault switch
        {
            JournalFault.Altered(var line) => $"dòng {line} bị sửa",
            JournalFault.Missing(var first, var last) when first == last => $"mất dòng {first}",
            JournalFault.Missing(var first, var last) => $"mất các dòng {first} đến {last}",
            JournalFault.Moved(var line, var was) => $"dòng {line} vốn là dòng {was}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string English(JournalFault fault) =>
        fault switch
        {
            JournalFault.Altered(var line) => $"line {line} was altered",
            JournalFault.Missing(var first, var last) when first == last => $"line {first} is missing",
            JournalFault.Missing(var first, var last) => $"lines {first} to {last} are missing",
            JournalFault.Moved(var line, var was) => $"line {line} was line {was}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
