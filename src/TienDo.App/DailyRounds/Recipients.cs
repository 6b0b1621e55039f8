using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.Plans;
using TienDo.Reminders;

namespace TienDo.App.DailyRounds;

/// <summary>Người nhận: who reads, on a day, what a rung of the ladder says about an agency's work.</summary>
internal sealed class Recipients(IReadOnlyList<Person> everyone, AgencyDirectory agencies, DateOnly day)
{
    private readonly Dictionary<(ReminderRecipient, AgencyId, PlanId), bool> _known = [];

    public IReadOnlyList<Person> Everyone => everyone;

    public static Recipients On(TienDoDb db, AgencyDirectory agencies, DateOnly day) =>
        new(StoredGrants.Everyone(db, day), agencies, day);

    public bool HasAny(ReminderRecipient to, AgencyId agency, PlanId plan)
    {
        if (!_known.TryGetValue((to, agency, plan), out var has))
            _known[(to, agency, plan)] = has = everyone.Any(person => Has(person, to, agency, plan));
        return has;
    }

    public bool Has(Person person, ReminderRecipient to, AgencyId agency, PlanId plan)
    {
        var role = to switch
        {
            ReminderRecipient.FocalPerson => Role.FocalPerson,
            ReminderRecipient.AgencyHead => Role.AgencyHead,
            ReminderRecipient.StandingAgency => Role.StandingOfficer,
            ReminderRecipient.ProvincialLeader => Role.ProvincialLeader,
        };
        var held = person.Grants.Where(grant => grant.Role == role).ToArray();
        return held.Length > 0
            && Rights.GrantFor(person with { Grants = held }, Right.SeeWork, agency, plan, agencies, day) is not null;
    }
}
