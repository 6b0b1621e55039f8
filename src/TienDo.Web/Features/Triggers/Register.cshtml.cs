using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Triggers;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Triggers;

/// <summary>The form of a document, as typed.</summary>
public sealed class TriggerForm
{
    public string? SoCanCu { get; set; }

    public string? NgayCanCu { get; set; }

    /// <summary>"ky": a term; "ngay": a day.</summary>
    public string? Cach { get; set; }

    public string? SoLuong { get; set; }

    public string? DonVi { get; set; }

    public string? HanCanCu { get; set; }

    /// <summary>The last day as it was shown; what was changed since has to be reckoned again.</summary>
    public string? HanDaXem { get; set; }
}

/// <summary>Ghi nhận căn cứ: the day that follows is shown before anything is written.</summary>
public sealed class RegisterModel(PartDoor door, RegisterTrigger register) : PageModel
{
    public Work Work { get; private set; } = null!;

    public TriggerForm Form { get; private set; } = new();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    /// <summary>The nominal last day, once it has been reckoned.</summary>
    public DateOnly? Reckoned { get; private set; }

    public DateOnly Effective => door.Rules.Calendar.EffectiveDay(Reckoned!.Value);

    public bool HasRunOut => Effective < door.Current.Today;

    public IActionResult OnGet(string slug, string code, string agency)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        if (Work.Record.Trigger is not null)
            return LocalRedirect(PartDoor.Address(slug, Work.Key));
        var term = TriggerRule.TermOf(Work.Assignment.Deadline);
        Form = new TriggerForm
        {
            SoLuong = term?.Count.ToString(CultureInfo.InvariantCulture),
            DonVi = term?.Measure.ToString(),
        };
        return Page();
    }

    public IActionResult OnPostReckon(string slug, string code, string agency, TriggerForm form)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        Form = form;
        var (document, typed) = Read();
        Refusals = typed.Count > 0 ? typed : TriggerRule.Check(document, door.Current.Today);
        return Shown(document);
    }

    public IActionResult OnPostSave(string slug, string code, string agency, TriggerForm form)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        Form = form;
        var (document, typed) = Read();
        if (typed.Count > 0)
            Refusals = typed;
        // Nobody writes a day down that was not seen.
        else if (TypedDay.Read(form.HanDaXem) == document.LastDay(door.Rules.Calendar))
        {
            if (
                register.Run(Work.Key, document, door.Current.Signed, door.Current.Actor)
                is not WorkOutcome.Refused refused
            )
                return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=can-cu");
            Refusals = refused.Refusals;
        }
        else
            Refusals = TriggerRule.Check(document, door.Current.Today);
        return Shown(document);
    }

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    public static string Word(Words t, TermMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(t);
        return measure switch
        {
            TermMeasure.Days => t["ngày"],
            TermMeasure.WorkingDays => t["ngày làm việc"],
            TermMeasure.Weeks => t["tuần"],
            TermMeasure.Months => t["tháng"],
            TermMeasure.Years => t["năm"],
        };
    }

    private (TriggerDocument Document, IReadOnlyList<FieldRefusal> Typed) Read()
    {
        var (issued, due) = (TypedDay.Read(Form.NgayCanCu), TypedDay.Read(Form.HanCanCu));
        var isDay = Form.Cach == "ngay";
        var refusals = new List<FieldRefusal>();
        if (issued is null && !string.IsNullOrWhiteSpace(Form.NgayCanCu))
            refusals.Add(new("IssuedOn", TypedDay.TheDayIsNotWrittenAsADay));
        if (isDay && due is null && !string.IsNullOrWhiteSpace(Form.HanCanCu))
            refusals.Add(new("DueOn", TypedDay.TheDayIsNotWrittenAsADay));
        var count = int.TryParse(Form.SoLuong?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed)
            ? typed
            : 0;
        var measure =
            Enum.TryParse<TermMeasure>(Form.DonVi, out var chosen) && Enum.IsDefined(chosen)
                ? chosen
                : TermMeasure.Days;
        var document = new TriggerDocument(
            CleanText.Of(Form.SoCanCu ?? ""),
            issued,
            isDay ? null : new RunningTerm(count, measure),
            isDay ? due : null
        );
        return (document, refusals);
    }

    private PageResult Shown(TriggerDocument document)
    {
        ModelState.Clear();
        if (Refusals.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        else
            Reckoned = document.LastDay(door.Rules.Calendar);
        return Page();
    }

    private bool Load(string slug, string code, string agency)
    {
        if (
            door.Open(slug, code, agency) is not { } work
            || work.Record.Deadline is not Deadline.After
            || !Rights.MaySettle(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today)
        )
            return false;
        Work = work;
        return true;
    }
}
