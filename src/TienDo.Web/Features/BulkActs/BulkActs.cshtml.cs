using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.Agencies;
using TienDo.App.BulkActs;
using TienDo.App.Progress;
using TienDo.Language;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.BulkActs;

/// <summary>Làm cho nhiều phần việc: what was chosen on the table is shown with what is left out, confirmed once, undone if meant otherwise.</summary>
[ResponseCache(NoStore = true)]
public sealed class BulkActsModel(PartDoor door, BulkActDesk desk, ActOnParts act, UndoBulkAct undo, Words words)
    : PageModel
{
    /// <summary>More rows than these stand folded under their reasons.</summary>
    public const int LeftOutShown = 6;

    private const int LongestKey = 64;

    private bool _isTyped;

    public BulkActKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public BulkActView? View { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string FormKey { get; private set; } = "";

    /// <summary>The table as it was filtered, or the page of the one part.</summary>
    public string Back { get; private set; } = PartsQuery.Path;

    public bool IsFromPart => Back.StartsWith(PartsQuery.Path + "/", StringComparison.Ordinal);

    public IActionResult OnGet() => LocalRedirect(PartsQuery.Path);

    /// <summary>From the table.</summary>
    public IActionResult OnPost(string? viec, string? tatCa, string? caTrang, string? ve)
    {
        if (!Take(viec, ve))
            return NotFound();
        var chosen = BulkActDesk.KeysOf(tatCa == "1" ? (caTrang ?? "").Split('\n') : Request.Form["dong"]);
        FormKey = Guid.NewGuid().ToString("N");
        return Show(BulkAct.Untyped(Kind), chosen, []);
    }

    /// <summary>From the list that was shown.</summary>
    public IActionResult OnPostConfirm(string? viec, string? maPhieu, string? ve)
    {
        if (!Take(viec, ve))
            return NotFound();
        _isTyped = true;
        FormKey = maPhieu is { Length: > 0 and <= LongestKey } ? maPhieu : Guid.NewGuid().ToString("N");
        var chosen = BulkActDesk.KeysOf(Request.Form["dong"]);
        var meant = ActTyped();
        return act.Run(meant, chosen, FormKey, door.Current.Signed, door.Current.Actor) switch
        {
            WorkOutcome.Done(var id) => ToBack(id),
            WorkOutcome.Refused no => Show(meant, chosen, no.Refusals),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public IActionResult OnPostUndo(string? lan, string? ve)
    {
        Name = words["Hoàn tác"];
        Back = Known(ve);
        var id = desk.Made(lan)?.Id ?? 0;
        if (undo.Run(id, door.Current.Signed, door.Current.Actor) is not WorkOutcome.Refused no)
            return ToBack(id);
        Refusals = no.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public Refusal? Error(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Refusal;

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    /// <summary>What stands in a field: as it was typed, or what is likely meant.</summary>
    public string? Typed(string field) =>
        _isTyped ? Request.Form[field].ToString()
        : field == "nguoi" ? door.Current.Signed.Name
        : null;

    /// <summary>What is to be known of a part before it is done.</summary>
    public string? NoteOf(Work work)
    {
        if (Kind != BulkActKind.Remind)
            return null;
        var state = door.StateOf(work);
        return StateWording.Note(words, state) is { } note
            ? StateWording.Word(words, state.State) + ", " + note
            : StateWording.Word(words, state.State);
    }

    private BulkAct ActTyped() =>
        Kind switch
        {
            BulkActKind.TakeUp => new BulkAct.TakeUp(Typed("nguoi") ?? ""),
            BulkActKind.Remind => new BulkAct.Remind(Typed("loi") ?? ""),
            BulkActKind.Star or BulkActKind.TakeStarOff => BulkAct.Untyped(Kind),
        };

    private bool Take(string? viec, string? ve)
    {
        if (BulkActDesk.KindOf(viec) is not { } kind || desk.Offered.All(one => one.Word != viec))
            return false;
        (Kind, Name, Back) = (kind, BulkActWording.Name(words, kind), Known(ve));
        return true;
    }

    private PageResult Show(BulkAct meant, IReadOnlyList<PartKey> chosen, IReadOnlyList<FieldRefusal> refusals)
    {
        View = act.See(meant, chosen, door.Current.Signed);
        Refusals =
            refusals.Count > 0 ? refusals
            : View.Refusals.Count > 0 ? View.Refusals
            : View.Meant.Count == 0 ? [new FieldRefusal("", BulkActRefusals.NothingIsLeftToDo)]
            : [];
        if (Refusals.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private LocalRedirectResult ToBack(long id) =>
        LocalRedirect(QueryHelpers.AddQueryString(Back, "da", id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Only the table itself is gone back to, however it is filtered, or the page of a part.</summary>
    private string Known(string? address)
    {
        if (address is null)
            return PartsQuery.Path;
        if (address.StartsWith(PartsQuery.Path + "?", StringComparison.Ordinal))
            return PartsQuery
                .Of(new QueryCollection(QueryHelpers.ParseQuery(address[PartsQuery.Path.Length..])))
                .Address();
        return
            address.StartsWith(PartsQuery.Path + "/", StringComparison.Ordinal)
            && address[(PartsQuery.Path.Length + 1)..].Split('/') is [var slug, var code, var agency]
            && door.Open(slug, Uri.UnescapeDataString(code), Uri.UnescapeDataString(agency)) is { } work
            ? PartDoor.Address(work.PlanSlug, work.Key)
            : PartsQuery.Path;
    }
}
