using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.App.Reminders;

/// <summary>
/// Báo ngay cho cơ quan: what was decided about their work is told to the heads and focal persons in the transaction of the decision,
/// one notice a person, however many parts it is about.
/// </summary>
internal static class TellAgencies
{
    /// <param name="notBefore">When it may leave the house at the earliest.</param>
    /// <returns>The notices that were written.</returns>
    public static IReadOnlyList<long> Of(
        TienDoDb db,
        NoticeKind kind,
        IReadOnlyList<(Work Work, DigestItem Item)> lines,
        DateOnly today,
        WorkRules rules,
        DateTimeOffset? notBefore = null
    )
    {
        var plans = lines
            .Select(static line => line.Work)
            .DistinctBy(static work => work.Part.PlanId)
            .ToDictionary(static work => work.Part.PlanId, static work => (work.PlanSlug, work.PlanNumber));
        NoticeItem Item(DigestItem item)
        {
            var (slug, number) = plans[item.Part.PlanId];
            return NoticeItem.Of(item, slug, number);
        }
        var told = new List<long>();
        foreach (var person in StoredGrants.Everyone(db, today))
        {
            var theirs = lines
                .Where(line => Rights.MayTakeUp(person, line.Work.Part, rules.Agencies, today))
                .Select(static line => line.Item);
            NoticeItem[] items = [.. Digest.Together(theirs).Select(Item)];
            if (items.Length > 0)
                told.Add(Notices.Tell(db, person.Id, kind, today, items, notBefore: notBefore));
        }
        return told;
    }
}
