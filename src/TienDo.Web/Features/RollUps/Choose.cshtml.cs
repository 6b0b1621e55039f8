using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.RollUps;

/// <summary>Tổng hợp một nhiệm vụ nhiều cơ quan: the result with its sum, each agency, and for the standing agency the rule.</summary>
public sealed class ChooseModel(Store store, PartDoor door, ChooseRollUp choose) : PageModel
{
    private readonly Dictionary<AgencyId, string> _typedWeights = [];

    public AssignmentResult Result { get; private set; } = null!;

    public IReadOnlyList<ChosenRollUp> Earlier { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    /// <summary>"tat-ca", "ty-le" or "trong-so".</summary>
    public string Kind { get; private set; } = "tat-ca";

    public string? Percent { get; private set; }

    public bool Done { get; private set; }

    public bool MayChoose =>
        Result.Counting.Count > 1
        && Result.Parts.All(part =>
            Rights.MaySettle(door.Current.Signed, part.Work.Part, door.Rules.Agencies, door.Current.Today)
        );

    public static string Address(string slug, AssignmentCode code) =>
        $"/lam-viec/nhiem-vu/{slug}/{Uri.EscapeDataString(code.Value)}/tong-hop";

    public IActionResult OnGet(string slug, string code, string? xong)
    {
        if (!Load(slug, code))
            return NotFound();
        Done = xong == "1";
        (Kind, Percent) = Result.Chosen.Rule switch
        {
            RollUpRule.Share share => ("ty-le", Numbers.Typed(share.Percent)),
            RollUpRule.Weighted weighted => ("trong-so", Numbers.Typed(weighted.Percent)),
            _ => ("tat-ca", null),
        };
        foreach (
            var (agency, weight) in (Result.Chosen.Rule as RollUpRule.Weighted)?.Weights
                ?? new Dictionary<AgencyId, decimal>()
        )
            _typedWeights[agency] = Numbers.Typed(weight);
        return Page();
    }

    public IActionResult OnPost(
        string slug,
        string code,
        string? cach,
        string? tyLe,
        string[] coQuan,
        string[] trongSo,
        long daXem
    )
    {
        if (!Load(slug, code))
            return NotFound();
        Kind = cach is "ty-le" or "trong-so" ? cach : "tat-ca";
        Percent = tyLe;
        foreach (var (agency, weight) in coQuan.Zip(trongSo))
            _typedWeights[new AgencyId(agency)] = weight ?? "";
        var outcome = RollUpForm.Read(Kind, Percent, _typedWeights) is { } rule
            ? choose.Run(
                Result.Parts[0].Work.Part.PlanId,
                Result.Parts[0].Work.Part.Code,
                rule,
                daXem,
                door.Current.Signed,
                door.Current.Actor
            )
            : new WorkOutcome.Refused([new FieldRefusal("Weights", ProgressRefusals.TheWeightIsOutOfBounds)]);
        if (outcome is not WorkOutcome.Refused refused)
            return LocalRedirect(Address(slug, Result.Parts[0].Work.Part.Code) + "?xong=1");
        Refusals = refused.Refusals;
        Load(slug, code);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public string? WeightOf(AgencyId agency) => _typedWeights.GetValueOrDefault(agency);

    public bool MaySee(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Rights.MaySeeWork(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today);
    }

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    /// <summary>For whoever may see at least one of its parts.</summary>
    private bool Load(string slug, string code)
    {
        var result = store.Ask(db =>
            WorkShelf.PlanOf(db, slug) is { } plan
                ? RollUpShelf.ResultOf(db, plan, new AssignmentCode(code), door.Rules, door.Current.Today)
                : null
        );
        if (result is null || !result.Parts.Any(part => MaySee(part.Work)))
            return false;
        var part = result.Parts[0].Work.Part;
        Result = result;
        Earlier = store.Ask(db => RollUpShelf.Of(db, part.PlanId, part.Code));
        return true;
    }
}
