using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Plans;
using TienDo.Reminders;

namespace TienDo.App.DailyRounds;

/// <summary>
/// Bản tin của từng người: all that is theirs to do, written on days that bring something new — a line that was not in their
/// last digest, or a reminder addressed to them since. A day that changes nothing is silent.
/// </summary>
internal static class Digests
{
    public static int Write(TienDoDb db, IReadOnlyList<StandingWork> works, DateOnly day, WorkRules rules)
    {
        var sent = SentReminders.All(db);
        var lines = works
            .SelectMany(one =>
                DigestLines.Of(one.Work, one.State, sent.GetValueOrDefault(one.Work.Key, []), day, rules)
            )
            .Concat(ObstacleLines.Of(db, day, rules))
            .Concat(DirectionLines.Of(GivenDirections.Open(db), day))
            .Concat(SubStepLines.Of(db, works, day))
            .ToLookup(static line => (line.For, line.AskedOf ?? line.Item.Part.Agency, line.Item.Part.PlanId));
        var plans = works
            .Select(static one => one.Work)
            .DistinctBy(static work => work.Part.PlanId)
            .ToDictionary(static work => work.Part.PlanId, static work => (work.PlanSlug, work.PlanNumber));
        return StoredGrants.Everyone(db, day).Count(person => WriteFor(db, person, lines, plans, day, rules));
    }

    private static bool WriteFor(
        TienDoDb db,
        Person person,
        ILookup<(ReminderRecipient For, AgencyId Agency, PlanId Plan), DigestLine> lines,
        Dictionary<PlanId, (string Slug, string? Number)> plans,
        DateOnly day,
        WorkRules rules
    )
    {
        var last = Notices.LastDigest(db, person.Id, day);
        // Told on a walk ahead, before the day itself came.
        if (last?.Day == day)
            return false;
        var own = lines
            .Where(group => IsFor(person, group.Key, rules.Agencies, day))
            .SelectMany(static group => group)
            .Where(line => line.OnlyPerson is null || line.OnlyPerson == person.Id)
            .Where(line => !line.OnlyOnce || last is null || line.RemindedOn > last.Day)
            .ToList();
        if (Digest.Of(person.Id, day, own.Select(static line => line.Item)) is not { } digest)
            return false;
        var items = digest
            .Items.Select(item => NoticeItem.Of(item, plans[item.Part.PlanId].Slug, plans[item.Part.PlanId].Number))
            .ToList();
        var isNew =
            last is null
            || own.Any(line => line.RemindedOn > last.Day)
            || items.Take(Notices.MostItems).Any(item => !last.Items.Any(item.AsksTheSameAs));
        if (isNew)
            Notices.Tell(db, person.Id, NoticeKind.Digest, day, items);
        return isNew;
    }

    private static bool IsFor(
        Person person,
        (ReminderRecipient For, AgencyId Agency, PlanId Plan) group,
        AgencyDirectory agencies,
        DateOnly day
    )
    {
        var role = group.For switch
        {
            ReminderRecipient.FocalPerson => Role.FocalPerson,
            ReminderRecipient.AgencyHead => Role.AgencyHead,
            ReminderRecipient.StandingAgency => Role.StandingOfficer,
            ReminderRecipient.ProvincialLeader => Role.ProvincialLeader,
        };
        var held = person.Grants.Where(grant => grant.Role == role).ToArray();
        return held.Length > 0
            && Rights.GrantFor(person with { Grants = held }, Right.SeeWork, group.Agency, group.Plan, agencies, day)
                is not null;
    }
}
