namespace TienDo.App.BulkActs;

/// <summary>The tables of acts on many parts. Their rows lie under the parts, so that they move with them.</summary>
internal static class BulkActSchema
{
    public const string Script022 = """
        CREATE TABLE BulkActs (
            Id INTEGER PRIMARY KEY,
            Kind TEXT NOT NULL,
            LeftOut INTEGER NOT NULL,
            FormKey TEXT NOT NULL UNIQUE,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;

        CREATE TABLE BulkActRows (
            ActId INTEGER NOT NULL REFERENCES BulkActs (Id),
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            TakingUpId INTEGER REFERENCES TakingsUp (Id),
            UpdatesBefore INTEGER NOT NULL,
            PRIMARY KEY (ActId, PlanId, Code, AgencyId),
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX BulkActRowsByPart ON BulkActRows (PlanId, Code, AgencyId);

        CREATE TABLE BulkActUndos (
            ActId INTEGER PRIMARY KEY REFERENCES BulkActs (Id),
            At TEXT NOT NULL
        ) STRICT;
        """;

    /// <summary>
    /// Reminders by hand; a notice says who speaks and can be taken back; what would leave the house can be withdrawn before it does.
    /// </summary>
    public const string Script024 = """
        CREATE TABLE HandReminders (
            Id INTEGER PRIMARY KEY,
            ActId INTEGER NOT NULL REFERENCES BulkActs (Id),
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Words TEXT,
            RemindedOn TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX HandRemindersByPart ON HandReminders (PlanId, Code, AgencyId, Id);

        CREATE TABLE HandReminderNotices (
            ActId INTEGER NOT NULL REFERENCES BulkActs (Id),
            NoticeId INTEGER PRIMARY KEY REFERENCES Notices (Id)
        ) STRICT;
        CREATE INDEX HandReminderNoticesByAct ON HandReminderNotices (ActId);

        ALTER TABLE Notices ADD COLUMN VoiceOf TEXT;
        ALTER TABLE Notices ADD COLUMN VoiceTo TEXT;
        ALTER TABLE Notices ADD COLUMN Words TEXT;
        ALTER TABLE Notices ADD COLUMN WithdrawnAt TEXT;

        ALTER TABLE Deliveries ADD COLUMN WithdrawnAt TEXT;
        DROP INDEX DeliveriesGivenUp;
        CREATE INDEX DeliveriesGivenUp ON Deliveries (Id)
            WHERE DueAt IS NULL AND SentAt IS NULL AND WithdrawnAt IS NULL;
        """;

    /// <summary>Which fact about its assignment an act wrote, so that undoing knows whether it is still the last.</summary>
    public const string Script025 = """
        ALTER TABLE BulkActRows ADD COLUMN WrittenId INTEGER;
        """;

    /// <summary>A registered document may be withdrawn, and another one registered after it; both stay written.</summary>
    public const string Script034 = """
        CREATE TABLE RegisteredTriggersNow (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            DocumentNumber TEXT NOT NULL,
            IssuedOn TEXT,
            Term TEXT,
            DueOn TEXT NOT NULL,
            RegisteredOn TEXT NOT NULL,
            At TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        INSERT INTO RegisteredTriggersNow (PlanId, Code, DocumentNumber, IssuedOn, Term, DueOn, RegisteredOn, At, ByName)
            SELECT PlanId, Code, DocumentNumber, IssuedOn, Term, DueOn, RegisteredOn, At, ByName FROM RegisteredTriggers
            ORDER BY At, PlanId, Code;
        DROP TABLE RegisteredTriggers;
        ALTER TABLE RegisteredTriggersNow RENAME TO RegisteredTriggers;
        CREATE INDEX RegisteredTriggersByAssignment ON RegisteredTriggers (PlanId, Code);

        CREATE TABLE TriggerWithdrawals (
            TriggerId INTEGER PRIMARY KEY REFERENCES RegisteredTriggers (Id),
            At TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        """;
}
