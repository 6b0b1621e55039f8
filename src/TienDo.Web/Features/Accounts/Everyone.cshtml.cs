using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Deliveries;
using TienDo.Documents.Recognising;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Web.Features.Layout;

namespace TienDo.Web.Features.Accounts;

/// <summary>What the form of a grant holds, as typed.</summary>
public sealed record GrantForm(
    string? TaiKhoan,
    string? HoTen,
    string? Thu,
    string? VaiTro,
    string? CoQuan,
    string? Tu,
    string? Den,
    string? TrucThuoc,
    int[]? KeHoach
)
{
    /// <summary>As it stands before anybody has typed.</summary>
    public static GrantForm Empty { get; } = new(null, null, null, null, null, null, null, "1", null);
}

/// <summary>Mọi tài khoản: inviting, granting, taking back and closing, for administrators.</summary>
public sealed class EveryoneModel(
    ManageAccounts manage,
    CurrentPerson current,
    ReadingKnowledge knowledge,
    DeliverySettings settings
) : PageModel
{
    private static readonly string[] DayForms = ["d/M/yyyy", "yyyy-MM-dd"];

    public static readonly Refusal TheDayIsNotWrittenAsADay = new(
        nameof(TheDayIsNotWrittenAsADay),
        "Ngày chưa đúng dạng ngày/tháng/năm. Ví dụ: 05/12/2026",
        "A day is not in the form day/month/year. Example: 05/12/2026"
    );

    public static IReadOnlyList<Role> Grantable { get; } =
    [
        Role.FocalPerson,
        Role.AgencyHead,
        Role.StandingOfficer,
        Role.ProvincialLeader,
        Role.Inspector,
        Role.Reader,
        Role.Administrator,
    ];

    public IReadOnlyList<AccountSummary> Accounts { get; private set; } = [];

    public AgencyDirectory Agencies => knowledge.Agencies;

    public IEnumerable<Agency> LivingAgencies =>
        Agencies.Agencies.Where(agency => agency.ExistsOn(current.Today)).OrderBy(agency => agency.Name, Alphabet);

    public GrantForm Form { get; private set; } = GrantForm.Empty;

    public IReadOnlyList<(PlanId Id, string? Number, string Subject)> Plans => field ??= manage.Plans();

    public Refusal? Refusal { get; private set; }

    /// <summary>An address as typed, and whose it should be.</summary>
    public string? Address { get; private set; }

    public string? AddressOf { get; private set; }

    /// <summary>The address of an invitation just made, shown this once.</summary>
    public string? Link { get; private set; }

    public string? LinkFor { get; private set; }

    private static readonly StringComparer Alphabet = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    /// <param name="coQuan">The agency somebody is to be invited for.</param>
    public void OnGet(string? coQuan)
    {
        Accounts = manage.List();
        if (coQuan is not null && Agencies.Find(new AgencyId(coQuan)) is not null)
            Form = Form with { CoQuan = coQuan };
    }

    public IActionResult OnPost(GrantForm form)
    {
        Form = form;
        Accounts = manage.List();
        if (!IsDay(form.Tu, out var from) || !IsDay(form.Den, out var to))
            return Refused(TheDayIsNotWrittenAsADay);
        if (!Enum.TryParse<Role>(form.VaiTro, out var role) || !Grantable.Contains(role))
            return Refused(AccountRefusals.TheRoleCannotBeGranted);
        var agency = string.IsNullOrEmpty(form.CoQuan) ? (AgencyId?)null : new AgencyId(form.CoQuan);
        PlanId[] plans = [.. (form.KeHoach ?? []).Distinct().Select(static id => new PlanId(id))];
        if (!plans.All(plan => Plans.Any(known => known.Id == plan)))
            return Refused(AccountRefusals.ThereIsNoSuchPlan);
        var grant = new Grant(role, agency, form.TrucThuoc == "1", plans, from, to, null);
        if (!string.IsNullOrEmpty(form.TaiKhoan))
        {
            return manage.Give(form.TaiKhoan, grant, Agencies, current.Actor) is { } no
                ? Refused(no)
                : LocalRedirect("/quan-tri/tai-khoan");
        }
        var (token, refusal) = manage.Invite(form.HoTen ?? "", form.Thu, grant, Agencies, current.Actor);
        if (refusal is not null)
            return Refused(refusal);
        Form = GrantForm.Empty;
        return Shown(token, CleanText.Of(form.HoTen ?? ""));
    }

    public IActionResult OnPostAgain(string? taiKhoan)
    {
        Accounts = manage.List();
        var name = Accounts.FirstOrDefault(account => account.Id == taiKhoan)?.FullName;
        var (token, refusal) = manage.InviteAgain(taiKhoan ?? "", current.Actor);
        return refusal is null ? Shown(token, name) : Refused(refusal);
    }

    public IActionResult OnPostAddress(string? taiKhoan, string? thu)
    {
        (Address, AddressOf) = (thu, taiKhoan);
        return After(manage.ChangeEmail(taiKhoan ?? "", thu, current.Actor));
    }

    public IActionResult OnPostSecondStep(string? taiKhoan) =>
        After(manage.TakeSecondStepOff(taiKhoan ?? "", current.Actor));

    public IActionResult OnPostTakeBack(int vaiTro) => After(manage.TakeBack(vaiTro, current.Actor));

    public IActionResult OnPostClose(string? taiKhoan) => After(manage.Close(taiKhoan ?? "", current.Actor));

    public IActionResult OnPostReopen(string? taiKhoan) => After(manage.Reopen(taiKhoan ?? "", current.Actor));

    private IActionResult After(Refusal? refusal)
    {
        if (refusal is null)
            return LocalRedirect("/quan-tri/tai-khoan");
        Accounts = manage.List();
        return Refused(refusal);
    }

    private PageResult Shown(string? token, string? name)
    {
        Link = new Uri(settings.SiteOf(Request), $"/vao/{token}").ToString();
        LinkFor = name;
        Accounts = manage.List();
        return Page();
    }

    private PageResult Refused(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static bool IsDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var isDay = DateOnly.TryParseExact(
            text.Trim(),
            DayForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        );
        day = read;
        return isDay;
    }
}
