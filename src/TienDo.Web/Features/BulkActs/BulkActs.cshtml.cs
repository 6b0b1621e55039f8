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
    private const int LongestKey = 64;

    public BulkActKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public BulkActView? View { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? PersonInCharge { get; private set; }

    public string FormKey { get; private set; } = "";

    /// <summary>The table as it was filtered.</summary>
    public string Back { get; private set; } = PartsQuery.Path;

    public IActionResult OnGet() => LocalRedirect(PartsQuery.Path);

    /// <summary>From the table.</summary>
    public IActionResult OnPost(string? viec, string? tatCa, string? caTrang, string? ve)
    {
        if (!Take(viec, ve))
            return NotFound();
        var chosen = BulkActDesk.KeysOf(tatCa == "1" ? (caTrang ?? "").Split('\n') : Request.Form["dong"]);
        (FormKey, PersonInCharge) = (Guid.NewGuid().ToString("N"), door.Current.Signed.Name);
        return Show(chosen, []);
    }

    /// <summary>From the list that was shown.</summary>
    public IActionResult OnPostConfirm(string? viec, string? nguoi, string? maPhieu, string? ve)
    {
        if (!Take(viec, ve))
            return NotFound();
        (FormKey, PersonInCharge) = (
            maPhieu is { Length: > 0 and <= LongestKey } ? maPhieu : Guid.NewGuid().ToString("N"),
            nguoi ?? ""
        );
        var chosen = BulkActDesk.KeysOf(Request.Form["dong"]);
        return act.Run(Kind, chosen, nguoi, FormKey, door.Current.Signed, door.Current.Actor) switch
        {
            WorkOutcome.Done(var id) => ToTable(id),
            WorkOutcome.Refused no => Show(chosen, no.Refusals),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public IActionResult OnPostUndo(string? lan, string? ve)
    {
        Name = words["Hoàn tác"];
        Back = Known(ve);
        var id = desk.Made(lan)?.Id ?? 0;
        if (undo.Run(id, door.Current.Signed, door.Current.Actor) is not WorkOutcome.Refused no)
            return ToTable(id);
        Refusals = no.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public Refusal? Error(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Refusal;

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    private bool Take(string? viec, string? ve)
    {
        if (BulkActDesk.KindOf(viec) is not { } kind || desk.Offered.All(one => one.Word != viec))
            return false;
        (Kind, Name, Back) = (kind, desk.NameOf(kind), Known(ve));
        return true;
    }

    private PageResult Show(IReadOnlyList<PartKey> chosen, IReadOnlyList<FieldRefusal> refusals)
    {
        View = act.See(Kind, chosen, door.Current.Signed);
        Refusals =
            refusals.Count > 0 ? refusals
            : View.Refusals.Count > 0 ? View.Refusals
            : View.Meant.Count == 0 ? [new FieldRefusal("", BulkActRefusals.NothingIsLeftToDo)]
            : [];
        if (Refusals.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private LocalRedirectResult ToTable(long id) =>
        LocalRedirect(QueryHelpers.AddQueryString(Back, "da", id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Only the table itself is gone back to, however it is filtered.</summary>
    private static string Known(string? address) =>
        address is not null && address.StartsWith(PartsQuery.Path + "?", StringComparison.Ordinal)
            ? PartsQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(address[PartsQuery.Path.Length..]))).Address()
            : PartsQuery.Path;
}
