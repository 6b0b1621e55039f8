using Microsoft.Data.Sqlite;
using TienDo.Agencies;
using TienDo.App.RollUps;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.App.Publications;

/// <summary>Reads how far assignments are from the states that the work on them has led to.</summary>
internal static class ProgressReading
{
    public const int MostEvents = 60;

    private const string Columns = """
        s.Code, s.AgencyId, s.Role, s.State, s.OriginalDueOn, s.DueOn, s.EffectiveDueOn, s.DaysLeft, s.DaysLate, s.CompletedOn,
        s.SilentSince, s.AsOf, s.Instance, s.AlsoOverdue
        """;

    private static readonly ILookup<(string Code, string Agency), ComputedState> s_none = Array
        .Empty<ComputedState>()
        .ToLookup(static _ => ("", ""));

    private static readonly string[] PublicEvents =
    [
        "PartTakenUp",
        "TakingUpWithdrawn",
        "PartGoesToAnother",
        "UpdateSent",
        "CompletionClaimed",
        "UpdateAccepted",
        "UpdateReturned",
        "CompletionFoundWrong",
        "ExtensionRequested",
        "ExtensionGranted",
        "ExtensionDeclined",
        "TriggerRegistered",
        "TriggerWithdrawn",
        "WorkSuspended",
        "WorkResumed",
    ];

    /// <summary>The rows of a plan with their states; those that nobody was given keep none.</summary>
    public static List<PublicAssignmentRow> OfPlan(Reader reader, int plan, IEnumerable<PublicAssignmentRow> rows)
    {
        var rules = reader
            .All(
                "SELECT Code, Rule FROM RollUpChoices WHERE PlanId = $plan ORDER BY Id",
                static row => (Code: row.GetString(0), Rule: row.GetString(1)),
                ("$plan", plan)
            )
            .GroupBy(static one => one.Code, StringComparer.Ordinal)
            .ToDictionary(static all => all.Key, static all => all.Last().Rule, StringComparer.Ordinal);
        var instances = Instances(reader, "i.PlanId = $plan", ("$plan", plan));
        var states = reader
            .All($"SELECT {Columns} FROM PartStates s WHERE s.PlanId = $plan", Part, ("$plan", plan))
            .GroupBy(static part => part.Code, StringComparer.Ordinal)
            .ToDictionary(
                static parts => parts.Key,
                parts => RolledUp(parts, instances, rules.GetValueOrDefault(parts.Key))?.Whole,
                StringComparer.Ordinal
            );
        return [.. rows.Select(row => row with { State = states.GetValueOrDefault(row.Code) })];
    }

    /// <summary>A page of rows of any plans.</summary>
    /// <param name="agency">Whose own parts the states are of, where it has one; null for the whole.</param>
    public static List<PublicAssignmentRow> OfRows(
        Reader reader,
        IEnumerable<PublicAssignmentRow> rows,
        string? agency = null
    )
    {
        // Few assignments have a rule of their own: all of them are read at once rather than one a row.
        var rules = reader
            .All(
                """
                SELECT p.Slug, c.Code, c.Rule FROM RollUpChoices c JOIN PublishedPlans p ON p.PlanId = c.PlanId ORDER BY c.Id
                """,
                static row => (Key: (row.GetString(0), row.GetString(1)), Rule: row.GetString(2))
            )
            .GroupBy(static one => one.Key)
            .ToDictionary(static all => all.Key, static all => all.Last().Rule);
        PublicState? StateOf(PublicAssignmentRow row)
        {
            var parts = reader.All(
                $"SELECT {Columns} FROM PublishedPlans p JOIN PartStates s ON s.PlanId = p.PlanId AND s.Code = $code WHERE p.Slug = $slug",
                Part,
                ("$slug", row.PlanSlug),
                ("$code", row.Code)
            );
            if (parts.Exists(part => part.Agency == agency))
                parts.RemoveAll(part => part.Agency != agency);
            var instances = parts.Exists(static part => part.State.Instance is not null)
                ? InstancesOf(reader, row.PlanSlug, row.Code)
                : s_none;
            return RolledUp(parts, instances, rules.GetValueOrDefault((row.PlanSlug, row.Code)))?.Whole;
        }
        return [.. rows.Select(row => row with { State = StateOf(row) })];
    }

