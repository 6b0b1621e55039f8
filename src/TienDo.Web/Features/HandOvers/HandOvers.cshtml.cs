using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Agencies;
using TienDo.App.HandOvers;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.HandOvers;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.HandOvers;

/// <summary>From whom to whom, as chosen and typed.</summary>
public sealed record HandOverForm(
    string? TuCoQuan,
    string? TuNguoi,
    string? DenCoQuan,
    string? DenNguoi,
    string? LyDo,
    string? DaXem
);

/// <summary>Bàn giao: choose from whom to whom, see what goes, confirm once.</summary>
public sealed class HandOversModel(Store store, HandOverDesk desk, HandOverWork work, CurrentPerson current) : PageModel
{
    private static readonly StringComparer Alphabet = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    public HandOverForm Form { get; private set; } = new(null, null, null, null, null, null);

    public IReadOnlyList<Carrier> Givers { get; private set; } = [];

    public IReadOnlyList<Agency> Receivers { get; private set; } = [];

    public IReadOnlyList<MadeHandOver> Made { get; private set; } = [];

    public HandOverView? View { get; private set; }

    public IReadOnlyDictionary<PartKey, Work> Works { get; private set; } = new Dictionary<PartKey, Work>();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public Carrier? Giver =>
        Givers.FirstOrDefault(one => string.Equals(one.Agency.Value, Form.TuCoQuan, StringComparison.Ordinal));

    public IActionResult OnGet(HandOverForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!desk.MayHandOver)
            return NotFound();
        // A receiver that is left out is whoever took over the giver's work, or the giver itself.
        if (!string.IsNullOrEmpty(form.TuCoQuan) && string.IsNullOrEmpty(form.DenCoQuan))
        {
            var giver = new AgencyId(form.TuCoQuan);
            form = form with { DenCoQuan = (desk.SuccessorOf(giver) ?? giver).Value };
        }
        Load(form);
        if (Giver is not null && !string.IsNullOrWhiteSpace(form.LyDo))
            Show(work.See(Meant(form), current.Signed));
        return Page();
    }

    public IActionResult OnPost(HandOverForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!desk.MayHandOver)
            return NotFound();
        var meant = Meant(form);
        switch (work.Run(meant, form.DaXem ?? "", current.Signed, current.Actor))
        {
            case WorkOutcome.Done(var id):
                return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/lam-viec/ban-giao/{id}"));
            case WorkOutcome.Refused no:
                Load(form);
                Show(work.See(meant, current.Signed));
                Refusals = no.Refusals;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public string NameOf(AgencyId agency) => desk.NameOf(agency);

    public Refusal? Error(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Refusal;

    public static PartKey KeyOf(HeldPart held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return new PartKey(held.Part.PlanId, held.Part.Code, held.Part.Agency);
    }

    private void Show(HandOverView view)
    {
        (View, Refusals) = (view, view.Refusals);
        Works = store.Ask(db =>
            view.Content.Moving.Concat(view.Content.AlreadyThere)
                .Select(held => WorkShelf.Find(db, KeyOf(held)))
                .OfType<Work>()
                .ToDictionary(one => one.Key)
        );
    }

    private void Load(HandOverForm form)
    {
        Form = form;
        Givers = [.. desk.Givers().OrderBy(one => desk.NameOf(one.Agency), Alphabet)];
        Receivers = [.. desk.Receivers().OrderBy(one => one.Name, Alphabet)];
        Made = desk.Made();
    }

    private HandOver Meant(HandOverForm form) =>
        new(
            new AgencyId(form.TuCoQuan ?? ""),
            string.IsNullOrWhiteSpace(form.TuNguoi) ? null : form.TuNguoi,
            new AgencyId(form.DenCoQuan ?? ""),
            string.IsNullOrWhiteSpace(form.DenNguoi) ? null : CleanText.Of(form.DenNguoi),
            current.Today,
            form.LyDo ?? "",
            current.Signed.Id
        );
}
