using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Agencies;
using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Directions;

/// <summary>Ra một chỉ đạo cho nhiều cơ quan cùng làm một nhiệm vụ.</summary>
public sealed class DirectManyModel(Store store, PartDoor door, DirectManyAgencies direct) : PageModel
{
    public Work Work { get; private set; } = null!;

    public IReadOnlyList<Work> Parts { get; private set; } = [];

    public bool ToAll { get; private set; }

    public IReadOnlyCollection<string> Chosen { get; private set; } = [];

    public string? Text { get; private set; }

    public string? DueOn { get; private set; }

    public string FormKey { get; private set; } = "";

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public static string Address(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return PartDoor.Address(work.PlanSlug, work.Key) + "/chi-dao-chung";
    }

    public IActionResult OnGet(string slug, string code, string agency)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (Chosen, FormKey) = ([Work.Part.Agency.Value], Guid.NewGuid().ToString("N"));
        return Page();
    }

    public IActionResult OnPost(
        string slug,
        string code,
        string agency,
        string? tatCa,
        string? noiDung,
        string? han,
        string? maPhieu
    )
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (ToAll, Text, DueOn) = (tatCa == "1", noiDung, han);
        Chosen = [.. Request.Form["coQuan"].OfType<string>()];
        FormKey = maPhieu is { Length: > 0 and <= 64 } ? maPhieu : Guid.NewGuid().ToString("N");
        var day = TypedDay.Read(han);
        var outcome =
            day is null && !string.IsNullOrWhiteSpace(han)
                ? new WorkOutcome.Refused([new FieldRefusal("DueOn", TypedDay.TheDayIsNotWrittenAsADay)])
                : direct.Give(
                    Work.Part.PlanId,
                    Work.Part.Code,
                    ToAll ? null : [.. Chosen.Select(static id => new AgencyId(id))],
                    noiDung ?? "",
                    day,
                    FormKey,
                    door.Current.Signed,
                    door.Current.Actor
                );
        switch (outcome)
        {
            case WorkOutcome.Done(var id):
                return LocalRedirect(JointModel.Address(id));
            case WorkOutcome.Refused no:
                Refusals = no.Refusals;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public string NameOf(Work part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return door.NameOf(part.Part.Agency);
    }

    public Refusal? Error(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Refusal;

    /// <summary>Only whoever may direct finds the form.</summary>
    private bool Load(string slug, string code, string agency)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return false;
        Work = work;
        Parts = store.Ask(db =>
            DirectManyAgencies.Offered(db, work.Part.PlanId, work.Part.Code, door.Current.Signed, door.Rules)
        );
        return Parts.Count > 0;
    }
}
