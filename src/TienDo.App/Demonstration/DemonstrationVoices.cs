using TienDo.Accounts;
using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.App.Remarks;
using TienDo.App.Stars;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Time;

namespace TienDo.App.Demonstration;

/// <summary>A star, a direction and a remark by the invented people, so that a newcomer sees what each looks like.</summary>
public static class DemonstrationVoices
{
    private const int DaysToAnswer = 14;

    /// <summary>Once for each folder; nothing where somebody has directed already, or there is no work.</summary>
    public static void Begin(Store store, WorkRules rules)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(rules);
        var focal = Of(store, "dau-moi-so");
        PartStates.BringToToday(store, rules);
        var agency = focal.Grants[0].Agency!.Value;
        var (part, isBegun) = store.Ask(db =>
            (
                WorkLists.List(db, new PartFilter([agency], Role: AgencyRole.Lead), 0, 1) is [var first] ? first : null,
                GivenDirections.Open(db).Count + GivenDirections.Answered(db, 1).Count > 0
            )
        );
        if (part is null || isBegun)
            return;
        var (leader, officer) = (Of(store, "lanh-dao"), Of(store, "can-bo"));
        new StarAssignment(store, rules).Run(part.Key, true, leader, Named(leader));
        new DirectAgency(store, rules).Give(
            part.Key,
            "Báo cáo rõ việc còn vướng và ngày hoàn thành.",
            VietnamDay.Of(store.Clock.GetUtcNow()).AddDays(DaysToAnswer),
            leader,
            Named(leader)
        );
        DirectMany(store, rules, leader, focal);
        new WriteRemark(store, rules).Run(
            part.Key,
            "Đề nghị cơ quan gửi kèm danh sách các đơn vị đã phối hợp.",
            officer,
            Named(officer)
        );
    }

    /// <summary>One direction to all that carry the widest assignment of the focal person's agency, who has answered it.</summary>
    private static void DirectMany(Store store, WorkRules rules, Person leader, Person focal)
    {
        var widest = store.Ask(db =>
            WorkShelf
                .OfAgency(db, focal.Grants[0].Agency!.Value)
                .Select(work => WorkShelf.OfAssignment(db, work.Part.PlanId, work.Part.Code))
                .MaxBy(static parts => parts.Count)
        );
        if (widest is not [var first, _, ..])
            return;
        var given = new DirectManyAgencies(store, rules).Give(
            first.Part.PlanId,
            first.Part.Code,
            agencies: null,
            "Từng cơ quan báo cáo số việc đã giao và ngày bắt đầu.",
            VietnamDay.Of(store.Clock.GetUtcNow()).AddDays(DaysToAnswer),
            "trinh-dien",
            leader,
            Named(leader)
        );
        if (given is not WorkOutcome.Done(var joint))
            return;
        var theirs = store.Ask(db =>
            GivenDirections.OfJoint(db, joint).First(one => one.Direction.Part.Agency == focal.Grants[0].Agency!.Value)
        );
        new DirectAgency(store, rules).Answer(
            theirs.Id,
            "Đã giao hai phòng thực hiện, bắt đầu từ đầu tháng.",
            focal,
            Named(focal)
        );
    }

    private static Person Of(Store store, string key)
    {
        var invented = DemonstrationPeople.All.First(person => person.Key == key);
        return new Person(DemonstrationPeople.AccountOf(store, invented), invented.Name, [invented.Grant]);
    }

    private static Actor Named(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
