using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Reminders;
using TienDo.App.Storage;

namespace TienDo.App.Demonstration;

/// <summary>An invented person of the demonstration.</summary>
public sealed record DemonstrationPerson(string Key, string Name, Grant Grant);

/// <summary>One invented person for each role, for trying the system out.</summary>
public static class DemonstrationPeople
{
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Of("can-bo", "Nguyễn Thị Hà", Role.StandingOfficer, null),
        Of("dau-moi-xa", "Lò Văn Phong", Role.FocalPerson, "03445"),
        Of("dau-moi-so", "Phạm Văn Dũng", Role.FocalPerson, "so-tai-chinh"),
        Of("thu-truong", "Lê Thu Hương", Role.AgencyHead, "so-tai-chinh"),
        Of("lanh-dao", "Trần Quốc Bình", Role.ProvincialLeader, null),
        Of("kiem-tra", "Vàng Thị Sao", Role.Inspector, null),
        Of("nguoi-doc", "Đỗ Thị Mai", Role.Reader, null),
        Of("quan-tri", "Hoàng Minh Tuấn", Role.Administrator, null),
    ];

    /// <summary>Everybody is there before the first round, so that it tells each of them what to do.</summary>
    public static void MakeAll(Store store)
    {
        foreach (var person in All)
            AccountOf(store, person);
    }

    /// <summary>The account of an invented person, made when first asked for.</summary>
    public static string AccountOf(Store store, DemonstrationPerson person)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(person);
        return store.Change(db =>
        {
            using var find = db.Command(
                "SELECT Id FROM Accounts WHERE FullName = $name AND DisabledAt IS NULL",
                ("$name", person.Name)
            );
            return find.ExecuteScalar() as string
                ?? NewAccounts.Make(db, person.Name, null, [person.Grant], Programs.Demonstration);
        });
    }

    private static DemonstrationPerson Of(string key, string name, Role role, string? agency) =>
        new(key, name, new Grant(role, agency is null ? null : new AgencyId(agency), true, [], null, null, null));
}
