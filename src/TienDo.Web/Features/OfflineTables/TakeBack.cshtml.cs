using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.OfflineTables;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Documents.Writing.Sheets;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Web.Features.Accounts;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.OfflineTables;

/// <summary>Nhận lại bảng: upload, see what would happen and what is wrong, then send what is right.</summary>
[RequestSizeLimit(RequestLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class TakeBackModel(Store store, TakeBackTable table, CurrentPerson current, Words words) : PageModel
{
    public const int MostShown = 200;

    private const long RequestLimit = TakeBackTable.LargestFile + 1024 * 1024;

    public Guid? Id { get; private set; }

    public TableLook.Readable? Look { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>How many updates have just been sent.</summary>
    public int? Sent { get; private set; }

    public IActionResult OnGet(Guid? id, int? gui)
    {
        Sent = gui;
        return id is { } kept ? Show(kept) : Page();
    }

    /// <summary>The file as it came, with its wrong cells marked.</summary>
    public IActionResult OnGetMarked(Guid id)
    {
        if (
            TableTray.Open(store.Folder, current.Signed.Id, id) is not { } content
            || table.Look(new MemoryStream(content), current.Signed) is not TableLook.Readable look
            || MarkedWorkbook.Write(content, look.Errors, words.IsEnglish, TakeBackTable.Limits) is not { } marked
        )
            return NotFound();
        return File(marked, FileKind.Excel.MediaType, "bang-can-sua.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? tep)
    {
        if (tep is not { Length: > 0 })
            return No(OfflineTableRefusals.NoFileWasChosen);
        if (tep.Length > TakeBackTable.LargestFile)
            return No(OfflineTableRefusals.TheFileIsTooLarge(TakeBackTable.LargestFile));
        using var content = new MemoryStream();
        await tep.CopyToAsync(content);
        content.Position = 0;
        if (table.Look(content, current.Signed) is TableLook.Refused no)
            return No(no.Refusal);
        return LocalRedirect(
            "/lam-viec/nhiem-vu/nhan-lai/"
                + TableTray.Keep(store.Folder, current.Signed.Id, content.ToArray()).ToString("D")
        );
    }

    public IActionResult OnPostSend(Guid id)
    {
        if (TableTray.Open(store.Folder, current.Signed.Id, id) is not { } content)
            return No(OfflineTableRefusals.TheTableIsNoLongerHere);
        return table.Run(new MemoryStream(content), current.Signed, current.Actor) switch
        {
            TableLook.Readable look => LocalRedirect(
                FormattableString.Invariant(
                    $"/lam-viec/nhiem-vu/nhan-lai/{id:D}?gui={look.Rows.Count(static row => !row.WasSent)}"
                )
            ),
            TableLook.Refused no => No(no.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>"O12" is column O, row 12.</summary>
    public static (string Column, string Row) Place(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var letters = address.TakeWhile(char.IsAsciiLetter).Count();
        return (address[..letters], address[letters..]);
    }

    public string Words(ProgressUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return string.Join(
            "; ",
            update.Evidences.Select(evidence =>
                evidence switch
                {
                    Evidence.IssuedDocument { IssuedOn: { } day } document => words[
                        "{0} ngày {1}",
                        document.Number,
                        Numbers.Date(day)
                    ],
                    Evidence.IssuedDocument document => document.Number,
                    Evidence.Link link => link.Address,
                    _ => evidence.ToString(),
                }
            )
        );
    }

    private PageResult Show(Guid id)
    {
        if (TableTray.Open(store.Folder, current.Signed.Id, id) is not { } content)
            return No(OfflineTableRefusals.TheTableIsNoLongerHere);
        switch (table.Look(new MemoryStream(content), current.Signed))
        {
            case TableLook.Readable look:
                (Id, Look) = (id, look);
                return Page();
            case TableLook.Refused no:
                return No(no.Refusal);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private PageResult No(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
