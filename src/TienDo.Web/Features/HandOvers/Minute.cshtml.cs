using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Agencies;
using TienDo.App.HandOvers;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Documents.Writing.Letters;
using TienDo.Progress;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.HandOvers;

/// <summary>Biên bản bàn giao, to be read and printed, or as a file to be signed by both sides.</summary>
public sealed class MinuteModel(HandOverDesk desk, ReminderLetters letters, WorkRules rules) : PageModel
{
    public MadeHandOver Made { get; private set; } = null!;

    public IReadOnlyList<HandedPart> Parts { get; private set; } = [];

    public IActionResult OnGet(long id, string? dang)
    {
        if (desk.Find(id) is not { } made)
            return NotFound();
        (Made, Parts) = (made, desk.PartsOf(made));
        return dang == "docx" ? Word() : Page();
    }

    public string NameOf(AgencyId agency) => desk.NameOf(agency);

    private FileContentResult Word()
    {
        var handOver = Made.HandOver;
        // The minute is an official document: Vietnamese whatever the language of the page.
        var vietnamese = new Words((EnglishCatalogue?)null);
        using var written = new MemoryStream();
        MinuteWriter.Write(
            HandOverMinute.Of(
                Sender(rules.Agencies.Find(handOver.FromAgency)),
                new HandOverParty(NameOf(handOver.FromAgency), handOver.FromPerson),
                new HandOverParty(NameOf(handOver.ToAgency), handOver.ToPerson),
                handOver.Reason,
                [
                    .. Parts.Select(part => new HandedWork(
                        part.Plan,
                        part.Now.Code.Value,
                        part.Title,
                        part.DueOn,
                        StateWording.Word(vietnamese, part.State),
                        part.State == AssignmentState.Overdue
                    )),
                ],
                handOver.On
            ),
            written
        );
        return File(
            written.ToArray(),
            FileKind.Word.MediaType,
            string.Create(CultureInfo.InvariantCulture, $"bien-ban-ban-giao-{Made.Id}.docx")
        );
    }

    /// <summary>The giving agency issues the minute; a people's committee of a commune stands under nobody's name.</summary>
    private LetterSender Sender(Agency? giver)
    {
        var usual = letters.Sender;
        if (giver is null)
            return usual;
        return usual with
        {
            ParentAgency = giver.Kind == AgencyKind.Department ? usual.ParentAgency : null,
            Agency = giver.Name,
            Notation = giver.Kind == AgencyKind.Department ? Initials(giver.Name) : "UBND",
        };
    }

    /// <summary>"Sở Khoa học và Công nghệ" is SKHCN.</summary>
    private static string Initials(string name) =>
        string.Concat(
            name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                .Where(static word => word is not ("và" or "-"))
                .Select(static word => char.ToUpperInvariant(word[0]))
        );
}
