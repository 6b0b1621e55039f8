using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.Agencies;
using TienDo.App.BulkActs;
using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Web.Features.Progress;
using TienDo.Web.Features.RollUps;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.BulkActs;

/// <summary>Làm cho nhiều phần việc: what was chosen on the table is shown with what is left out, confirmed once, undone if meant otherwise.</summary>
public sealed class BulkActsModel(PartDoor door, BulkActDesk desk, ActOnParts act, UndoBulkAct undo, Words words)
    : PageModel
{
    /// <summary>More rows than these stand folded under their reasons.</summary>
    public const int LeftOutShown = 6;

    private const int LongestKey = 64;

    private bool _isTyped;

    private IReadOnlyDictionary<(PlanId, AssignmentCode), AssignmentResult> _rollUps =
        new Dictionary<(PlanId, AssignmentCode), AssignmentResult>();

    public BulkActKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public BulkActView? View { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    /// <summary>The parts that stand in the form.</summary>
    public IReadOnlyList<PartKey> Rows { get; private set; } = [];

    /// <summary>Mark of what was typed and is shown; "" while nothing is.</summary>
    public string Seen { get; private set; } = "";

    public bool MayConfirm => View is { Meant.Count: > 0 } && (Seen.Length > 0 || !BulkActDesk.IsTypedFirst(Kind));

    /// <summary>Who leads any of the chosen assignments of several leads.</summary>
    public IReadOnlyList<AgencyId> Leads =>
        [
            .. _rollUps
                .Values.Where(static result => result.Counting.Count > 1)
                .SelectMany(static result => result.Counting.Select(static work => work.Part.Agency))
                .Distinct()
                .OrderBy(NameOf, StringComparer.Create(Numbers.Vietnamese, ignoreCase: true)),
        ];

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

    /// <summary>What comes of what was typed.</summary>
    public IActionResult OnPostPreview(string? viec, string? maPhieu, string? ve)
    {
        if (!Take(viec, ve))
            return NotFound();
        TakeTyped(maPhieu);
        return Preview(ActTyped(), BulkActDesk.KeysOf(Request.Form["dong"]));
    }

    /// <summary>From the list that was shown.</summary>
    public IActionResult OnPostConfirm(string? viec, string? maPhieu, string? ve, string? daXem)
    {
        if (!Take(viec, ve))
            return NotFound();
        TakeTyped(maPhieu);
        var chosen = BulkActDesk.KeysOf(Request.Form["dong"]);
        var meant = ActTyped();
        // Typed otherwise since it was seen.
        if (meant.Mark != (daXem ?? "") || Misread.Count > 0)
            return Preview(meant, chosen);
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

    /// <summary>Whose part it is, or who leads where it is about the whole assignment.</summary>
    public string WhoOf(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return !_rollUps.TryGetValue((work.Part.PlanId, work.Part.Code), out var result) ? NameOf(work.Part.Agency)
            : result.Counting is [var only] ? NameOf(only.Part.Agency)
            : words["{0} cơ quan chủ trì", result.Counting.Count];
    }

    /// <summary>What stands in a field: as it was typed, or what is likely meant.</summary>
    public string? Typed(string field) =>
        _isTyped ? Request.Form[field].ToString()
        : field == "nguoi" ? door.Current.Signed.Name
        : null;

    public string? WeightOf(AgencyId agency) => _isTyped ? TypedWeights().GetValueOrDefault(agency) : null;

    /// <summary>What is to be known of a part before it is done.</summary>
    public string? NoteOf(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Kind == BulkActKind.ChooseRollUp)
        {
            var now = RollUpWording.Rule(words, _rollUps[(work.Part.PlanId, work.Part.Code)].Chosen.Rule);
            return Seen.Length > 0 && ActTyped() is BulkAct.ChooseRollUp { Rule: { } rule }
                ? now + " → " + RollUpWording.Rule(words, rule)
                : now;
        }
        if (Kind == BulkActKind.RegisterTrigger)
            return work.Assignment.Deadline.Raw is { } raw ? "“" + raw + "”" : null;
        if (Kind != BulkActKind.Remind)
            return null;
        var state = door.StateOf(work);
        return StateWording.Note(words, state) is { } note
            ? StateWording.Word(words, state.State) + ", " + note
            : StateWording.Word(words, state.State);
    }

    /// <summary>What comes of what was typed, where it is another thing for each row.</summary>
    public string? FollowsOf(Work work) =>
        DueOf(work) is { } due ? TriggerFields.Follows(words, due, door.Rules.Calendar, door.Current.Today) : null;

    /// <summary>How many would be overdue at once, as the term of their document has run out.</summary>
    public int RunOut =>
        View?.Meant.Count(work => DueOf(work) is { } due && door.Rules.Calendar.EffectiveDay(due) < door.Current.Today)
        ?? 0;

    /// <summary>The last day that follows from the document as it was seen; null while none was.</summary>
    private DateOnly? DueOf(Work work) =>
        Seen.Length > 0 && ActTyped() is BulkAct.RegisterTrigger { Document: { } document }
            ? document.For(work.Assignment.Deadline).LastDay(door.Rules.Calendar)
            : null;

    private BulkAct ActTyped() =>
        Kind switch
        {
            BulkActKind.TakeUp => new BulkAct.TakeUp(Typed("nguoi") ?? ""),
            BulkActKind.Remind => new BulkAct.Remind(Typed("loi") ?? ""),
            BulkActKind.ChooseRollUp => new BulkAct.ChooseRollUp(
                RollUpForm.Read(Typed("cach"), Typed("tyLe"), TypedWeights())
            ),
            BulkActKind.RegisterTrigger => new BulkAct.RegisterTrigger(TriggerFields.Read(Typed).Document),
            BulkActKind.Star or BulkActKind.TakeStarOff => BulkAct.Untyped(Kind),
        };

    /// <summary>What was typed and cannot be read at all.</summary>
    private IReadOnlyList<FieldRefusal> Misread =>
        Kind == BulkActKind.RegisterTrigger ? TriggerFields.Read(Typed).Misread : [];

    private void TakeTyped(string? formKey)
    {
        _isTyped = true;
        FormKey = formKey is { Length: > 0 and <= LongestKey } ? formKey : Guid.NewGuid().ToString("N");
    }

    private PageResult Preview(BulkAct meant, IReadOnlyList<PartKey> chosen)
    {
        var misread = Misread;
        IReadOnlyList<FieldRefusal> refusals =
        [
            .. misread,
            .. act.Check(meant).Where(no => misread.All(one => one.Field != no.Field)),
        ];
        Seen = refusals.Count > 0 ? "" : meant.Mark;
        return Show(refusals.Count > 0 ? BulkAct.Untyped(Kind) : meant, chosen, refusals);
    }

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
        // What is left out for what was typed may be meant when it is typed otherwise.
        var known = BulkActDesk.IsTypedFirst(Kind) ? View.LeftOut.Where(static left => left.Work is not null) : [];
        var rows = View.Meant.Select(static work => work.Key).Concat(known.Select(static left => left.Key)).ToHashSet();
        Rows = [.. chosen.Where(rows.Contains)];
        if (Kind is BulkActKind.ChooseRollUp or BulkActKind.RegisterTrigger)
            _rollUps = desk.RollUpsOf([.. View.Meant, .. known.Select(static left => left.Work!)]);
        Refusals =
            refusals.Count > 0 ? refusals
            : View.Refusals.Count > 0 ? View.Refusals
            : View.Meant.Count == 0 ? [new FieldRefusal("", BulkActRefusals.NothingIsLeftToDo)]
            : [];
        if (Refusals.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private Dictionary<AgencyId, string> TypedWeights()
    {
        var weights = new Dictionary<AgencyId, string>();
        foreach (var (agency, weight) in Request.Form["coQuan"].Zip(Request.Form["trongSo"]))
            weights[new AgencyId(agency ?? "")] = weight ?? "";
        return weights;
    }

    private LocalRedirectResult ToBack(long id) =>
        LocalRedirect(QueryHelpers.AddQueryString(Back, "da", id.ToString(CultureInfo.InvariantCulture)) + "#da-lam");

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
