using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Progress;
using TienDo.App.SavedViews;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.SavedViews;

/// <summary>Bộ lọc đã lưu: takes the forms above the table and leads back to it.</summary>
public sealed class SavedModel(PartDoor door, SaveView save, EndView end) : PageModel
{
    public ViewForm Form { get; private set; } = new("");

    /// <summary>Why nothing was done, where it is not about a field.</summary>
    public FieldRefusal? Refusal { get; private set; }

    /// <summary>Whether the form that saves has come back.</summary>
    public bool Saving { get; private set; }

    public void OnGet() { }

    public IActionResult OnPostSave(string? tenBoLoc, string? chiaSe, string? loc)
    {
        Form = new ViewForm(ViewDesk.Understood(loc), tenBoLoc, chiaSe == "1");
        Saving = true;
        return Answer(save.Run(tenBoLoc, Form.Query, Form.Shared, door.Current.Signed, door.Current.Actor));
    }

    public IActionResult OnPostEnd(long boLoc, string? loc)
    {
        Form = new ViewForm(ViewDesk.Understood(loc));
        return Answer(end.Run(boLoc, door.Current.Signed, door.Current.Actor));
    }

    private IActionResult Answer(WorkOutcome outcome)
    {
        if (outcome is not WorkOutcome.Refused([var refused, ..]))
            return LocalRedirect(ViewDesk.AddressOf(Form.Query));
        if (refused.Field.Length == 0)
            Refusal = refused;
        else
            Form = Form with { Refused = refused };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
