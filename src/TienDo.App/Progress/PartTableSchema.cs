namespace TienDo.App.Progress;

/// <summary>What the table of parts is sorted and counted by, without reading the parts themselves.</summary>
internal static class PartTableSchema
{
    /// <summary>Press is the place of the state in <see cref="Pressing.Order"/>.</summary>
    public const string Script021 = """
        ALTER TABLE PartStates ADD COLUMN Ordinal INTEGER NOT NULL DEFAULT 0;
        UPDATE PartStates SET Ordinal = COALESCE(
            (SELECT a.Ordinal FROM Assignments a WHERE a.PlanId = PartStates.PlanId AND a.Code = PartStates.Code), 0);
        ALTER TABLE PartStates ADD COLUMN Press INTEGER GENERATED ALWAYS AS (
            CASE State WHEN 'Overdue' THEN 0 WHEN 'RoutineSilent' THEN 1 WHEN 'NoEvidence' THEN 2 WHEN 'DueSoon' THEN 3
            WHEN 'InTime' THEN 4 WHEN 'RoutineAlive' THEN 5 WHEN 'WaitingForTrigger' THEN 6 WHEN 'Suspended' THEN 7
            WHEN 'CompletedLate' THEN 8 ELSE 9 END) VIRTUAL;
        ALTER TABLE PartStates ADD COLUMN DueKey TEXT GENERATED ALWAYS AS (COALESCE(EffectiveDueOn, '9999')) VIRTUAL;
        DROP INDEX PartStatesByAgency;
        DROP INDEX PartStatesByState;
        CREATE INDEX PartStatesByPress ON PartStates (Press, DueKey, PlanId, Ordinal, AgencyId, Role);
        CREATE INDEX PartStatesByAgency ON PartStates (AgencyId, Press, DueKey, PlanId, Ordinal, Role);
        CREATE INDEX PartStatesByPlan ON PartStates (PlanId, Press, DueKey, Ordinal, AgencyId, Role);
        CREATE INDEX PartStatesByDay ON PartStates (DueKey, Press, PlanId, Ordinal, AgencyId, Role);
        CREATE INDEX PartStatesByAsOf ON PartStates (AsOf);
        """;

    /// <summary>Whose word a part waits for is written with its state; the index of what presses carries the assignment too.</summary>
    public const string Script027 = """
        ALTER TABLE PartStates ADD COLUMN Waits INTEGER NOT NULL DEFAULT 0;
        UPDATE PartStates SET Waits = 1 WHERE OpenExtension = 1 OR TakenUp = 'NotOurs' OR (PlanId, Code, AgencyId) IN (
            SELECT u.PlanId, u.Code, u.AgencyId FROM Updates u LEFT JOIN Verdicts v ON v.UpdateId = u.Id
            LEFT JOIN SetAsideUpdates o ON o.UpdateId = u.Id WHERE v.UpdateId IS NULL AND o.UpdateId IS NULL);
        CREATE INDEX PartStatesWaiting ON PartStates (Press, DueKey, PlanId, Ordinal, AgencyId) WHERE Waits = 1;
        DROP INDEX PartStatesByPress;
        CREATE INDEX PartStatesByPress ON PartStates (Press, DueKey, PlanId, Ordinal, AgencyId, Role, Code);
        """;

    /// <summary>"Trước ngày N" ended a day too late; states of the day itself would stand until the next one.</summary>
    public const string Script029 = "UPDATE PartStates SET AsOf = '2000-01-01'";

    /// <summary>How many other instances of recurring work are overdue.</summary>
    public const string Script030 = """
        ALTER TABLE PartStates ADD COLUMN AlsoOverdue INTEGER NOT NULL DEFAULT 0;
        UPDATE PartStates SET AsOf = '2000-01-01';
        """;

    /// <summary>From which day a document's term runs, and which term it is: "30 WorkingDays".</summary>
    public const string Script031 = """
        ALTER TABLE RegisteredTriggers ADD COLUMN IssuedOn TEXT;
        ALTER TABLE RegisteredTriggers ADD COLUMN Term TEXT;
        """;

