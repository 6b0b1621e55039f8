using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Deliveries;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Deliveries;

/// <summary>Cách nhận tin of the person who is signed in.</summary>
public sealed class ChannelsModel(Store store, CurrentPerson current) : PageModel
{
    public IReadOnlyList<Channel> Open { get; private set; } = [];

    public string? MailAddress { get; private set; }

    public bool Mail { get; private set; }

    public bool Gateway { get; private set; }

    public string? Phone { get; private set; }

    public Refusal? Refusal { get; private set; }

    public bool Done { get; private set; }

    public void OnGet(string? xong)
    {
        Done = xong is not null;
        var choice = Load();
        (Mail, Gateway, Phone) = (choice.Mail, choice.Gateway, choice.Phone);
    }

    public IActionResult OnPost(bool thu, bool nhan, string? dienThoai)
    {
        var choice = Load();
        // A channel that is shut is not on the form: what was chosen for it stays.
        Mail = Open.Contains(Channel.Mail) ? thu : choice.Mail;
        Gateway = Open.Contains(Channel.Gateway) ? nhan : choice.Gateway;
        Phone = Open.Contains(Channel.Gateway) ? dienThoai : choice.Phone;
        Refusal = ChannelChoices.Choose(store, current.Signed.Id, Mail, Gateway, Phone, current.Actor);
        if (Refusal is null)
            return LocalRedirect("/tai-khoan/nhan-tin?xong=1");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private ChannelChoice Load()
    {
        (Open, var choice) = store.Ask(db => (OpenChannels.All(db), ChannelChoices.Of(db, current.Signed.Id)));
        MailAddress = choice.MailAddress;
        return choice;
    }
}
