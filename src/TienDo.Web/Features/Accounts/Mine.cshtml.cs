using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.Documents.Recognising;

namespace TienDo.Web.Features.Accounts;

/// <summary>Tài khoản của tôi: roles, sessions, ways to sign in.</summary>
public sealed class MineModel(
    UserManager<Account> users,
    Sessions sessions,
    CurrentPerson current,
    ReadingKnowledge knowledge
) : PageModel
{
    public bool MayShareWork => Grants.Any(static grant => RightsOfRoles.Has(grant.Role, Right.ManageFeeds));

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<Grant> Grants => current.Signed.Grants;

    public AgencyDirectory Agencies => knowledge.Agencies;

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public int Passkeys { get; private set; }

    public string? ThisSession { get; private set; }

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? xong)
    {
        if (await users.GetUserAsync(User) is not { } account)
            return Challenge();
        Account = account;
        Sessions = sessions.Of(account.Id);
        Passkeys = (await users.GetPasskeysAsync(account)).Count;
        ThisSession = SessionTickets.KeyHashOf(User);
        Done = xong switch
        {
            "mat-khau" => "Đã đặt mật khẩu; các phiên ở nơi khác đã kết thúc.",
            "phien" => "Đã đăng xuất mọi nơi khác.",
            "hai-buoc" => "Đã bật xác thực hai bước.",
            "tat-hai-buoc" => "Đã tắt xác thực hai bước.",
            _ => null,
        };
        return Page();
    }

    public IActionResult OnPostEndOthers()
    {
        sessions.EndAll(current.Signed.Id, current.Actor, SessionTickets.KeyHashOf(User));
        return LocalRedirect("/tai-khoan?xong=phien");
    }
}
