using System.Globalization;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.App.BulkActs;

/// <summary>Một lần đôn đốc bằng tay.</summary>
public sealed record HandReminder(string? Words, DateTimeOffset At, string ByName, bool IsWithdrawn);

/// <summary>Sổ đôn đốc bằng tay, beside the reminders of the daily round; what was undone stays in it as withdrawn.</summary>
public static class HandReminders
{
    private const string Select = """
        SELECT r.Words, r.At, r.ByName, EXISTS (SELECT 1 FROM BulkActUndos u WHERE u.ActId = r.ActId)
        FROM HandReminders r WHERE r.PlanId = $plan AND r.Code = $code AND r.AgencyId = $agency
        """;

    /// <summary>The last one that holds; null where nobody reminded, or took it back.</summary>
    public static HandReminder? Last(TienDoDb db, PartKey key) => Read(db, key, null);

    internal static HandReminder? OnDay(TienDoDb db, PartKey key, DateOnly day) => Read(db, key, day);

    internal static void Add(
        TienDoDb db,
        long act,
        PartKey key,
        DateOnly today,
        string words,
        string byId,
        string byName
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO HandReminders (ActId, PlanId, Code, AgencyId, Words, RemindedOn, At, ById, ByName)
            VALUES ($act, $plan, $code, $agency, $words, $on, $at, $by, $name)
            """,
            ("$act", act),
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$words", words.Length > 0 ? words : null),
            ("$on", Text(today)),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$name", byName)
        );
        insert.ExecuteNonQuery();
    }

    private static HandReminder? Read(TienDoDb db, PartKey key, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            Select + " AND ($on IS NULL OR r.RemindedOn = $on) ORDER BY r.Id DESC",
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$on", day is { } on ? Text(on) : null)
        );
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!row.GetBoolean(3))
                return new HandReminder(
                    row.IsDBNull(0) ? null : row.GetString(0),
                    TienDoDb.UtcText.Parse(row.GetString(1)),
                    row.GetString(2),
                    IsWithdrawn: false
                );
        }
        return null;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