    /// <summary>What an agency leads and has still to do by a day that is not past, soonest first: each term is a row.</summary>
    public static List<PublicAssignmentRow> DueSoonest(Reader reader, string agency, DateOnly today, int most)
    {
        var terms = reader.All(
            $"""
            SELECT t.DueKey, a.Row, t.State, t.OriginalDueOn, t.DueOn, t.EffectiveDueOn, t.DaysLeft, t.DaysLate,
              t.CompletedOn, t.Instance, s.AsOf
            FROM Terms t JOIN PublishedAssignments a ON a.PlanId = t.PlanId AND a.Code = t.Code
            JOIN PartStates s ON s.PlanId = t.PlanId AND s.Code = t.Code AND s.AgencyId = t.AgencyId
            WHERE t.AgencyId = $agency AND t.Role = 'Lead' AND t.DueKey >= $today AND t.DueKey < '9999'
              AND t.State NOT IN ('CompletedOnTime', 'CompletedLate', 'Suspended')
            ORDER BY t.DueKey, a.RowId LIMIT $most
            """,
            static row =>
                (
                    Due: row.GetString(0),
                    Row: PortalQueries.Json(row, 1, PublicJson.Plain.PublicAssignmentRow) with
                    {
                        State = Public(
                            new ComputedState(Enum.Parse<AssignmentState>(row.GetString(2)))
                            {
                                OriginalDueOn = Day(row, 3),
                                DueOn = Day(row, 4),
                                EffectiveDueOn = Day(row, 5),
                                DaysLeft = Number(row, 6),
                                DaysLate = Number(row, 7),
                                CompletedOn = Day(row, 8),
                                Instance = Text(row, 9),
                            },
                            0,
                            1,
                            PlanPage.Day(row.GetString(10))
                        ),
                    }
                ),
            ("$agency", agency),
            ("$today", PlanPage.Text(today)),
            ("$most", most)
        );
        // A group has no part of its own, and neither has what nobody follows yet.
        var planned = reader.All(
            """
            SELECT a.DueOn, a.Row FROM PublicRoles r JOIN PublishedAssignments a ON a.RowId = r.AssignmentRow
            WHERE r.AgencyId = $agency AND r.Role = 'Lead' AND a.DueOn >= $today
              AND NOT EXISTS (
                SELECT 1 FROM PartStates s WHERE s.PlanId = a.PlanId AND s.Code = a.Code AND s.AgencyId = $agency)
            ORDER BY a.DueOn, a.RowId LIMIT $most
            """,
            static row =>
                (Due: row.GetString(0), Row: PortalQueries.Json(row, 1, PublicJson.Plain.PublicAssignmentRow)),
            ("$agency", agency),
            ("$today", PlanPage.Text(today)),
            ("$most", most)
        );
        return
        [
            .. terms
                .Concat(planned.Select(one => (one.Due, Row: OfRows(reader, [one.Row])[0])))
                .OrderBy(static one => one.Due, StringComparer.Ordinal)
                .Select(static one => one.Row)
                .Take(most),
        ];
    }

    /// <summary>The four groups over what an agency leads.</summary>
    public static FourWayPartition OfAgency(Reader reader, string agency) =>
        FourWayPartition.Of(
            reader
                .All(
                    $"SELECT {Columns} FROM PartStates s WHERE s.AgencyId = $agency AND s.Role = 'Lead'",
                    Part,
                    ("$agency", agency)
                )
                .Select(static part => part.State)
        );

