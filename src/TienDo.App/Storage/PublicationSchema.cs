namespace TienDo.App.Storage;

/// <summary>
/// The tables the public portal reads, written once at adoption. Narrow columns are what lists filter and sort by;
/// Body is the whole record as JSON, read by its own page.
/// </summary>
internal static class PublicationSchema
{
    public const string Script002 = """
        CREATE TABLE PublishedPlans (
            PlanId INTEGER PRIMARY KEY REFERENCES Plans (Id),
            Slug TEXT NOT NULL UNIQUE,
            NumberKey TEXT,
            IssuedOn TEXT,
            Row TEXT NOT NULL,
            Body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX PublishedPlansByNumber ON PublishedPlans (NumberKey);

        CREATE TABLE PublishedSupersessions (
            PlanId INTEGER NOT NULL REFERENCES PublishedPlans (PlanId),
            NumberKey TEXT NOT NULL,
            Number TEXT NOT NULL,
            PRIMARY KEY (PlanId, NumberKey)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX PublishedSupersessionsByNumber ON PublishedSupersessions (NumberKey);

        CREATE TABLE PublishedAssignments (
            RowId INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL REFERENCES PublishedPlans (PlanId),
            Code TEXT NOT NULL,
            Ordinal INTEGER NOT NULL,
            DeadlineKind TEXT NOT NULL,
            DueOn TEXT,
            Row TEXT NOT NULL,
            Body TEXT NOT NULL,
            UNIQUE (PlanId, Code)
        ) STRICT;
        CREATE INDEX PublishedAssignmentsInOrder ON PublishedAssignments (PlanId DESC, Ordinal);
        CREATE INDEX PublishedAssignmentsByKind ON PublishedAssignments (DeadlineKind, PlanId, Ordinal);
        CREATE INDEX PublishedAssignmentsByDue ON PublishedAssignments (DueOn, PlanId, Ordinal);

        CREATE VIRTUAL TABLE PublishedWords USING fts5 (
            Words, content='', tokenize='unicode61 remove_diacritics 0', prefix='2 3'
        );

        CREATE TABLE PublishedAgencies (
            Id TEXT PRIMARY KEY,
            Name TEXT NOT NULL,
            ShortName TEXT,
            Kind TEXT NOT NULL,
            SortKey TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE PublishedRoles (
            AgencyId TEXT NOT NULL REFERENCES PublishedAgencies (Id),
            Role TEXT NOT NULL,
            AssignmentRow INTEGER NOT NULL REFERENCES PublishedAssignments (RowId),
            DueOn TEXT,
            PRIMARY KEY (AgencyId, Role, AssignmentRow)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX PublishedRolesByDue ON PublishedRoles (AgencyId, DueOn);

        CREATE TABLE PublishedIndicators (
            RowId INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL REFERENCES PublishedPlans (PlanId),
            Ordinal INTEGER NOT NULL,
            Year INTEGER,
            Words TEXT NOT NULL,
            Body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX PublishedIndicatorsInOrder ON PublishedIndicators (PlanId, Ordinal);

        CREATE TABLE PublishedIndicatorRoles (
            AgencyId TEXT NOT NULL REFERENCES PublishedAgencies (Id),
            IndicatorRow INTEGER NOT NULL REFERENCES PublishedIndicators (RowId),
            PRIMARY KEY (AgencyId, IndicatorRow)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE PublishedLines (
            PlanId INTEGER NOT NULL REFERENCES PublishedPlans (PlanId),
            Number INTEGER NOT NULL,
            Page INTEGER,
            Text TEXT NOT NULL,
            PRIMARY KEY (PlanId, Number)
        ) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Lists by day keep what has no day for last without sorting; the next day of a plan is one look-up.</summary>
    public const string Script004 = """
        ALTER TABLE PublishedAssignments ADD COLUMN DueOrder TEXT AS (COALESCE(DueOn, '9999-12-31')) VIRTUAL;
        DROP INDEX PublishedAssignmentsByDue;
        CREATE INDEX PublishedAssignmentsByDue ON PublishedAssignments (DueOrder, PlanId DESC, Ordinal);
        CREATE INDEX PublishedAssignmentsByPlanAndDay ON PublishedAssignments (PlanId, DueOn);
        """;
}
