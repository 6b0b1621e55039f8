using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.NamedAgencies;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.NamedAgencies;

/// <summary>Nhiệm vụ chưa rõ cơ quan thực hiện: the standing agency says who is meant, or that nobody needs to be.</summary>
public sealed class UnclearModel(UnclearDesk desk, CurrentPerson current, NameAgency name) : PageModel
{
    /// <summary>Shown at a time; the next come up as these are settled.</summary>
    public const int Most = 50;

    public UnclearDesk Desk => desk;

    public bool IsDone { get; private set; }

    public UnclearKey? Tried { get; private set; }

    public string? Agencies { get; private set; }

    public AgencyRole? Role { get; private set; }

    public string? Reason { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string? xong)
    {
        IsDone = xong == "1";
        return desk.MayName ? Page() : NotFound();
    }

    public IActionResult OnPostName(int keHoach, string? ma, string? ten, string? coQuan, string? vaiTro)
    {
        (Agencies, Role) = (coQuan, vaiTro == "phoi-hop" ? AgencyRole.Cooperating : AgencyRole.Lead);
        return Act(keHoach, ma, ten, key => name.Run(key, coQuan, Role.Value, current.Signed, current.Actor));
    }

    public IActionResult OnPostLeave(int keHoach, string? ma, string? ten, string? lyDo)
    {
        Reason = lyDo;
        return Act(keHoach, ma, ten, key => name.Leave(key, lyDo, current.Signed, current.Actor));
    }

    public Refusal? Error(UnclearName one, string field) =>
        IsTried(one)
            ? Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal
            : null;

    public bool IsTried(UnclearName one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Tried is { } key && (one.Plan, one.Code, one.Name) == (key.Plan, key.Code, key.Name);
    }

    private IActionResult Act(int plan, string? code, string? written, Func<UnclearKey, WorkOutcome> act)
    {
        if (!desk.MayName)
            return NotFound();
        var key = new UnclearKey(new PlanId(plan), new AssignmentCode(code ?? ""), written ?? "");
        if (act(key) is not WorkOutcome.Refused refused)
            return LocalRedirect("/lam-viec/chua-ro-co-quan?xong=1");
        (Tried, Refusals) = (key, refused.Refusals);
        desk.Forget();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
