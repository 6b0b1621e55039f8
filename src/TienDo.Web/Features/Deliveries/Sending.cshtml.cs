using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.App.Deliveries;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;
using TienDo.Language;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Deliveries;

/// <summary>Gửi tin: which channels are open, what could not be sent and why, and sending it again.</summary>
public sealed class SendingModel(
    Store store,
    DeliverySettings settings,
    SendAgain again,
    CurrentPerson current,
    ReadingKnowledge knowledge
) : PageModel
{
    private const int LooksBackDays = 30;

    public MailSettings? Mail => settings.Mail;

    public GatewaySettings? Gateway => settings.Gateway;

    public IReadOnlyList<UnsentDelivery> Unsent { get; private set; } = [];

    public (int GivenUp, int Waiting, int SentSince) Counts { get; private set; }

    public Refusal? Refusal { get; private set; }

    public IActionResult OnGet() => Loaded() ? Page() : NotFound();

    /// <param name="tin">Null for all that were given up.</param>
    public IActionResult OnPost(long? tin)
    {
        Refusal = again.Run(tin, current.Signed, current.Actor, knowledge.Agencies);
        if (Refusal is null)
            return LocalRedirect("/quan-tri/gui-tin");
        if (!Loaded())
            return NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Loaded()
    {
        if (!Rights.MayManageDeliveries(current.Signed, knowledge.Agencies, current.Today))
            return false;
        (Unsent, Counts) = store.Ask(db =>
            (DeliveryList.Unsent(db), DeliveryList.Counts(db, db.Now.AddDays(-LooksBackDays)))
        );
        return true;
    }
}
