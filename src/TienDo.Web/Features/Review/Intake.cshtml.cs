using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Intake;
using TienDo.Documents.Reading;
using TienDo.Language;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Review;

/// <summary>Nhập văn bản: a file or pasted text becomes a draft to review.</summary>
[Authorize(Policy = Policies.Officer)]
[RequestSizeLimit(RequestLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestLimit, ValueLengthLimit = 20 * 1024 * 1024)]
public sealed class IntakeModel(IntakeJobs jobs, CurrentPerson current) : PageModel
{
    /// <summary>A little over the largest file, so that one just too large still gets its sentence.</summary>
    public const long RequestLimit = 64L * 1024 * 1024;

    /// <summary>How long a form waits for the draft itself; most files are read by then.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(2);

    /// <summary>A page that counts waits only as long as keeps an ending from being missed by a second.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public static long LargestMegabytes => ReadingLimits.Default.MaxBytes / (1024 * 1024);

    [BindProperty(Name = "van-ban")]
    public string? Pasted { get; set; }

    [BindProperty(Name = "tep")]
    public IFormFile? Upload { get; set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>The job that is still reading.</summary>
    public IntakeJob? Job { get; private set; }

    public string? FileName { get; private set; }

    /// <summary>Where the plan stands that this file was adopted as already.</summary>
    public string? TrackedAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? key)
    {
        if (key is null)
            return Page();
        // A job of another process or of last week: the draft, if it came to one, is on the workspace page.
        if (jobs.Find(key) is not { } job || job.By != (User.Identity?.Name ?? ""))
            return Redirect("/lam-viec/ban-doc");
        return await Answer(key, job);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload is { Length: > 0 } file)
        {
            if (file.Length > ReadingLimits.Default.MaxBytes)
                return Refused(IntakeFormRefusals.TheFileIsTooLarge(file.Length, ReadingLimits.Default.MaxBytes));
            await using var content = file.OpenReadStream();
            return await Begin(content, Path.GetFileName(file.FileName));
        }
        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(Pasted));
            return await Begin(content, "van-ban-dan.txt");
        }
        return Refused(Upload is null ? IntakeFormRefusals.NothingWasGiven : IntakeFormRefusals.TheFileIsEmpty);
    }

    private async Task<IActionResult> Begin(Stream content, string fileName)
    {
        FileName = fileName;
        var (key, job) = jobs.Start(content, fileName, current.Actor);
        return await Answer(key, job);
    }

    /// <summary>Most files are read before a person could look up; only the others get a page that counts.</summary>
    private async Task<IActionResult> Answer(string key, IntakeJob job)
    {
        var wait = HttpMethods.IsPost(Request.Method) ? ShortWait : Glance;
        await Task.WhenAny(job.Outcome, Task.Delay(wait, HttpContext.RequestAborted));
        if (!job.Outcome.IsCompleted)
        {
            var place = "/lam-viec/nhap-van-ban/" + key;
            if (HttpMethods.IsPost(Request.Method))
                return new SeeOtherResult(place);
            Job = job;
            Response.Headers.CacheControl = "no-store";
            Response.Headers["Refresh"] = "1; url=" + place;
            return Page();
        }
        FileName = job.FileName;
        return await job.Outcome switch
        {
            IntakeOutcome.Stored stored => new SeeOtherResult($"/lam-viec/ban-doc/{stored.Id.Value}"),
            IntakeOutcome.AlreadyUnderReview known => new SeeOtherResult(
                $"/lam-viec/ban-doc/{known.Id.Value}?da-co=true"
            ),
            IntakeOutcome.AlreadyAdopted adopted => Tracked(adopted.PlanSlug),
            IntakeOutcome.Refused refused => Refused(refused.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private PageResult Tracked(string slug)
    {
        TrackedAt = "/ke-hoach/" + slug;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private PageResult Refused(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
