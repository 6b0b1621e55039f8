using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.Progress;

/// <summary>Bản nháp đã thấy: the draft that somebody goes on typing from.</summary>
/// <param name="SavedAt">Null where there was none.</param>
public readonly record struct DraftBase(DateTimeOffset? SavedAt);

/// <summary>Bản nháp cập nhật: what a person has typed and not sent, so that no line, session or restart loses it.</summary>
public static class UpdateDrafts
{
    /// <summary>More than any form holds; what is longer is cut by nobody but refused by the form itself.</summary>
    public const int LongestContent = 100_000;

    /// <param name="basedOn">When the draft was saved that one went on from; null saves whatever stands there.</param>
    /// <returns>False where the draft was saved from another device since; nothing is written then.</returns>
    public static bool Save(Store store, string accountId, PartKey key, string content, DraftBase? basedOn = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, LongestContent, nameof(content));
        return store.Change(db =>
        {
            if (basedOn is { } known && Find(db, accountId, key)?.SavedAt != known.SavedAt)
                return false;
            using var save = db.Command(
                """
                INSERT OR REPLACE INTO UpdateDrafts (AccountId, PlanId, Code, AgencyId, Content, SavedAt)
                VALUES ($account, $plan, $code, $agency, $content, $at)
                """,
                ("$account", accountId),
                ("$plan", key.Plan.Value),
                ("$code", key.Code.Value),
                ("$agency", key.Agency.Value),
                ("$content", WellFormed.Of(content)),
                ("$at", TienDoDb.UtcText.Text(db.Now))
            );
            return save.ExecuteNonQuery() == 1;
        });
    }

    public static (string Content, DateTimeOffset SavedAt)? Find(TienDoDb db, string accountId, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var find = db.Command(
            """
            SELECT Content, SavedAt FROM UpdateDrafts
            WHERE AccountId = $account AND PlanId = $plan AND Code = $code AND AgencyId = $agency
            """,
            ("$account", accountId),
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        using var row = find.ExecuteReader();
        return row.Read() ? (row.GetString(0), TienDoDb.UtcText.Parse(row.GetString(1))) : null;
    }

    /// <param name="seen">The draft that was sent; one saved from another device since stays. Null takes away whatever stands there.</param>
    internal static void Forget(TienDoDb db, string accountId, PartKey key, DraftBase? seen)
    {
        if (seen is { } known && Find(db, accountId, key)?.SavedAt != known.SavedAt)
            return;
        using var forget = db.Command(
            "DELETE FROM UpdateDrafts WHERE AccountId = $account AND PlanId = $plan AND Code = $code AND AgencyId = $agency",
            ("$account", accountId),
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        forget.ExecuteNonQuery();
    }
}
