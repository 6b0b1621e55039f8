using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Progress;

/// <summary>Gửi cập nhật from a phone: what was done and what shows it; every keystroke is kept until it is sent.</summary>
public sealed class UpdateModel(Store store, PartDoor door, SendUpdate send, EvidenceFiles files, Words words)
    : PageModel
{
    public Work Work { get; private set; } = null!;

    public ComputedState State { get; private set; } = null!;

    public UpdateForm Form { get; private set; } = new();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>The draft this form goes on from.</summary>
    public DraftBase Seen { get; private set; }

    /// <summary>Whether the draft was saved from another device since: then what is typed here stands in this form only.</summary>
    public bool IsOverwritten { get; private set; }

    /// <summary>What the page says of the form it answers: "kept" as a draft, or "open" and only on the page; null where nothing was sent.</summary>
    public string? Answer =>
        !HttpMethods.IsPost(Request.Method) ? null
        : IsOverwritten ? "open"
        : "kept";

    public IReadOnlyList<string> Instances { get; private set; } = [];

    public SentUpdate? Last => Work.LastUpdate;

    public GivenVerdict? Returned => Work.IsReturned ? Work.LastUpdate?.Verdict : null;

    public bool MayComplete => Work.Record.Deadline is not Deadline.Continuous && !State.IsCompleted;

    /// <param name="ky">The instance of recurring work that is meant.</param>
    public IActionResult OnGet(string slug, string code, string agency, string? ky)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        var draft = store.Ask(db => UpdateDrafts.Find(db, door.Current.Signed.Id, Work.Key));
        if (draft is { } kept && UpdateForm.FromJson(kept.Content) is { } form)
            (Form, SavedAt, Seen) = (form, kept.SavedAt, new DraftBase(kept.SavedAt));
        else if (Work.IsReturned && Last is { } last && (ky is null || ky == last.Instance))
            Form = UpdateForm.Of(last);
        // A draft that another device went on with after this form had been sent is a form of its own.
        if (Form.MaPhieu is not { Length: > 0 } || Form.MaPhieu == Last?.FormKey)
            Form.MaPhieu = Guid.NewGuid().ToString("N");
        if (ky is not null && Instances.Contains(ky, StringComparer.Ordinal))
            Form.Ky = ky;
        Form.Ky ??= State.Instance;
        State = door.Rules.StateOf(Work, Form.Ky, door.Current.Today);
        return Page();
    }

    public IActionResult OnPost(string slug, string code, string agency, string? nen, UpdateForm form)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (Form, Seen) = (form, DraftOf(nen));
        if (!TakeIn())
            return Again();
        var update = new ProgressUpdate(
            Form.NoiDung ?? "",
            Form.Xong == "1",
            string.IsNullOrEmpty(Form.Ky) ? null : Form.Ky,
            [.. Form.Mc.Select(UpdateForm.ToEvidence).OfType<Evidence>()]
        );
        if (Form.MaPhieu is not { Length: > 0 and <= 64 })
            Form.MaPhieu = Guid.NewGuid().ToString("N");
        var outcome = send.Run(Work.Key, update, Form.MaPhieu, door.Current.Signed, door.Current.Actor, Seen);
        if (outcome is WorkOutcome.Refused refused)
        {
            Refusals = refused.Refusals;
            if (refused.Refusals.Any(static one => one.Refusal == WorkRefusals.TheFormWasSentWithOtherWords))
                Form.MaPhieu = Guid.NewGuid().ToString("N");
            return Again();
        }
        return LocalRedirect(PartDoor.Address(slug, Work.Key) + "?xong=cap-nhat");
    }

    /// <summary>Takes evidence into the list without sending, so that a file is safe before the words are finished.</summary>
    public IActionResult OnPostAdd(string slug, string code, string agency, string? nen, UpdateForm form)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (Form, Seen) = (form, DraftOf(nen));
        TakeIn();
        return Again();
    }

    public IActionResult OnPostRemove(string slug, string code, string agency, int at, string? nen, UpdateForm form)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (Form, Seen) = (form, DraftOf(nen));
        if (at >= 0 && at < Form.Mc.Count)
            Form.Mc.RemoveAt(at);
        return Again();
    }

    /// <summary>Saves as one types and answers with the time; what was saved from another device meanwhile is not written over.</summary>
    /// <param name="nen">When the draft was saved that the page went on from.</param>
    public IActionResult OnPostDraft(string slug, string code, string agency, string? nen, UpdateForm form)
    {
        if (!Load(slug, code, agency))
            return NotFound();
        (Form, Seen) = (form, DraftOf(nen));
        var isKept = Keep();
        var now = store.Ask(db => UpdateDrafts.Find(db, door.Current.Signed.Id, Work.Key))?.SavedAt;
        Response.Headers["X-Draft-Saved"] = BaseOf(now);
        return isKept switch
        {
            true => Content(Moments.Text(now ?? store.Clock.GetUtcNow())),
            false => new ContentResult
            {
                StatusCode = StatusCodes.Status409Conflict,
                Content = now is { } elsewhere ? Moments.Text(elsewhere) : "",
            },
            null => BadRequest(),
        };
    }

    /// <summary>The moment of a draft as the page hands it back; "" where there is none.</summary>
    public static string BaseOf(DateTimeOffset? savedAt) => savedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    public string NameOf(AgencyId agency) => door.NameOf(agency);

    public string ReasonOf(string? id) =>
        door.Rules.Policies.ReturnReasons.On(door.Current.Today).Policy.Find(id ?? "") is { } reason
            ? words.IsEnglish
                ? reason.English
                : reason.Vietnamese
            : id ?? "";

    public Refusal? Error(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal))?.Refusal;

    public IEnumerable<Refusal> EvidenceErrors(int at) =>
        Refusals
            .Where(refusal =>
                refusal.Field.StartsWith(
                    string.Create(CultureInfo.InvariantCulture, $"Evidences[{at}]."),
                    StringComparison.Ordinal
                )
            )
            .Select(refusal => refusal.Refusal);

    /// <summary>What was typed or chosen below the list joins it; false when a file could not be taken.</summary>
    private bool TakeIn()
    {
        Form.TakeTyped();
        var refused = new List<FieldRefusal>();
        foreach (var file in Request.Form.Files.GetFiles("Tep").Take(EvidenceRule.Most))
        {
            using var content = file.OpenReadStream();
            var (kept, refusal) = files.Keep(
                Work.Key,
                content,
                file.FileName,
                file.Length,
                door.Current.Signed.Id,
                HttpContext.RequestAborted
            );
            if (kept is not null)
                Form.Mc.Add(
                    new EvidenceForm
                    {
                        Loai = kept.IsPicture ? "Photo" : "File",
                        Ten = kept.FileName,
                        Gia = kept.Hash,
                        SanPham = Form.SanPham,
                    }
                );
            if (refusal is not null)
                refused.Add(new FieldRefusal("Tep", refusal));
        }
        Refusals = refused;
        return refused.Count == 0;
    }

    private static DraftBase DraftOf(string? nen) =>
        new(
            DateTimeOffset.TryParse(nen, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var saved)
                ? saved
                : null
        );

    private PageResult Again()
    {
        IsOverwritten = Keep() == false;
        ModelState.Clear();
        if (Refusals.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Null where it is longer than any form.</summary>
    private bool? Keep()
    {
        var content = Form.ToJson();
        if (content.Length > UpdateDrafts.LongestContent)
            return null;
        var isSaved = UpdateDrafts.Save(store, door.Current.Signed.Id, Work.Key, content, Seen);
        if (isSaved)
            Seen = new DraftBase(
                SavedAt = store.Ask(db => UpdateDrafts.Find(db, door.Current.Signed.Id, Work.Key))?.SavedAt
            );
        return isSaved;
    }

    private bool Load(string slug, string code, string agency)
    {
        if (door.Open(slug, code, agency) is not { } work)
            return false;
        if (!Rights.MayUpdate(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today))
            return false;
        Work = work;
        State = door.StateOf(work);
        Instances = UpdateRule.InstancesOf(work.Record, door.Current.Today);
        return true;
    }
}