    /// <summary>
    /// Each instance of recurring work, and what has one term beside them: a part that missed one report owes the next one too.
    /// What of a part holds for all its instances comes from its row. In public an agency has the roles that its parts give it, and
    /// of what has no part of its own those that the plan gives. The index of what presses says since when work is silent.
    /// </summary>
    public const string Script035 = """
        CREATE TABLE InstanceStates (
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Instance TEXT NOT NULL,
            State TEXT NOT NULL,
            OriginalDueOn TEXT NOT NULL,
            DueOn TEXT NOT NULL,
            EffectiveDueOn TEXT NOT NULL,
            DaysLeft INTEGER,
            DaysLate INTEGER,
            CompletedOn TEXT,
            AwaitsVerification INTEGER NOT NULL,
            LastUpdateOn TEXT,
            Evidences INTEGER NOT NULL,
            Press INTEGER GENERATED ALWAYS AS (
                CASE State WHEN 'Overdue' THEN 0 WHEN 'RoutineSilent' THEN 1 WHEN 'NoEvidence' THEN 2 WHEN 'DueSoon' THEN 3
                WHEN 'InTime' THEN 4 WHEN 'RoutineAlive' THEN 5 WHEN 'WaitingForTrigger' THEN 6 WHEN 'Suspended' THEN 7
                WHEN 'CompletedLate' THEN 8 ELSE 9 END) VIRTUAL,
            PRIMARY KEY (PlanId, Code, AgencyId, Instance)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX InstanceStatesByDay ON InstanceStates (EffectiveDueOn, Press);
        CREATE VIEW Terms AS
            SELECT PlanId, Code, AgencyId, Role, State, Instance, OriginalDueOn, DueOn, EffectiveDueOn, DaysLeft, DaysLate,
              CompletedOn, AwaitsVerification, SilentSince, TakenUp, PersonInCharge, LastUpdateOn, Returned, OpenExtension,
              Evidences, AlsoOverdue, Ordinal, Waits, Press, DueKey
            FROM PartStates WHERE Instance IS NULL
            UNION ALL
            SELECT i.PlanId, i.Code, i.AgencyId, p.Role, i.State, i.Instance, i.OriginalDueOn, i.DueOn, i.EffectiveDueOn,
              i.DaysLeft, i.DaysLate, i.CompletedOn, i.AwaitsVerification, NULL, p.TakenUp, p.PersonInCharge, i.LastUpdateOn,
              p.Returned, p.OpenExtension, i.Evidences, 0, p.Ordinal, p.Waits, i.Press, i.EffectiveDueOn
            FROM InstanceStates i JOIN PartStates p ON p.PlanId = i.PlanId AND p.Code = i.Code AND p.AgencyId = i.AgencyId;
        CREATE VIEW PublicRoles AS
            SELECT s.AgencyId, s.Role, a.RowId AS AssignmentRow
            FROM PartStates s JOIN PublishedAssignments a ON a.PlanId = s.PlanId AND a.Code = s.Code
            UNION ALL
            SELECT r.AgencyId, r.Role, r.AssignmentRow
            FROM PublishedRoles r JOIN PublishedAssignments a ON a.RowId = r.AssignmentRow
            WHERE NOT EXISTS (
                SELECT 1 FROM PartStates s WHERE s.PlanId = a.PlanId AND s.Code = a.Code AND s.AgencyId = r.AgencyId)
              AND NOT EXISTS (
                SELECT 1 FROM PartMoves m WHERE m.PlanId = a.PlanId AND m.Code = a.Code AND m.FromAgencyId = r.AgencyId);
        DROP INDEX PartStatesByPress;
        CREATE INDEX PartStatesByPress ON PartStates (Press, DueKey, PlanId, Ordinal, AgencyId, Role, Code, SilentSince);
        UPDATE PartStates SET AsOf = '2000-01-01' WHERE Instance IS NOT NULL;
        """;
}
