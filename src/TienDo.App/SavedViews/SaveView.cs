using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.SavedViews;

/// <summary>Lưu bộ lọc; a view saved again under its name takes the place of the one before.</summary>
public sealed class SaveView(Store store)
{
    public const int LongestName = 80;

    public const int MostOfOnePerson = 50;

    /// <param name="query">The table's address, or what stands after its question mark; only what the table knows is kept.</param>
    public WorkOutcome Run(string? name, string? query, bool shared, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        name = CleanText.Of(name ?? "");
        query = ViewQuery.Clean(query);
        if (name.Length is 0 or > LongestName)
            return new WorkOutcome.Refused([
                new FieldRefusal(
                    "Name",
                    name.Length == 0 ? SavedViewRefusals.TheViewNeedsAName : SavedViewRefusals.TheNameOfTheViewIsTooLong
                ),
            ]);
        return store.Change<WorkOutcome>(db =>
        {
            var own = SavedViewList.Own(db, by.Id);
            var former = own.FirstOrDefault(view => view.Name == name);
            if (former is not null && former.Query == query && former.Shared == shared)
                return new WorkOutcome.Done(former.Id);
            if (former is null && own.Count >= MostOfOnePerson)
                return WorkOutcome.No(SavedViewRefusals.ThereAreEnoughViews);
            if (former is not null)
                EndView.Write(db, former, by, who);
            using var insert = db.Command(
                """
                INSERT INTO SavedViews (Name, Query, Shared, AccountId, ByName, At)
                VALUES ($name, $query, $shared, $by, $byName, $at) RETURNING Id
                """,
                ("$name", name),
                ("$query", query),
                ("$shared", shared),
                ("$by", by.Id),
                ("$byName", by.Name),
                ("$at", TienDoDb.UtcText.Text(db.Now))
            );
            var id = Convert.ToInt64(insert.ExecuteScalar(), CultureInfo.InvariantCulture);
            JournalChain.Append(
                db,
                who,
                shared ? "ViewShared" : "ViewSaved",
                EndView.Subject(id),
                after: name + "|" + query
            );
            return new WorkOutcome.Done(id);
        });
    }
}

/// <summary>Every "no" about saved views.</summary>
public static class SavedViewRefusals
{
    public static Refusal TheViewNeedsAName { get; } =
        new(
            nameof(TheViewNeedsAName),
            "Chưa đặt tên cho bộ lọc. Ví dụ: Quá hạn quý II.",
            "The view has no name yet. Example: Overdue in the second quarter."
        );

    public static Refusal TheNameOfTheViewIsTooLong { get; } =
        new(
            nameof(TheNameOfTheViewIsTooLong),
            $"Tên bộ lọc dài quá {SaveView.LongestName} ký tự. Rút gọn lại.",
            $"The name of the view is longer than {SaveView.LongestName} characters. Shorten it."
        );

    public static Refusal ThereAreEnoughViews { get; } =
        new(
            nameof(ThereAreEnoughViews),
            $"Mỗi người lưu nhiều nhất {SaveView.MostOfOnePerson} bộ lọc. Bỏ một bộ lọc không dùng nữa rồi lưu lại.",
            $"A person keeps at most {SaveView.MostOfOnePerson} views. Withdraw one that is no longer used, then save again."
        );

    public static Refusal ThereIsNoSuchView { get; } =
        new(
            nameof(ThereIsNoSuchView),
            "Không có bộ lọc này, hoặc bộ lọc đã được bỏ.",
            "There is no such view, or it has been withdrawn."
        );

    public static Refusal OnlyItsOwnerMayWithdrawAView { get; } =
        new(
            nameof(OnlyItsOwnerMayWithdrawAView),
            "Chỉ người đã lưu hoặc người quản trị được bỏ bộ lọc này.",
            "Only whoever saved this view, or an administrator, may withdraw it."
        );
}
