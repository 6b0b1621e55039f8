using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.DeadlineExtensions;
using TienDo.Plans;

namespace TienDo.Accounts;

/// <summary>
/// Quyền: who may do what, as questions about a person, the agency or plan it is about, and the day. Work of an agency that
/// has been reorganised is a matter of its successors.
/// </summary>
public static class Rights
{
    /// <summary>Bringing plans in, reviewing and adopting them: a matter of the whole province, never of one agency.</summary>
    /// <param name="plan">An adopted plan; null for one that is still coming in.</param>
    public static bool MayReviewPlans(Person person, PlanId? plan, DateOnly on) =>
        person.Grants.Any(grant =>
            grant.HoldsOn(on)
            && grant is { Role: Role.StandingOfficer, Agency: null }
            && (grant.Plans.Count == 0 || plan is { } one && grant.Plans.Contains(one))
        );

    public static bool MaySeeWork(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.SeeWork, part, directory, on);

    public static bool MayTakeUp(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.TakeUp, part, directory, on);

    public static bool MayUpdate(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Update, part, directory, on);

    /// <summary>Accepting and returning updates; that nobody verifies their own stands in the rule itself.</summary>
    public static bool MayVerify(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Verify, part, directory, on);

    /// <summary>Deciding "not ours", registering triggers, suspending and resuming.</summary>
    public static bool MaySettle(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Settle, part, directory, on);

    /// <summary>Saying who is meant where a plan names nobody, or nobody known: for the whole province, as no agency is in it yet.</summary>
    public static Grant? GrantToNameAgencies(Person person, PlanId plan, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.Settle, agency: null, plan, directory, on);

    public static bool MayAskExtension(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.AskExtension, part, directory, on);

    /// <param name="decider">What the policy answers for the length asked for; a leader may also decide the shorter ones.</param>
    public static bool MayDecideExtension(
        Person person,
        AssignmentPart part,
        ExtensionDecider decider,
        AgencyDirectory directory,
        DateOnly on
    ) => May(person, RightOf(decider), part, directory, on);

    public static Right RightOf(ExtensionDecider decider) =>
        decider switch
        {
            ExtensionDecider.StandingAgency => Right.DecideShortExtension,
            ExtensionDecider.ProvincialLeader => Right.DecideLongExtension,
        };

    public static bool MayRaiseObstacle(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.RaiseObstacle, part, directory, on);

    /// <param name="owner">The agency that owes the answer.</param>
    /// <param name="plan">Which plan it was raised about.</param>
    public static bool MayAnswerObstacle(
        Person person,
        AgencyId owner,
        PlanId plan,
        AgencyDirectory directory,
        DateOnly on
    ) => GrantFor(person, Right.AnswerObstacle, owner, plan, directory, on) is not null;

    public static bool MayComment(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Comment, part, directory, on);

    public static bool MayDirect(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Direct, part, directory, on);

    public static bool MayAnswerDirection(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.AnswerDirection, part, directory, on);

    public static bool MayStar(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Star, part, directory, on);

    public static bool MayRemind(Person person, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        May(person, Right.Remind, part, directory, on);

    /// <param name="agency">Whose accounts; null for those of the whole province.</param>
    public static bool MayManageAccounts(Person person, AgencyId? agency, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.ManageAccounts, agency, plan: null, directory, on) is not null;

    /// <summary>Seeing what could not be sent, and sending it again.</summary>
    public static bool MayManageDeliveries(Person person, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.ManageDeliveries, agency: null, plan: null, directory, on) is not null;

    /// <summary>Making and revoking the addresses by which calendars and readers see an agency's work.</summary>
    public static bool MayManageFeeds(Person person, AgencyId agency, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.ManageFeeds, agency, plan: null, directory, on) is not null;

    public static bool MaySeeJournal(Person person, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.SeeJournal, agency: null, plan: null, directory, on) is not null;

    /// <summary>Reading the sample and its error rate.</summary>
    public static bool MaySeeSamples(Person person, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.SeeSamples, agency: null, plan: null, directory, on) is not null;

    /// <summary>Looking again at completions of the sample.</summary>
    public static bool MayDrawSamples(Person person, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.DrawSamples, agency: null, plan: null, directory, on) is not null;

    /// <param name="agency">Whose open work, or in which agency the person works whose work it is.</param>
    public static bool MayHandOver(Person person, AgencyId agency, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, Right.HandOver, agency, plan: null, directory, on) is not null;

    /// <summary>Đồng nghiệp: two people with a role for the same agency, or both for the whole province.</summary>
    public static bool AreColleagues(Person one, Person other, DateOnly on) =>
        one.Grants.Any(grant =>
            grant.HoldsOn(on) && other.Grants.Any(theirs => theirs.HoldsOn(on) && theirs.Agency == grant.Agency)
        );

    /// <param name="owner">Account id of whoever saved the view.</param>
    public static bool MayWithdrawView(Person person, string owner, AgencyDirectory directory, DateOnly on) =>
        person.Id == owner
        || GrantFor(person, Right.WithdrawViews, agency: null, plan: null, directory, on) is not null;

    /// <summary>
    /// The grant by which a person may do something: one's own before one used on behalf of somebody, so that the journal
    /// names the right capacity. Null where there is none.
    /// </summary>
    /// <param name="agency">Whose work it is; null where it is not about one agency, which only an unlimited grant covers.</param>
    /// <param name="plan">Which plan it is about; null where it is not about one, which only a grant for all plans covers.</param>
    public static Grant? GrantFor(
        Person person,
        Right right,
        AgencyId? agency,
        PlanId? plan,
        AgencyDirectory directory,
        DateOnly on
    ) =>
        person
            .Grants.Where(grant =>
                grant.HoldsOn(on)
                && RightsOfRoles.Has(grant.Role, right)
                && (grant.Plans.Count == 0 || plan is { } one && grant.Plans.Contains(one))
                && Covers(grant, agency, directory, on)
            )
            .OrderBy(static grant => grant.OnBehalfOf is null ? 0 : 1)
            .FirstOrDefault();

    private static bool May(Person person, Right right, AssignmentPart part, AgencyDirectory directory, DateOnly on) =>
        GrantFor(person, right, part.Agency, part.PlanId, directory, on) is not null;

    private static bool Covers(Grant grant, AgencyId? agency, AgencyDirectory directory, DateOnly on)
    {
        if (grant.Agency is not { } granted)
            return true;
        if (agency is not { } asked || directory.Find(asked) is not { } worker)
            return agency == granted;
        var carriers = AgencySuccession.LivingOn(worker, directory, on);
        return (carriers.Count > 0 ? carriers : [worker]).Any(carrier =>
            carrier.Id == granted || grant.WithSubAgencies && IsBelow(carrier, granted, directory)
        );
    }

    private static bool IsBelow(Agency agency, AgencyId above, AgencyDirectory directory)
    {
        // A directory that is wrong may hold a ring; no administration is deeper than this.
        const int deepest = 12;
        var parent = agency.Parent;
        for (var level = 0; level < deepest && parent is { } next; level++)
        {
            if (next == above)
                return true;
            parent = directory.Find(next)?.Parent;
        }
        return false;
    }
}
