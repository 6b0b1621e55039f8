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

    public IReadOnlyList<DirectionLine> Open() => Lines(store.Ask(GivenDirections.Open).Where(MaySee));

    /// <summary>What still waits for an agency stands among the open ones alone.</summary>
    public IReadOnlyList<DirectionLine> Answered() =>
        [
            .. Lines(store.Ask(db => GivenDirections.Answered(db, MostAnswered)).Where(MaySee))
                .Where(static line => !line.IsOpen),
        ];

    /// <summary>Those given at once, for whoever may see all of them; null for others.</summary>
    public IReadOnlyList<GivenDirection>? Joint(long id)
    {
        var all = store.Ask(db => GivenDirections.OfJoint(db, id));
        return all.Count > 0 && all.All(MaySee) ? all : null;
    }

    /// <summary>What a home shows: to the agency what it has to follow, to a leader their own, to the standing agency what is late.</summary>
    public IReadOnlyList<DirectionLine> ForHome()
    {
        var me = door.Current.Signed;
        var open = Open()
            .Where(line =>
                line.All.Any(MayAnswer)
                || line.First.Direction.By == me.Id
                || line.Late(Today) > 0 && door.Current.Has(Role.StandingOfficer)
            );
        var fresh = Answered()
            .Where(line =>
                line.First.Direction.By == me.Id
                && line.All.Max(static one => one.Direction.Answer!.On).AddDays(FreshDays) > Today
            );
        return [.. open, .. fresh];
    }

    public bool MayGive(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Rights.MayDirect(door.Current.Signed, work.Part, door.Rules.Agencies, Today);
    }

    /// <summary>Whether other agencies carry the same assignment, so that one direction may go to all of them.</summary>
    public bool HasOthers(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (plan, code) = (work.Part.PlanId, work.Part.Code);
        return store.Ask(db => DirectManyAgencies.Offered(db, plan, code, door.Current.Signed, door.Rules)).Count > 1;
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

    private List<DirectionLine> Lines(IEnumerable<GivenDirection> given)
    {
        var (lines, seen) = (new List<DirectionLine>(), new HashSet<long>());
        foreach (var one in given)
        {
            if (one.Joint is not { Agencies: > 1 } joint)
                lines.Add(new DirectionLine(one, [one]));
            else if (Joint(joint.Id) is not { } all)
                lines.Add(new DirectionLine(one, [one]));
            else if (seen.Add(joint.Id))
                lines.Add(new DirectionLine(one, all));
        }
        return lines;
    }

    private bool MaySee(GivenDirection given) =>
        Rights.MaySeeWork(door.Current.Signed, given.Direction.Part, door.Rules.Agencies, Today);
}
