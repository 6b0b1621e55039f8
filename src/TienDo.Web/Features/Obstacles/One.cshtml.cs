using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Agencies;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.Language;

namespace TienDo.Web.Features.Obstacles;

/// <summary>Một vướng mắc: its words, who has it, the answer; those who may answer it and all like it at once.</summary>
public sealed class OneModel(ObstacleDoor door, AnswerObstacle answer) : PageModel
{
    public ObstacleDoor Door => door;

    public ObstacleGroup Group { get; private set; } = null!;

    public RaisedObstacle Asked { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Text { get; private set; }

    public string? Owner { get; private set; }

    public string? Done { get; private set; }

    private IReadOnlyCollection<long> Chosen { get; set; } = [];

    public IActionResult OnGet(long id, string? xong)
    {
        Done = xong switch
        {
            "tra-loi" => "Đã gửi trả lời; các cơ quan nêu vướng mắc được báo ngay.",
            "chuyen" => "Đã chuyển.",
            _ => null,
        };
        return Load(id) ? Page() : NotFound();
    }

    public IActionResult OnPostAnswer(long id, string? noiDung, long[] vuongMac)
    {
        (Text, Chosen) = (noiDung, vuongMac);
        return Act(
            id,
            "tra-loi",
            () => answer.Run(vuongMac, noiDung ?? "", door.Parts.Current.Signed, door.Parts.Current.Actor)
        );
    }

    public IActionResult OnPostPassOn(long id, string? coQuan)
    {
        Owner = coQuan;
        return Act(
            id,
            "chuyen",
            () => answer.PassOn(id, new AgencyId(coQuan ?? ""), door.Parts.Current.Signed, door.Parts.Current.Actor)
        );
    }

    /// <summary>All are meant until somebody takes one out.</summary>
    public bool IsChosen(long id) => Chosen.Count == 0 || Chosen.Contains(id);

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    private IActionResult Act(long id, string done, Func<WorkOutcome> act)
    {
        if (!Load(id))
            return NotFound();
        if (act() is not WorkOutcome.Refused refused)
            // Whoever passed it on to others may have no more to do with it.
            return LocalRedirect(Load(id) ? $"/lam-viec/vuong-mac/{id}?xong={done}" : "/lam-viec/vuong-mac");
        Refusals = refused.Refusals;
        Load(id);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Load(long id)
    {
        if (door.Open(id) is not { } group)
            return false;
        (Group, Asked) = (group, group.Members.First(member => member.One.Id == id).One);
        return true;
    }
}
