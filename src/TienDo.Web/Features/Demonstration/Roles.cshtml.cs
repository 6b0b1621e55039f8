using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Demonstration;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Demonstration;

/// <summary>Vào thử: one click into each role. The page exists in demonstrations only, so nothing guards it.</summary>
public sealed class RolesModel(
    Store store,
    UserManager<Account> users,
    SignIn signIn,
    ReadingKnowledge knowledge,
    WebSettings settings
) : PageModel
{
    public IReadOnlyList<DemonstrationPerson> People => DemonstrationPeople.All;

    public AgencyDirectory Agencies => knowledge.Agencies;

    public IActionResult OnGet() => settings.Demonstration ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? vai)
    {
        if (!settings.Demonstration || DemonstrationPeople.All.FirstOrDefault(one => one.Key == vai) is not { } person)
            return NotFound();
        var id = DemonstrationPeople.AccountOf(store, person);
        if (await users.FindByIdAsync(id) is not { } account)
            return NotFound();
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [SessionTickets.ByLink]);
        return LocalRedirect("/lam-viec");
    }
}
