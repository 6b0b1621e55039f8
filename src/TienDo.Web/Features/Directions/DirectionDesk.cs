using TienDo.Accounts;
using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Directions;

/// <summary>Which directions a person sees, and what they may do about them.</summary>
public sealed class DirectionDesk(Store store, PartDoor door)
{
    /// <summary>Answers of the last days stand on the home of who asked.</summary>
    private const int FreshDays = 7;

    public const int MostAnswered = 200;

    public DateOnly Today => door.Current.Today;

    public IReadOnlyList<GivenDirection> Of(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return store.Ask(db => GivenDirections.Of(db, work.Key));
    }

    public IReadOnlyList<GivenDirection> Open() => [.. store.Ask(GivenDirections.Open).Where(MaySee)];

    public IReadOnlyList<GivenDirection> Answered() =>
        [.. store.Ask(db => GivenDirections.Answered(db, MostAnswered)).Where(MaySee)];

    /// <summary>What a home shows: to the agency what it has to follow, to a leader their own, to the standing agency what is late.</summary>
    public IReadOnlyList<GivenDirection> ForHome()
    {
        var me = door.Current.Signed;
        var open = Open()
            .Where(one =>
                MayAnswer(one)
                || one.Direction.By == me.Id
                || one.Direction.IsOverdue(Today) && door.Current.Has(Role.StandingOfficer)
            );
        var fresh = Answered()
            .Where(one => one.Direction.By == me.Id && one.Direction.Answer!.On.AddDays(FreshDays) > Today);
        return [.. open, .. fresh];
    }

    public bool MayGive(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Rights.MayDirect(door.Current.Signed, work.Part, door.Rules.Agencies, Today);
    }

    public bool MayAnswer(GivenDirection given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Direction.Answer is null
            && Rights.MayAnswerDirection(door.Current.Signed, given.Direction.Part, door.Rules.Agencies, Today);
    }

    public string NameOf(GivenDirection given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return door.NameOf(given.Direction.Part.Agency);
    }

    private bool MaySee(GivenDirection given) =>
        Rights.MaySeeWork(door.Current.Signed, given.Direction.Part, door.Rules.Agencies, Today);
}
