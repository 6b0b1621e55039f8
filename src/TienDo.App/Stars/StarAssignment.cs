using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Stars;

/// <summary>Gắn sao, bỏ sao một nhiệm vụ; doing it again changes nothing.</summary>
public sealed class StarAssignment(Store store, WorkRules rules)
{
    public WorkOutcome Run(PartKey key, bool starred, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayStar(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(StarRefusals.OnlyALeaderMayStar);
            who = Capacity.Of(db, who, by, Right.Star, work.Part, rules.Agencies, today);
            if (IsStarred(db, work, by.Id) != starred)
                Record(db, work, starred, by.Id, who);
            return new WorkOutcome.Done();
        });
    }

    internal static bool IsStarred(TienDoDb db, Work work, string byId) =>
        StarredAssignments.Of(db, work.Part.PlanId, work.Part.Code).Any(star => star.ById == byId);

    /// <summary>What is written of a star that was found to change something, with its line in the journal.</summary>
    internal static void Record(TienDoDb db, Work work, bool starred, string byId, Actor who)
    {
        using var insert = db.Command(
            """
            INSERT INTO StarActs (PlanId, Code, Starred, At, ActedOn, ById, ByName)
            VALUES ($plan, $code, $starred, $at, $on, $by, $name)
            """,
            ("$plan", work.Part.PlanId.Value),
            ("$code", work.Part.Code.Value),
            ("$starred", starred),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", VietnamDay.Of(db.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$by", byId),
            ("$name", who.Name)
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(db, who, starred ? "AssignmentStarred" : "StarTakenOff", work.JournalSubject);
    }
}

/// <summary>Every "no" to a star.</summary>
public static class StarRefusals
{
    public static Refusal OnlyALeaderMayStar { get; } =
        new(
            nameof(OnlyALeaderMayStar),
            "Chỉ lãnh đạo tỉnh gắn sao, bỏ sao nhiệm vụ.",
            "Only provincial leaders star assignments."
        );
}
