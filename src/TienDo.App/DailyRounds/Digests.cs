using TienDo.Accounts;
using TienDo.Agencies;
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
    public static int Write(
        TienDoDb db,
        IReadOnlyList<StandingWork> works,
        Recipients recipients,
        DateOnly day,
        WorkRules rules
    )
    {
        var sent = SentReminders.All(db);
        var lines = works
            .SelectMany(one => DigestLines.Of(one, sent.GetValueOrDefault(one.Work.Key, []), day, rules))
            .Concat(ObstacleLines.Of(db, day, rules))
            .Concat(DirectionLines.Of(GivenDirections.Open(db), day))
            .Concat(SubStepLines.Of(db, works, day))
            .ToLookup(static line => (line.For, line.AskedOf ?? line.Item.Part.Agency, line.Item.Part.PlanId));
        var plans = works
            .Select(static one => one.Work)
            .DistinctBy(static work => work.Part.PlanId)
            .ToDictionary(static work => work.Part.PlanId, static work => (work.PlanSlug, work.PlanNumber));
        return recipients.Everyone.Count(person => WriteFor(db, person, recipients, lines, plans, day));
    }

    private static bool WriteFor(
        TienDoDb db,
        Person person,
        Recipients recipients,
        ILookup<(ReminderRecipient For, AgencyId Agency, PlanId Plan), DigestLine> lines,
        Dictionary<PlanId, (string Slug, string? Number)> plans,
        DateOnly day
    )
    {
        var last = Notices.LastDigest(db, person.Id, day);
        // Told on a walk ahead, before the day itself came.
        if (last?.Day == day)
            return false;
        var own = lines
            .Where(group => recipients.Has(person, group.Key.For, group.Key.Agency, group.Key.Plan))
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
}
