using System.Globalization;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Language;

namespace TienDo.App.BulkActs;

/// <summary>Việc đã làm tiếp sau khi tiếp nhận: what the agency built on a taking-up, which stands against undoing it.</summary>
internal static class WentOnSince
{
    /// <summary>Null where nothing was.</summary>
    public static Refusal? Of(TienDoDb db, long act, BulkActRow row, Work work)
    {
        var code = row.Key.Code;
        var lines = LinesSince(db, act, work.JournalSubject);
        if (lines.Contains("PartHandedOver"))
            return BulkActRefusals.ThePartWasHandedOverSince(code);
        var isLast = row.TakingUpId is { } written && BulkActShelf.LastAnswer(db, row.Key) == written;
        if (!isLast || work.Updates.Count != row.UpdatesBefore)
            return BulkActRefusals.ThePartWentOnSince(code);
        if (lines.Contains("ExtensionRequested"))
            return BulkActRefusals.AnExtensionWasAskedForSince(code);
        if (lines.Contains("ObstacleRaised"))
            return BulkActRefusals.AnObstacleWasRaisedSince(code);
        if (lines.Overlaps(["SubStepAdded", "SubStepFinished", "SubStepDropped"]))
            return BulkActRefusals.TheWorkWasDividedSince(code);
        if (lines.Contains("DirectionAnswered"))
            return BulkActRefusals.ADirectionWasAnsweredSince(code);
        return IsDraftBegunSince(db, act, row.Key) ? BulkActRefusals.AnUpdateWasBegunSince(code) : null;
    }

    /// <summary>The act writes its own line after those of its parts, so what stands behind it came later.</summary>
    private static HashSet<string> LinesSince(TienDoDb db, long act, string subject)
    {
        using var command = db.Command(
            """
            SELECT DISTINCT What FROM Journal WHERE Subject = $subject
              AND Seq > (SELECT MIN(Seq) FROM Journal WHERE Subject = $act AND What = 'BulkActDone')
            """,
            ("$subject", subject),
            ("$act", ActOnParts.Subject(act))
        );
        using var line = command.ExecuteReader();
        var all = new HashSet<string>(StringComparer.Ordinal);
        while (line.Read())
            all.Add(line.GetString(0));
        return all;
    }

    /// <summary>Drafts are kept without a line in the journal; theirs is the time alone.</summary>
    private static bool IsDraftBegunSince(TienDoDb db, long act, PartKey key)
    {
        using var command = db.Command(
            """
            SELECT EXISTS (SELECT 1 FROM UpdateDrafts WHERE PlanId = $plan AND Code = $code AND AgencyId = $agency
              AND SavedAt > (SELECT At FROM BulkActs WHERE Id = $act))
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$act", act)
        );
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 1;
    }
}