    /// <summary>Null where no agency was given a part.</summary>
    public static PublicAssignmentProgress? Of(Reader reader, PublicNames names, string slug, string code)
    {
        var parts = reader.All(
            $"""
            SELECT {Columns}, p.FromGroup FROM PublishedPlans plan JOIN PartStates s ON s.PlanId = plan.PlanId AND s.Code = $code
            JOIN Parts p ON p.PlanId = s.PlanId AND p.Code = s.Code AND p.AgencyId = s.AgencyId
            WHERE plan.Slug = $slug ORDER BY s.Role DESC, s.AgencyId
            """,
            row => (Read: Part(row), FromGroup: Text(row, 14)),
            ("$slug", slug),
            ("$code", code)
        );
        var rule = reader
            .All(
                """
                SELECT c.Rule FROM RollUpChoices c JOIN PublishedPlans p ON p.PlanId = c.PlanId
                WHERE p.Slug = $slug AND c.Code = $code ORDER BY c.Id DESC LIMIT 1
                """,
                static row => row.GetString(0),
                ("$slug", slug),
                ("$code", code)
            )
            .FirstOrDefault();
        if (
            RolledUp(parts.Select(static part => part.Read), InstancesOf(reader, slug, code), rule)
            is not var (whole, all)
        )
            return null;
        return new PublicAssignmentProgress(
            whole,
            [
                .. parts.Select(part => new PublicPart(
                    part.Read.Agency,
                    names.Of(part.Read.Agency),
                    part.Read.Role,
                    part.FromGroup,
                    Public(part.Read.State, part.Read.State.IsCompleted ? 1 : 0, 1, part.Read.AsOf)
                )),
            ],
            Evidence(reader, names, slug, code),
            Events(reader, names, slug, code),
            [.. all.Reverse()]
        );
    }

    private static List<PublicEvidence> Evidence(Reader reader, PublicNames names, string slug, string code) =>
        reader.All(
            """
            SELECT e.Kind, e.Label, CASE WHEN e.Kind = 'Data' THEN e.Detail END, e.Origin, e.Day, u.AgencyId, v.GivenOn
            FROM PublishedPlans p JOIN Updates u ON u.PlanId = p.PlanId AND u.Code = $code
            JOIN Verdicts v ON v.UpdateId = u.Id AND v.Accepted = 1 JOIN Evidences e ON e.UpdateId = u.Id
            WHERE p.Slug = $slug ORDER BY v.GivenOn DESC, u.Id DESC, e.Ordinal LIMIT 200
            """,
            row => new PublicEvidence(
                row.GetString(0),
                row.GetString(1),
                Text(row, 2),
                Text(row, 3),
                Day(row, 4),
                names.Of(row.GetString(5)),
                PlanPage.Day(row.GetString(6))
            ),
            ("$slug", slug),
            ("$code", code)
        );

    private static List<PublicEvent> Events(Reader reader, PublicNames names, string slug, string code)
    {
        var subject = $"part/{slug}/{code}/";
        var whole = $"assignment/{slug}/{code}";
        return reader.All(
            $"""
            SELECT j.At, j.What, j.Subject, CASE WHEN j.What = 'UpdateReturned' THEN substr(j.After, 1, instr(j.After, '|') - 1) END,
              s.DocumentNumber, s.DocumentOn
            FROM Journal j LEFT JOIN Suspensions s ON s.Id = CASE j.What
              WHEN 'WorkSuspended' THEN (SELECT MIN(x.Id) FROM Suspensions x JOIN Plans p ON p.Id = x.PlanId
                WHERE p.Slug = $slug AND x.Code = $code AND x.At = j.At AND substr(j.After, 1, length(x.DocumentNumber) + 1) = x.DocumentNumber || '|')
              WHEN 'WorkResumed' THEN (SELECT MIN(x.Id) FROM Suspensions x JOIN Plans p ON p.Id = x.PlanId
                JOIN Resumptions r ON r.SuspensionId = x.Id
                WHERE p.Slug = $slug AND x.Code = $code AND r.At = j.At AND j.Before = x.DocumentNumber)
              END
            WHERE (j.Subject = $whole OR j.Subject >= $from AND j.Subject < $to) AND j.What IN ('{string.Join(
                "','",
                PublicEvents
            )}')
            ORDER BY j.Seq DESC LIMIT {MostEvents}
            """,
            row =>
            {
                var on = Time.VietnamDay.Of(Storage.TienDoDb.UtcText.Parse(row.GetString(0)));
                var about = row.GetString(2);
                var agency = about == whole ? null : names.Of(about[subject.Length..]);
                var document = Text(row, 4) is { } number ? new PublicDocument(number, Day(row, 5)!.Value) : null;
                return new PublicEvent(on, row.GetString(1), agency, names.Reason(Text(row, 3), on), document);
            },
            ("$slug", slug),
            ("$code", code),
            ("$whole", whole),
            ("$from", subject),
            // "0" is the letter after "/": everything that begins with the subject lies between.
            ("$to", subject[..^1] + "0")
        );
    }

