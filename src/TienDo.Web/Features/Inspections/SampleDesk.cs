using TienDo.Accounts;
using TienDo.App.Inspections;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Inspections;

/// <summary>What the shared pages show of the second look, to whom it may be shown.</summary>
public sealed class SampleDesk(Store store, CurrentPerson current, WorkRules rules)
{
    public bool MaySee => current.Person is { } person && Rights.MaySeeSamples(person, rules.Agencies, current.Today);

    public bool MayLook => Rights.MayDrawSamples(current.Signed, rules.Agencies, current.Today);

    /// <summary>How many wait for this person's second look.</summary>
    public int Waiting => Left.Sum(static one => one.Waiting);

    /// <summary>In how many quarters something waits.</summary>
    public int WaitingQuarters => Left.Count(static one => one.Waiting > 0);

    private IReadOnlyList<(string Quarter, int Waiting)> Left => MayLook ? store.Ask(Samples.Left) : [];
}
