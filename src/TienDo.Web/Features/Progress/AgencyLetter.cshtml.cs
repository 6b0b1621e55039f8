using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Reminders;

namespace TienDo.Web.Features.Progress;

/// <summary>Một công văn cho mọi việc chậm của cơ quan, as far as whoever asks may remind of it.</summary>
public sealed class AgencyLetterModel(PartDoor door, ReminderLetters letters) : PageModel
{
    public static string Address(AgencyId agency) => "/lam-viec/cong-van/" + Uri.EscapeDataString(agency.Value);

    public IActionResult OnGet(string agency)
    {
        var (id, today) = (new AgencyId(agency), door.Current.Today);
        return
            door.Rules.Agencies.Find(id) is not null
            && letters.OfAgency(
                id,
                door.NameOf(id),
                work => Rights.MayRemind(door.Current.Signed, work.Part, door.Rules.Agencies, today),
                today
            )
                is { } letter
            ? LetterModel.Draft(letter, agency)
            : NotFound();
    }
}
