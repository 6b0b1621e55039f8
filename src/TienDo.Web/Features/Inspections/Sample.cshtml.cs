using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Inspections;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Inspections;
using TienDo.Language;
using TienDo.Policies;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Inspections;

/// <summary>Mẫu kiểm tra lại của một quý: why each is in it, what came of it, and the error rate with its sum.</summary>
public sealed class SampleModel(Store store, PartDoor door, SampleDesk desk, LookAgain lookAgain) : PageModel
{
    public IReadOnlyList<(string Quarter, int Waiting)> Quarters { get; private set; } = [];

    public QuarterSample? Sample { get; private set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    /// <summary>The update whose form was refused.</summary>
    public long Wrong { get; private set; }

    public string? Typed { get; private set; }

    public string? Done { get; private set; }

    public bool MayLook => desk.MayLook;

    /// <summary>The policy by which the shown sample was drawn; null when it is no longer in the data.</summary>
    public PolicyEdition<SamplingPolicy>? Policy =>
        door.Rules.Policies.Sampling.Editions.FirstOrDefault(edition => edition.Version == Sample?.PolicyVersion);

    public IActionResult OnGet(string? quy, string? xong)
    {
        if (!desk.MaySee)
            return NotFound();
        Done = xong switch
        {
            "dung" => "Đã xác nhận kết quả.",
            "sai" => "Đã kết luận sai; việc được mở lại và cơ quan được báo ngay.",
            _ => null,
        };
        Load(quy);
        return Page();
    }

    public IActionResult OnPost(string? quy, long capNhat, string? ketLuan, string? loi)
    {
        if (!desk.MaySee)
            return NotFound();
        var confirmed = ketLuan == "dung";
        if (lookAgain.Run(capNhat, confirmed, loi, door.Current.Signed, door.Current.Actor) is WorkOutcome.Refused no)
        {
            (Refusals, Wrong, Typed) = (no.Refusals, capNhat, loi);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Load(quy);
            return Page();
        }
        Load(quy);
        return LocalRedirect($"/lam-viec/kiem-tra-lai?quy={Sample?.Quarter}&xong={(confirmed ? "dung" : "sai")}");
    }

    public string NameOf(SampledWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return door.NameOf(work.Claimed.Work.Part.Agency);
    }

    /// <summary>Whoever sent or accepted it leaves the second look to somebody else.</summary>
    public bool MayLookAt(SampledWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var me = door.Current.Signed.Id;
        return MayLook && work.Look is null && me != work.Claimed.Update.ById && me != work.Claimed.Accepted.AcceptedBy;
    }

    private void Load(string? quarter)
    {
        (Quarters, Sample) = store.Ask(db =>
        {
            var drawn = Samples.Left(db);
            var shown =
                drawn.FirstOrDefault(one => string.Equals(one.Quarter, quarter, StringComparison.Ordinal)).Quarter
                ?? (drawn is [var latest, ..] ? latest.Quarter : null);
            return (drawn, shown is null ? null : Samples.Of(db, shown, door.Rules));
        });
    }
}
