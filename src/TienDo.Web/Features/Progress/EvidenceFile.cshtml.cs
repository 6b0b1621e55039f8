using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Progress;

/// <summary>Tải tệp minh chứng: for whoever may see one of the parts it was sent for; always as a download.</summary>
public sealed class EvidenceFileModel(Store store, EvidenceFiles files, CurrentPerson current, WorkRules rules)
    : PageModel
{
    public IActionResult OnGet(string hash)
    {
        if (files.Find(hash) is not { } file || !System.IO.File.Exists(file.Path))
            return NotFound();
        // The name another agency gave to the same bytes is that agency's own.
        var name = store.Ask(db =>
            file.Sent.Where(sent =>
                    WorkShelf.Find(db, sent.Part) is { } work
                    && Rights.MaySeeWork(current.Signed, work.Part, rules.Agencies, current.Today)
                )
                .Select(static sent => sent.FileName)
                .FirstOrDefault()
        );
        return name is null ? NotFound() : PhysicalFile(file.Path, file.MediaType, name);
    }
}