    private static (PublicState Whole, IReadOnlyList<PublicState> Instances)? RolledUp(
        IEnumerable<ReadPart> read,
        ILookup<(string Code, string Agency), ComputedState> instances,
        string? rule
    )
    {
        var parts = read.ToList();
        if (parts.Count == 0)
            return null;
        var whole = RollUp.Of(
            rule is null ? new RollUpRule.All() : StoredRule.Read(rule),
            [
                .. parts.Select(part => new PartState(new AgencyId(part.Agency), part.Role, part.State)
                {
                    Instances = [.. instances[(part.Code, part.Agency)]],
                }),
            ]
        );
        PublicState Of(RolledUp one) =>
            Public(
                (one.Deciding?.Computed ?? parts[0].State) with
                {
                    State = one.State,
                },
                one.PartsDone,
                one.PartsCounted,
                parts[0].AsOf
            );
        return (Of(whole), [.. whole.Instances.Select(Of)]);
    }

    private static ILookup<(string Code, string Agency), ComputedState> InstancesOf(
        Reader reader,
        string slug,
        string code
    ) =>
        Instances(
            reader,
            "i.PlanId = (SELECT PlanId FROM PublishedPlans WHERE Slug = $slug) AND i.Code = $code",
            ("$slug", slug),
            ("$code", code)
        );

    private static ILookup<(string Code, string Agency), ComputedState> Instances(
        Reader reader,
        string where,
        params ReadOnlySpan<(string, object?)> parameters
    ) =>
        reader
            .All(
                $"""
                SELECT i.Code, i.AgencyId, i.State, i.OriginalDueOn, i.DueOn, i.EffectiveDueOn, i.DaysLeft, i.DaysLate,
                  i.CompletedOn, i.Instance, i.AwaitsVerification
                FROM InstanceStates i WHERE {where} ORDER BY i.Instance
                """,
                static row =>
                    (
                        Key: (row.GetString(0), row.GetString(1)),
                        State: new ComputedState(Enum.Parse<AssignmentState>(row.GetString(2)))
                        {
                            OriginalDueOn = Day(row, 3),
                            DueOn = Day(row, 4),
                            EffectiveDueOn = Day(row, 5),
                            DaysLeft = Number(row, 6),
                            DaysLate = Number(row, 7),
                            CompletedOn = Day(row, 8),
                            Instance = row.GetString(9),
                            AwaitsVerification = row.GetBoolean(10),
                        }
                    ),
                parameters
            )
            .ToLookup(static one => one.Key, static one => one.State);

    private static PublicState Public(ComputedState state, int done, int counted, DateOnly asOf) =>
        new(
            state.State,
            state.OriginalDueOn,
            state.DueOn,
            state.EffectiveDueOn,
            state.DaysLeft,
            state.DaysLate,
            state.CompletedOn,
            state.SilentSince,
            done,
            counted,
            asOf,
            state.Instance,
            state.AlsoOverdue
        );

    private static ReadPart Part(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            Enum.Parse<AgencyRole>(row.GetString(2)),
            new ComputedState(Enum.Parse<AssignmentState>(row.GetString(3)))
            {
                OriginalDueOn = Day(row, 4),
                DueOn = Day(row, 5),
                EffectiveDueOn = Day(row, 6),
                DaysLeft = Number(row, 7),
                DaysLate = Number(row, 8),
                CompletedOn = Day(row, 9),
                SilentSince = Text(row, 10),
                Instance = Text(row, 12),
                AlsoOverdue = row.GetInt32(13),
            },
            PlanPage.Day(row.GetString(11))
        );

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static int? Number(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);

    private static DateOnly? Day(SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : PlanPage.Day(row.GetString(at));

    private sealed record ReadPart(string Code, string Agency, AgencyRole Role, ComputedState State, DateOnly AsOf);
}
