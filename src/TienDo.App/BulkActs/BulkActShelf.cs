using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;

namespace TienDo.App.BulkActs;

/// <summary>Một phần việc của một lần làm.</summary>
/// <param name="TakingUpId">The answer that was written; null for stars.</param>
/// <param name="UpdatesBefore">How many updates there were.</param>
/// <param name="WrittenId">The fact that was written about the assignment, where there is one.</param>
internal sealed record BulkActRow(PartKey Key, long? TakingUpId, int UpdatesBefore, long? WrittenId = null);

/// <summary>Reads and writes what was done to many parts at once.</summary>
public static class BulkActShelf
{
    public static MadeBulkAct? Find(TienDoDb db, long id) => Find(db, "a.Id = $value", id);

    internal static MadeBulkAct? OfForm(TienDoDb db, string formKey) => Find(db, "a.FormKey = $value", formKey);

    internal static IReadOnlyList<BulkActRow> RowsOf(TienDoDb db, long act)
    {
        using var command = db.Command(
            """
            SELECT PlanId, Code, AgencyId, TakingUpId, UpdatesBefore, WrittenId FROM BulkActRows WHERE ActId = $act
            ORDER BY PlanId, Code, AgencyId
            """,
            ("$act", act)
        );
        using var row = command.ExecuteReader();
        var all = new List<BulkActRow>();
        while (row.Read())
            all.Add(
                new BulkActRow(
                    new PartKey(
                        new PlanId(row.GetInt32(0)),
                        new AssignmentCode(row.GetString(1)),
                        new AgencyId(row.GetString(2))
                    ),
                    row.IsDBNull(3) ? null : row.GetInt64(3),
                    row.GetInt32(4),
                    row.IsDBNull(5) ? null : row.GetInt64(5)
                )
            );
        return all;
    }

    /// <summary>What is told in an act is taken back with it.</summary>
    internal static void KeepNotice(TienDoDb db, long act, long notice)
    {
        using var insert = db.Command(
            "INSERT INTO HandReminderNotices (ActId, NoticeId) VALUES ($act, $notice)",
            ("$act", act),
            ("$notice", notice)
        );
        insert.ExecuteNonQuery();
    }

    /// <summary>What was told in one act.</summary>
    internal static IReadOnlyList<long> NoticesOf(TienDoDb db, long act)
    {
        using var command = db.Command(
            "SELECT NoticeId FROM HandReminderNotices WHERE ActId = $act ORDER BY NoticeId",
            ("$act", act)
        );
        using var row = command.ExecuteReader();
        var all = new List<long>();
        while (row.Read())
            all.Add(row.GetInt64(0));
        return all;
    }

    internal static long Record(TienDoDb db, BulkActKind kind, int leftOut, string formKey, string byId, string byName)
    {
        using var insert = db.Command(
            """
            INSERT INTO BulkActs (Kind, LeftOut, FormKey, At, ById, ByName)
            VALUES ($kind, $left, $key, $at, $by, $name) RETURNING Id
            """,
            ("$kind", kind.ToString()),
            ("$left", leftOut),
            ("$key", formKey),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$name", byName)
        );
        return (long)insert.ExecuteScalar()!;
    }

    internal static void Record(TienDoDb db, long act, BulkActRow row)
    {
        using var insert = db.Command(
            """
            INSERT INTO BulkActRows (ActId, PlanId, Code, AgencyId, TakingUpId, UpdatesBefore, WrittenId)
            VALUES ($act, $plan, $code, $agency, $answer, $updates, $written)
            """,
            ("$act", act),
            ("$plan", row.Key.Plan.Value),
            ("$code", row.Key.Code.Value),
            ("$agency", row.Key.Agency.Value),
            ("$answer", row.TakingUpId),
            ("$updates", row.UpdatesBefore),
            ("$written", row.WrittenId)
        );
        insert.ExecuteNonQuery();
    }

    internal static void RecordUndo(TienDoDb db, long act)
    {
        using var insert = db.Command(
            "INSERT INTO BulkActUndos (ActId, At) VALUES ($act, $at)",
            ("$act", act),
            ("$at", TienDoDb.UtcText.Text(db.Now))
        );
        insert.ExecuteNonQuery();
    }

    /// <summary>The last answer written about a part.</summary>
    internal static long? LastAnswer(TienDoDb db, PartKey key)
    {
        using var command = db.Command(
            "SELECT MAX(Id) FROM TakingsUp WHERE PlanId = $plan AND Code = $code AND AgencyId = $agency",
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value)
        );
        return command.ExecuteScalar() as long?;
    }

    private static MadeBulkAct? Find(TienDoDb db, string which, object value)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            $"""
            SELECT a.Id, a.Kind, (SELECT COUNT(*) FROM BulkActRows r WHERE r.ActId = a.Id), a.LeftOut, a.At, a.ById,
              EXISTS (SELECT 1 FROM BulkActUndos u WHERE u.ActId = a.Id)
            FROM BulkActs a WHERE {which}
            """,
            ("$value", value)
        );
        using var row = command.ExecuteReader();
        return row.Read()
            ? new MadeBulkAct(
                row.GetInt64(0),
                Enum.Parse<BulkActKind>(row.GetString(1)),
                row.GetInt32(2),
                row.GetInt32(3),
                TienDoDb.UtcText.Parse(row.GetString(4)),
                row.GetString(5),
                row.GetBoolean(6)
            )
            : null;
    }
}
