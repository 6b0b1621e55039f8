using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Deliveries;
using TienDo.App.Feeds;
using TienDo.Documents.Recognising;
using TienDo.Language;
using TienDo.Web.Features.Accounts;
using TienDo.Web.Features.Layout;

namespace TienDo.Web.Features.Feeds;

/// <summary>Địa chỉ lịch và nguồn tin of the agencies a person answers for.</summary>
public sealed class FeedLinksModel(
    FeedLinks links,
    CurrentPerson current,
    ReadingKnowledge knowledge,
    DeliverySettings settings
) : PageModel
{
    private static readonly StringComparer Alphabet = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    /// <summary>Those the person may make links for.</summary>
    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public IReadOnlyList<FeedLink> Links { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>The agency of a link just made.</summary>
    public string? MadeFor { get; private set; }

    /// <summary>Shown this once.</summary>
    public Uri? CalendarAddress { get; private set; }

    public Uri? NewsAddress { get; private set; }

    public string? Chosen { get; private set; }

    public IActionResult OnGet()
    {
        Load();
        return Agencies.Count == 0 ? NotFound() : Page();
    }

    public IActionResult OnPost(string? coQuan)
    {
        Chosen = coQuan;
        var agency = new AgencyId(coQuan ?? "");
        (var token, Refusal) = links.Make(agency, current.Signed, current.Actor, knowledge.Agencies);
        if (token is not null)
        {
            var site = settings.SiteOf(Request);
            MadeFor = NameOf(agency);
            CalendarAddress = new Uri(site, $"/lich/{token}.ics");
            NewsAddress = new Uri(site, $"/tin/{token}.atom");
        }
        return Shown();
    }

    public IActionResult OnPostRevoke(long id)
    {
        Refusal = links.Revoke(id, current.Signed, current.Actor, knowledge.Agencies);
        return Refusal is null ? LocalRedirect("/lam-viec/nguon-tin") : Shown();
    }

    public string NameOf(AgencyId agency) => knowledge.Agencies.Find(agency)?.Name ?? agency.Value;

    private IActionResult Shown()
    {
        Load();
        if (Agencies.Count == 0)
            return NotFound();
        if (Refusal is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Load()
    {
        var today = current.Today;
        Agencies =
        [
            .. knowledge
                .Agencies.Agencies.Where(agency =>
                    agency.ExistsOn(today)
                    && Rights.MayManageFeeds(current.Signed, agency.Id, knowledge.Agencies, today)
                )
                .OrderBy(agency => agency.Name, Alphabet),
        ];
        Links = links.Of(current.Signed, knowledge.Agencies);
    }
}
