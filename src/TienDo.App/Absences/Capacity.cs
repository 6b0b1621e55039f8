using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;

namespace TienDo.App.Absences;

/// <summary>Tư cách thực hiện: under whose name the journal writes an act — one's own, or "X thay Y" and Y's role.</summary>
internal static class Capacity
{
    public static Actor Of(
        TienDoDb db,
        Actor who,
        Person by,
        Right right,
        AssignmentPart part,
        AgencyDirectory directory,
        DateOnly on
    ) => Of(db, who, Rights.GrantFor(by, right, part.Agency, part.PlanId, directory, on));

    /// <param name="grant">By which the act is allowed.</param>
    public static Actor Of(TienDoDb db, Actor who, Grant? grant)
    {
        if (grant?.OnBehalfOf is not { } absent)
            return who;
        using var command = db.Command("SELECT FullName FROM Accounts WHERE Id = $id", ("$id", absent));
        return who with { Name = $"{who.Name} thay {command.ExecuteScalar() as string ?? absent}", Role = grant.Role };
    }
}
