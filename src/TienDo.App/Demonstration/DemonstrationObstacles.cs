using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.App.SubSteps;
using TienDo.Obstacles;
using TienDo.Time;

namespace TienDo.App.Demonstration;

/// <summary>Vướng mắc và bước thực hiện giả định, so that whoever enters a role finds something to answer.</summary>
public sealed class DemonstrationObstacles(Store store, WorkRules rules)
{
    private const string SamePrice =
        "Chưa có đơn giá thuê dịch vụ số. Đề nghị thống nhất đơn giá để lập dự toán năm sau.";

    /// <summary>The same every time; what is there already is passed over.</summary>
    public void Make()
    {
        Raise(
            "dau-moi-xa",
            "trinh-dien-1",
            "Xã chưa có máy quét để số hóa hồ sơ. Đề nghị hướng dẫn nguồn kinh phí mua sắm.",
            "so-tai-chinh"
        );
        Raise("dau-moi-xa", "trinh-dien-2", SamePrice, null);
        Raise("dau-moi-so", "trinh-dien-3", "Đến nay c" + SamePrice[1..], null);
        Divide("dau-moi-so", "trinh-dien-4", "Lấy ý kiến các đơn vị về dự thảo", 10);
        Divide("dau-moi-so", "trinh-dien-5", "Trình cấp có thẩm quyền", 20);
    }

    private void Raise(string who, string formKey, string text, string? owner)
    {
        if (Acting(who) is var (person, work))
            new RaiseObstacle(store, rules).Run(
                work.Key,
                ObstacleKind.Obstacle,
                text,
                owner is null ? null : new AgencyId(owner),
                formKey,
                person,
                Named(person)
            );
    }

    private void Divide(string who, string formKey, string title, int days)
    {
        if (Acting(who) is var (person, work))
            new DivideWork(store, rules).Add(
                work.Key,
                title,
                VietnamDay.Of(store.Clock.GetUtcNow()).AddDays(days),
                person.Name,
                formKey,
                person,
                Named(person)
            );
    }

    /// <summary>The person of a role with the first open part of their agency; null where the plans give it none.</summary>
    private (Person, Work)? Acting(string key)
    {
        var one = DemonstrationPeople.All.Single(person => person.Key == key);
        var today = VietnamDay.Of(store.Clock.GetUtcNow());
        if (one.Grant.Agency is not { } agency)
            return null;
        var work = store.Ask(db =>
            WorkLists.List(db, new PartFilter([agency]), 0, 50).FirstOrDefault(static line => line.State.IsOpen)
                is { } line
                ? WorkShelf.Find(db, line.Key)
                : null
        );
        var account = DemonstrationPeople.AccountOf(store, one);
        return work is not null && store.Ask(db => StoredGrants.PersonOf(db, account, today)) is { } person
            ? (person, work)
            : null;
    }

    private static Actor Named(Person person) => new(person.Name, Role.FocalPerson, person.Id);
}
