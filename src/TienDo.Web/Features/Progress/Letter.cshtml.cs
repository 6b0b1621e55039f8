using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Documents.Writing.Letters;

namespace TienDo.Web.Features.Progress;

/// <summary>Tải dự thảo công văn đôn đốc: for whoever may remind, while the part is late or silent.</summary>
public sealed class LetterModel(PartDoor door, ReminderLetters letters) : PageModel
{
    public IActionResult OnGet(string slug, string code, string agency)
    {
        if (
            door.Open(slug, code, agency) is not { } work
            || !Rights.MayRemind(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today)
            || letters.Of(work, door.NameOf(work.Part.Agency), door.Current.Today) is not { } letter
        )
            return NotFound();
        return Draft(letter, $"{work.Part.Code}-{work.Part.Agency}");
    }

    internal static FileContentResult Draft(OfficialLetter letter, string about)
    {
        using var written = new MemoryStream();
        LetterWriter.Write(letter, written);
        return new FileContentResult(written.ToArray(), FileKind.Word.MediaType)
        {
            FileDownloadName = $"cong-van-don-doc-{about}.docx",
        };
    }
}
