using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.DeadlineExtensions;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Reads the work on plans: one part, or all parts of a plan or of the province in a handful of statements.</summary>
public static class WorkShelf
{
    public static Work? Find(TienDoDb db, PartKey key) => Read(db, key.Plan, key.Code, key.Agency).SingleOrDefault();

    public static IReadOnlyList<Work> OfAssignment(TienDoDb db, PlanId plan, AssignmentCode code) =>
        Read(db, plan, code, null);

    public static IReadOnlyList<Work> OfPlan(TienDoDb db, PlanId plan) => Read(db, plan, null, null);

    /// <summary>What one agency carries.</summary>
    public static IReadOnlyList<Work> OfAgency(TienDoDb db, AgencyId agency) => Read(db, null, null, agency);

    /// <summary>Every part there is; what the daily round goes over.</summary>
    public static IReadOnlyList<Work> All(TienDoDb db) => Read(db, null, null, null);

    public static PlanId? PlanOf(TienDoDb db, string slug)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command("SELECT Id FROM Plans WHERE Slug = $slug", ("$slug", slug));
        return command.ExecuteScalar() is long id ? new PlanId((int)id) : null;
    }

    private static List<Work> Read(TienDoDb db, PlanId? plan, AssignmentCode? code, AgencyId? agency)
    {
        var only = new Scope(plan, code, agency);
        var evidences = Evidences(db, only);
        var updates = Updates(db, only, evidences);
        var takings = TakingsUp(db, only);
        var extensions = Extensions(db, only);
        var triggers = Triggers(db, only);
        var suspensions = Suspensions(db, only);
        using var command = only.Command(
            db,
            """
            SELECT p.PlanId, p.Code, p.AgencyId, p.Role, p.FromGroup, plans.Slug, plans.Number, plans.IssuedOn, plans.AdoptedAt,
              a.Ordinal, a.DraftKey, a.Number, a.SectionPath, a.Text, a.Kind, a.ParentCode, a.Deliverables,
              a.Deadline_Raw, a.Deadline_Kind, a.Deadline_StartsOn, a.Deadline_DueOn, a.Deadline_EffectiveOn,
              a.Deadline_Recurrence, a.Deadline_Trigger, a.Source_LineFrom, a.Source_LineTo, a.Source_Page
            FROM Parts p JOIN Assignments a ON a.PlanId = p.PlanId AND a.Code = p.Code JOIN Plans plans ON plans.Id = p.PlanId
            WHERE {0} ORDER BY p.PlanId, a.Ordinal, p.Role DESC, p.AgencyId
            """,
            "p"
        );
        using var row = command.ExecuteReader();
        var all = new List<Work>();
        (Assignment? assignment, Deadline? deadline) = (null, null);
        while (row.Read())
        {
            var part = new AssignmentPart(
                new PlanId(row.GetInt32(0)),
                new AssignmentCode(row.GetString(1)),
                new AgencyId(row.GetString(2)),
                Enum.Parse<AgencyRole>(row.GetString(3)),
                Text(row, 4)
            );
            var key = new PartKey(part.PlanId, part.Code, part.Agency);
            // Rows come by assignment; that of thirty-eight communes is read once.
            if (assignment is null || (assignment.PlanId, assignment.Code) != (part.PlanId, part.Code))
                (assignment, deadline) = (AssignmentOf(row, part), null);
            deadline ??= DeadlineOf(assignment.Deadline);
            var own = updates.GetValueOrDefault(key, []);
            var asked = extensions.GetValueOrDefault(key, []);
            all.Add(
                new Work(
                    part,
                    row.GetString(5),
                    Text(row, 6),
                    assignment,
                    new WorkRecord
                    {
                        Deadline = deadline,
                        StartsOn = Day(row, 7) ?? VietnamDay.Of(TienDoDb.UtcText.Parse(row.GetString(8))),
                        Deliverables = assignment.Deliverables,
                        Updates =
                        [
                            .. own.Where(static update => !update.IsSetAside).Select(static update => update.ToFact()),
                        ],
                        Extensions =
                        [
                            .. asked
                                .Where(static extension => extension.Request.IsGranted)
                                .Select(static extension => new GrantedExtension(
                                    extension.Request.Decision!.On,
                                    extension.Request.NewDueOn,
                                    extension.Request.Instance
                                )),
                        ],
                        Trigger = triggers.GetValueOrDefault((part.PlanId, part.Code)),
                        Suspensions = suspensions.GetValueOrDefault(key, []),
                    },
                    takings.GetValueOrDefault(key, []),
                    own,
                    asked
                )
            );
        }
        return all;
    }

    private static Deadline DeadlineOf(WrittenDeadline written) =>
        Deadline.Of(
            written.Kind,
            written.StartsOn,
            written.DueOn,
            written.Recurrence,
            written.Trigger,
            DayBefore.IsMeant(written.Raw, written.DueOn, written.EffectiveOn, written.Recurrence)
        );

    private static Assignment AssignmentOf(SqliteDataReader row, AssignmentPart part) =>
        new()
        {
            PlanId = part.PlanId,
            Code = part.Code,
            Ordinal = row.GetInt32(9),
            DraftKey = row.GetString(10),
            Number = Text(row, 11),
            SectionPath = Text(row, 12),
            Text = row.GetString(13),
            Kind = row.GetString(14),
            ParentCode = Text(row, 15),
            Deliverables = System.Text.Json.JsonSerializer.Deserialize<string[]>(row.GetString(16)) ?? [],
            Deadline = new WrittenDeadline(
                Text(row, 17),
                row.GetString(18),
                Day(row, 19),
                Day(row, 20),
                Day(row, 21),
                Text(row, 22),
                Text(row, 23)
            ),
            Source = new SourcePlace(row.GetInt32(24), row.GetInt32(25), row.IsDBNull(26) ? null : row.GetInt32(26)),
        };

    private static Dictionary<long, List<Evidence>> Evidences(TienDoDb db, Scope only)
    {
        using var command = only.Command(
            db,
            """
            SELECT e.UpdateId, e.Kind, e.Covers, e.Label, e.Detail, e.Origin, e.Day
            FROM Evidences e JOIN Updates u ON u.Id = e.UpdateId WHERE {0} ORDER BY e.UpdateId, e.Ordinal
            """,
            "u"
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<long, List<Evidence>>();
        while (row.Read())
        {
            if (EvidenceRow.Read(row, 1) is not { } evidence)
                continue;
            Of(all, row.GetInt64(0)).Add(evidence);
        }
        return all;
    }

    private static Dictionary<PartKey, List<SentUpdate>> Updates(
        TienDoDb db,
        Scope only,
        Dictionary<long, List<Evidence>> evidences
    )
    {
        using var command = only.Command(
            db,
            """
            SELECT u.PlanId, u.Code, u.AgencyId, u.Id, u.Instance, u.Text, u.ClaimsCompletion, u.SentAt, u.SentOn, u.ById,
              u.ByName, v.Accepted, v.ReasonId, v.Words, v.At, v.GivenOn, v.ByName, u.FormKey, v.ById,
              l.Confirmed, l.Words, l.At, l.LookedOn, l.ByName, o.UpdateId IS NOT NULL
            FROM Updates u LEFT JOIN Verdicts v ON v.UpdateId = u.Id LEFT JOIN SecondLooks l ON l.UpdateId = u.Id
            LEFT JOIN SetAsideUpdates o ON o.UpdateId = u.Id
            WHERE {0} ORDER BY u.Id
            """,
            "u"
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<PartKey, List<SentUpdate>>();
        while (row.Read())
        {
            var verdict = row.IsDBNull(11)
                ? null
                : new GivenVerdict(
                    row.GetBoolean(11),
                    Text(row, 12),
                    Text(row, 13),
                    TienDoDb.UtcText.Parse(row.GetString(14)),
                    Day(row, 15)!.Value,
                    row.GetString(16),
                    row.GetString(18)
                );
            var look = row.IsDBNull(19)
                ? null
                : new GivenSecondLook(
                    row.GetBoolean(19),
                    Text(row, 20),
                    TienDoDb.UtcText.Parse(row.GetString(21)),
                    Day(row, 22)!.Value,
                    row.GetString(23)
                );
            var id = row.GetInt64(3);
            Of(all, KeyOf(row))
                .Add(
                    new SentUpdate(
                        id,
                        Text(row, 4),
                        row.GetString(5),
                        row.GetBoolean(6),
                        TienDoDb.UtcText.Parse(row.GetString(7)),
                        Day(row, 8)!.Value,
                        row.GetString(9),
                        row.GetString(10),
                        evidences.GetValueOrDefault(id, []),
                        verdict,
                        row.GetString(17),
                        look,
                        row.GetBoolean(24)
                    )
                );
        }
        return all;
    }

    private static Dictionary<PartKey, List<TakingUpEntry>> TakingsUp(TienDoDb db, Scope only)
    {
        using var command = only.Command(
            db,
            """
            SELECT t.PlanId, t.Code, t.AgencyId, t.Answer, t.PersonInCharge, t.Reason, t.OtherAgencyId, t.At, t.ByName
            FROM TakingsUp t WHERE {0} ORDER BY t.Id
            """,
            "t"
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<PartKey, List<TakingUpEntry>>();
        while (row.Read())
            Of(all, KeyOf(row))
                .Add(
                    new TakingUpEntry(
                        row.GetString(3),
                        Text(row, 4),
                        Text(row, 5),
                        Text(row, 6) is { } other ? new AgencyId(other) : null,
                        TienDoDb.UtcText.Parse(row.GetString(7)),
                        row.GetString(8)
                    )
                );
        return all;
    }

    private static Dictionary<PartKey, List<AskedExtension>> Extensions(TienDoDb db, Scope only)
    {
        using var command = only.Command(
            db,
            """
            SELECT x.PlanId, x.Code, x.AgencyId, x.Id, x.Instance, x.NewDueOn, x.Reason, x.Decider, x.AskedOn, x.ById, x.ByName,
              d.Granted, d.DecidedOn, d.ById, d.Words, p.Role
            FROM DeadlineExtensions x JOIN Parts p ON p.PlanId = x.PlanId AND p.Code = x.Code AND p.AgencyId = x.AgencyId
            LEFT JOIN ExtensionDecisions d ON d.ExtensionId = x.Id WHERE {0} ORDER BY x.Id
            """,
            "x"
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<PartKey, List<AskedExtension>>();
        while (row.Read())
        {
            var key = KeyOf(row);
            var decision = row.IsDBNull(11)
                ? null
                : new ExtensionDecision(row.GetBoolean(11), Day(row, 12)!.Value, row.GetString(13), Text(row, 14));
            var part = new AssignmentPart(
                key.Plan,
                key.Code,
                key.Agency,
                Enum.Parse<AgencyRole>(row.GetString(15)),
                null
            );
            Of(all, key)
                .Add(
                    new AskedExtension(
                        row.GetInt64(3),
                        new DeadlineExtension(
                            part,
                            Text(row, 4),
                            row.GetString(9),
                            Day(row, 8)!.Value,
                            Day(row, 5)!.Value,
                            row.GetString(6),
                            decision
                        ),
                        Enum.Parse<ExtensionDecider>(row.GetString(7)),
                        row.GetString(10)
                    )
                );
        }
        return all;
    }

    private static Dictionary<(PlanId, AssignmentCode), TriggerFact> Triggers(TienDoDb db, Scope only)
    {
        using var command = new Scope(only.Plan, only.Code, null).Command(
            db,
            """
            SELECT r.PlanId, r.Code, r.RegisteredOn, r.DocumentNumber, r.DueOn, r.IssuedOn FROM RegisteredTriggers r
            WHERE {0} AND NOT EXISTS (SELECT 1 FROM TriggerWithdrawals w WHERE w.TriggerId = r.Id) ORDER BY r.Id
            """,
            "r"
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<(PlanId, AssignmentCode), TriggerFact>();
        while (row.Read())
            all[(new PlanId(row.GetInt32(0)), new AssignmentCode(row.GetString(1)))] = new TriggerFact(
                Day(row, 2)!.Value,
                row.GetString(3),
                Day(row, 4)!.Value,
                Day(row, 5)
            );
        return all;
    }

    /// <summary>What was let go on the day it was told to rest never rested.</summary>
    private static Dictionary<PartKey, List<Suspension>> Suspensions(TienDoDb db, Scope only)
    {
        using var command = only.Command(
            db,
            """
            SELECT z.PlanId, z.Code, z.AgencyId, z.FromDay, r.OnDay
            FROM Suspensions z LEFT JOIN Resumptions r ON r.SuspensionId = z.Id
            WHERE {0} AND (r.OnDay IS NULL OR r.OnDay > z.FromDay) ORDER BY z.Id
            """,
            "z"
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<PartKey, List<Suspension>>();
        while (row.Read())
            Of(all, KeyOf(row)).Add(new Suspension(Day(row, 3)!.Value, Day(row, 4)?.AddDays(-1)));
        return all;
    }

    private static PartKey KeyOf(SqliteDataReader row) =>
        new(new PlanId(row.GetInt32(0)), new AssignmentCode(row.GetString(1)), new AgencyId(row.GetString(2)));

    private static List<TValue> Of<TKey, TValue>(Dictionary<TKey, List<TValue>> all, TKey key)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var own))
            all[key] = own = [];
        return own;
    }

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static DateOnly? Day(SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : DateOnly.ParseExact(row.GetString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Which rows are asked for; what is null is not limited.</summary>
    private sealed record Scope(PlanId? Plan, AssignmentCode? Code, AgencyId? Agency)
    {
        public SqliteCommand Command(TienDoDb db, string sql, string table)
        {
            var limits = new List<string>();
            if (Plan is not null)
                limits.Add(table + ".PlanId = $plan");
            if (Code is not null)
                limits.Add(table + ".Code = $code");
            if (Agency is not null)
                limits.Add(table + ".AgencyId = $agency");
            var where = limits.Count == 0 ? "1" : string.Join(" AND ", limits);
            var command = db.Command(sql.Replace("{0}", where, StringComparison.Ordinal));
            if (Plan is { } plan)
                command.Parameters.AddWithValue("$plan", plan.Value);
            if (Code is { } code)
                command.Parameters.AddWithValue("$code", code.Value);
            if (Agency is { } agency)
                command.Parameters.AddWithValue("$agency", agency.Value);
            return command;
        }
    }
}
