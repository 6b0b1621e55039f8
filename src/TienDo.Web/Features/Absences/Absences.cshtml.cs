using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Progress;
using TienDo.Language;
using TienDo.Web.Features.Accounts;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Absences;

/// <summary>The form of an absence, as typed.</summary>
public sealed record AbsenceForm(string? NguoiVang, string? NguoiThay, string? Tu, string? Den);

/// <summary>Thay mặt khi vắng: who stands in for whom, naming one and ending it early.</summary>
public sealed class AbsencesModel(AbsenceDesk desk, NameDeputy deputies, CurrentPerson current) : PageModel
{
    public AbsenceForm Form { get; private set; } = new(null, null, null, null);

    public IReadOnlyList<KnownAbsence> Shown { get; private set; } = [];

    public IReadOnlyList<Person> Absents { get; private set; } = [];

    public IReadOnlyList<Person> Deputies { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Done { get; private set; }

    public void OnGet(string? xong)
    {
        Done = xong switch
        {
            "cu" => "Đã cử người làm thay.",
            "ket-thuc" => "Đã kết thúc làm thay.",
            _ => null,
        };
        Load();
    }

    public IActionResult OnPost(AbsenceForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Form = form;
        var (from, to) = (TypedDay.Read(form.Tu), TypedDay.Read(form.Den));
        FieldRefusal[] notDays = [.. NotADay("From", form.Tu, from), .. NotADay("To", form.Den, to)];
        var outcome =
            notDays.Length > 0
                ? new WorkOutcome.Refused(notDays)
                : deputies.Run(
                    form.NguoiVang ?? current.Signed.Id,
                    form.NguoiThay ?? "",
                    from,
                    to,
                    current.Signed,
                    current.Actor
                );
        return After(outcome, "cu");
    }

    public IActionResult OnPostEnd(long so) => After(deputies.End(so, current.Signed, current.Actor), "ket-thuc");

    public Refusal? Error(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Refusal;

    private static IEnumerable<FieldRefusal> NotADay(string field, string? typed, DateOnly? day) =>
        day is null && !string.IsNullOrWhiteSpace(typed)
            ? [new FieldRefusal(field, TypedDay.TheDayIsNotWrittenAsADay)]
            : [];

    private IActionResult After(WorkOutcome outcome, string done)
    {
        if (outcome is not WorkOutcome.Refused no)
            return LocalRedirect("/lam-viec/vang-mat?xong=" + done);
        Refusals = no.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Load();
        return Page();
    }

    private void Load()
    {
        Shown = desk.Shown();
        (Absents, Deputies) = desk.People();
    }
}
