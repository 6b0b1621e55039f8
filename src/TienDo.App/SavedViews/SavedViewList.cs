using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.Time;

namespace TienDo.App.SavedViews;

/// <summary>Bộ lọc đã lưu: filters, sorting and grouping of the table under a name; it gives nobody a right.</summary>
public sealed record SavedView(long Id, string Name, string Query, bool Shared, string AccountId, string ByName);

/// <summary>Reads the views that stand.</summary>
public static class SavedViewList
{
    /// <summary>One's own first, then what colleagues share; whoever may withdraw any sees all that are shared.</summary>
    public static IReadOnlyList<SavedView> For(TienDoDb db, Person person, AgencyDirectory agencies)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        var today = VietnamDay.Of(db.Now);
        var seen = new Dictionary<string, bool>(StringComparer.Ordinal) { [person.Id] = true };
        bool IsSeen(string owner)
        {
            if (!seen.TryGetValue(owner, out var known))
                seen[owner] = known =
                    Rights.MayWithdrawView(person, owner, agencies, today)
                    || StoredGrants.PersonOf(db, owner, today) is { } other
                        && Rights.AreColleagues(person, other, today);
            return known;
        }
        return
        [
            .. Read(db, "Shared = 1 OR AccountId = $value", person.Id)
                .Where(view => IsSeen(view.AccountId))
                .OrderBy(view => view.AccountId == person.Id ? 0 : 1),
        ];
    }

    internal static IReadOnlyList<SavedView> Own(TienDoDb db, string account) =>
        Read(db, "AccountId = $value", account);

    internal static SavedView? Find(TienDoDb db, long id) => Read(db, "Id = $value", id) is [var view] ? view : null;

    private static List<SavedView> Read(TienDoDb db, string which, object value)
    {
        using var command = db.Command(
            $"SELECT Id, Name, Query, Shared, AccountId, ByName FROM StandingViews WHERE {which} ORDER BY Id",
            ("$value", value)
        );
        using var row = command.ExecuteReader();
        var views = new List<SavedView>();
        while (row.Read())
            views.Add(
                new SavedView(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetBoolean(3),
                    row.GetString(4),
                    row.GetString(5)
                )
            );
        return views;
    }
}
