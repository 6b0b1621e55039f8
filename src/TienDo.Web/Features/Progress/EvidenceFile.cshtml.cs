using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Progress;

/// <summary>Tải tệp minh chứng: for whoever may see one of the parts it was sent for; always as a download.</summary>
[ResponseCache(NoStore = true)]
public sealed class EvidenceFileModel(Store store, EvidenceFiles files, CurrentPerson current, WorkRules rules)
    : PageModel
{
    public IActionResult OnGet(string hash)
    {
        if (files.Find(hash) is not { } file || !System.IO.File.Exists(file.Path))
            return NotFound();
        var isSeen = store.Ask(db =>
            file.Parts.Any(key =>
                WorkShelf.Find(db, key) is { } work
                && Rights.MaySeeWork(current.Signed, work.Part, rules.Agencies, current.Today)
            )
        );
        return isSeen ? PhysicalFile(file.Path, file.MediaType, file.FileName) : NotFound();
    }
}
