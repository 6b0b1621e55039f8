using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Directions;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Directions;

/// <summary>Chỉ đạo về một phần việc: takes the forms of the part's page, and gives them back with what is wrong.</summary>
public sealed class DirectPartModel(Store store, PartDoor door, DirectionDesk desk, DirectAgency direct) : PageModel
{
    public Work Work { get; private set; } = null!;

    public GiveForm? Give { get; private set; }

    public AnswerForm? Answer { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public IActionResult OnGet(string slug, string code, string agency)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return NotFound();
        Work = work;
        if (!desk.MayGive(work))
            return LocalRedirect(PartDoor.Address(slug, work.Key) + "#chi-dao");
        Give = new GiveForm(work, null, null, []);
        return Page();
    }

    public IActionResult OnPost(string slug, string code, string agency, string? noiDung, string? han)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return NotFound();
        Work = work;
        var day = TypedDay.Read(han);
        var outcome =
            day is null && !string.IsNullOrWhiteSpace(han) && desk.MayGive(work)
                ? new WorkOutcome.Refused([new FieldRefusal("DueOn", TypedDay.TheDayIsNotWrittenAsADay)])
                : direct.Give(work.Key, noiDung ?? "", day, door.Current.Signed, door.Current.Actor);
        if (outcome is not WorkOutcome.Refused no)
            return LocalRedirect(PartDoor.Address(work.PlanSlug, work.Key) + "#chi-dao");
        Give = new GiveForm(work, noiDung, han, no.Refusals);
        return Refused(no);
    }

    public IActionResult OnPostAnswer(string slug, string code, string agency, long chiDao, string? ketQua)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return NotFound();
        Work = work;
        // A number that belongs to another part is nobody's business here.
        if (store.Ask(db => GivenDirections.Of(db, work.Key)).FirstOrDefault(one => one.Id == chiDao) is not { } given)
            return Refused(new WorkOutcome.Refused([new FieldRefusal("", DirectionRefusals.ThereIsNoSuchDirection)]));
        if (direct.Answer(chiDao, ketQua ?? "", door.Current.Signed, door.Current.Actor) is not WorkOutcome.Refused no)
            return LocalRedirect(PartDoor.Address(work.PlanSlug, work.Key) + "#chi-dao");
        Answer = new AnswerForm(given, ketQua, no.Refusals[0].Refusal);
        return Refused(no);
    }

    private PageResult Refused(WorkOutcome.Refused no)
    {
        Refusals = no.Refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
