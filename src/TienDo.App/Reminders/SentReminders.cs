using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Reminders;

namespace TienDo.App.Reminders;

/// <summary>A reminder as it was written, with whom it spoke to.</summary>
public sealed record WrittenReminder(SentReminder Sent, ReminderRecipient To, Sternness Sternness);

/// <summary>Sổ đôn đốc: what was sent about each part; never changed, so that a round that runs again reminds no one twice.</summary>
public static class SentReminders
{
    private const string Select =
        "SELECT PlanId, Code, AgencyId, ForDay, Instance, Days, Recipient, Sternness, SentOn FROM SentReminders ";

    public static IReadOnlyDictionary<PartKey, List<WrittenReminder>> All(TienDoDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(Select + "ORDER BY Id");
        return Read(command);
    }

    public static IReadOnlyList<WrittenReminder> Of(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            Select + "WHERE PlanId = $plan AND Code = $code AND AgencyId = $agency ORDER BY Id",
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        return Read(command).GetValueOrDefault(key, []);
    }

    /// <summary>Last in the journal's line of a reminder nobody was there to read.</summary>
    public const string Unheard = "|unheard";

    /// <param name="isHeard">Whether anybody has an account in that capacity; otherwise the journal says so.</param>
    /// <param name="roundOf">The day that was gone over.</param>
    /// <param name="sentOn">The day people are really told; later than the round's own day when days were missed.</param>
    internal static WrittenReminder Add(
        TienDoDb db,
        Work work,
        Reminder reminder,
        bool isHeard,
        DateOnly roundOf,
        DateOnly sentOn
    )
    {
        var (step, from, instance) = reminder;
        using var insert = db.Command(
            """
            INSERT INTO SentReminders (PlanId, Code, AgencyId, ForDay, Instance, Days, Recipient, Sternness, RoundOf, SentOn)
            VALUES ($plan, $code, $agency, $for, $instance, $days, $to, $sternness, $round, $sent)
            """,
            ("$plan", work.Part.PlanId.Value),
            ("$code", work.Part.Code.Value),
            ("$agency", work.Part.Agency.Value),
            ("$for", Text(from)),
            ("$instance", instance),
            ("$days", step.Days),
            ("$to", step.To.ToString()),
            ("$sternness", step.Sternness.ToString()),
            ("$round", Text(roundOf)),
            ("$sent", Text(sentOn))
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(
            db,
            Programs.Round,
            "ReminderSent",
            work.JournalSubject,
            after: $"{step.To}|{step.Sternness}|{Text(from)}|{instance}" + (isHeard ? "" : Unheard)
        );
        return new WrittenReminder(new SentReminder(from, instance, step.Days, sentOn), step.To, step.Sternness);
    }

    private static Dictionary<PartKey, List<WrittenReminder>> Read(Microsoft.Data.Sqlite.SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var all = new Dictionary<PartKey, List<WrittenReminder>>();
        while (row.Read())
        {
            var key = new PartKey(
                new PlanId(row.GetInt32(0)),
                new AssignmentCode(row.GetString(1)),
                new AgencyId(row.GetString(2))
            );
            if (!all.TryGetValue(key, out var own))
                all[key] = own = [];
            own.Add(
                new WrittenReminder(
                    new SentReminder(
                        Day(row.GetString(3)),
                        row.IsDBNull(4) ? null : row.GetString(4),
                        row.GetInt32(5),
                        Day(row.GetString(8))
                    ),
                    Enum.Parse<ReminderRecipient>(row.GetString(6)),
                    Enum.Parse<Sternness>(row.GetString(7))
                )
            );
        }
        return all;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
