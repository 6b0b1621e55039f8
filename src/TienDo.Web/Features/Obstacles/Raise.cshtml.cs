using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Obstacles;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Obstacles;

/// <summary>Nêu vướng mắc, kiến nghị về một phần việc.</summary>
public sealed class RaiseModel(Store store, ObstacleDoor door, RaiseObstacle raise) : PageModel
{
    public ObstacleDoor Door => door;

    public Work Work { get; private set; } = null!;

    public ObstacleKind Kind { get; private set; }

    public string? Text { get; private set; }

    public string? Owner { get; private set; }

    public string FormKey { get; private set; } = "";

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public DateOnly DueOn => ObstacleRule.AnswerDueOn(door.Today, door.Policy, door.Parts.Rules.Calendar);

    public IActionResult OnGet(string slug, string code, string agency)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        FormKey = Guid.NewGuid().ToString("N");
        Owner = store.Ask(db => RaiseObstacle.UsualOwner(db, Work, door.Parts.Rules, door.Today))?.Value;
        return Page();
    }

    public IActionResult OnPost(
        string slug,
        string code,
        string agency,
        string? loai,
        string? noiDung,
        string? coQuan,
        string? maPhieu
    )
    {
        if (!Load(slug, code, agency))
            return NotFound();
        Kind = loai == "kien-nghi" ? ObstacleKind.Recommendation : ObstacleKind.Obstacle;
        (Text, Owner) = (noiDung, coQuan);
        FormKey = maPhieu is { Length: > 0 and <= 64 } ? maPhieu : Guid.NewGuid().ToString("N");
        var outcome = raise.Run(
            Work.Key,
            Kind,
            noiDung ?? "",
            string.IsNullOrEmpty(coQuan) ? null : new AgencyId(coQuan),
            FormKey,
            door.Parts.Current.Signed,
            door.Parts.Current.Actor
        );
        if (outcome is not WorkOutcome.Refused refused)
            return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=vuong-mac#vuong-mac");
        Refusals = refused.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    private bool Load(string slug, string code, string agency)
    {
        if (
            door.Parts.Open(slug, code, agency) is not { } work
            || !Rights.MayRaiseObstacle(door.Parts.Current.Signed, work.Part, door.Parts.Rules.Agencies, door.Today)
        )
            return false;
        Work = work;
        return true;
    }
}
