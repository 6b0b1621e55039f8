using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.OfflineTables;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Writing.Sheets;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.OfflineTables;

/// <summary>Xuất bảng: what the filters of the table leave, as XLSX to be filled in or as CSV to be read.</summary>
public sealed class ExportModel(Store store, PartDoor door, Words words) : PageModel
{
    public IActionResult OnGet(string form)
    {
        var query = PartsQuery.Of(Request.Query);
        PartStates.BringToToday(store, door.Rules);
        var table = store.Ask(db =>
            ExportParts.Run(
                db,
                query.ToFilter(door.Followed(), door.Rules.Agencies),
                query.How,
                door.Rules.Agencies,
                words["Bảng nhiệm vụ, xuất ngày {0}", Numbers.Date(door.Current.Today)],
                role => role == AgencyRole.Lead ? words["chủ trì"] : words["phối hợp"],
                instance => StateWording.Quarter(words, instance),
                state =>
                    StateWording.Word(words, state.State)
                    + (StateWording.Note(words, state with { Instance = null }) is { } note ? " · " + note : "")
            )
        );
        using var written = new MemoryStream();
        if (form == "csv")
            CsvWriter.Write(table, words.IsEnglish, written);
        else
            WorkbookWriter.Write(table, words.IsEnglish, written);
        return File(
            written.ToArray(),
            form == "csv" ? "text/csv; charset=utf-8" : FileKind.Excel.MediaType,
            FormattableString.Invariant($"nhiem-vu-{door.Current.Today:yyyy-MM-dd}.{form}")
        );
    }
}
