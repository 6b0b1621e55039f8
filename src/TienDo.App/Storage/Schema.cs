namespace TienDo.App.Storage;

/// <summary>The tables of drafts, plans and the journal.</summary>
internal static class Schema
{
    public const string Script001 = """
        CREATE TABLE SchemaVersions (Version INTEGER PRIMARY KEY, AppliedAt TEXT NOT NULL) STRICT;

        CREATE TABLE Journal (
            Seq INTEGER PRIMARY KEY,
            At TEXT NOT NULL,
            Who TEXT NOT NULL,
            Role TEXT NOT NULL,
            What TEXT NOT NULL,
            Subject TEXT NOT NULL,
            Before TEXT,
            After TEXT,
            PreviousHash TEXT NOT NULL,
            Hash TEXT NOT NULL
        ) STRICT;
        CREATE INDEX JournalBySubject ON Journal (Subject, Seq);
        CREATE TRIGGER JournalIsNeverChanged BEFORE UPDATE ON Journal
            BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
        CREATE TRIGGER JournalIsNeverCut BEFORE DELETE ON Journal
            BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END;

        CREATE TABLE EntryLinks (
            TokenHash TEXT PRIMARY KEY,
            Name TEXT NOT NULL,
            CreatedAt TEXT NOT NULL,
            ExpiresAt TEXT NOT NULL,
            UsedAt TEXT
        ) STRICT;

        CREATE TABLE Files (
            Hash TEXT PRIMARY KEY,
            Size INTEGER NOT NULL,
            MediaType TEXT NOT NULL,
            StoredAt TEXT NOT NULL
        ) STRICT;

        CREATE TABLE Drafts (
            Id INTEGER PRIMARY KEY,
            Version INTEGER NOT NULL,
            Status TEXT NOT NULL,
            FileHash TEXT NOT NULL REFERENCES Files (Hash),
            FileName TEXT NOT NULL,
            Number TEXT,
            Subject TEXT,
            Issuer TEXT,
            OpenDoubts INTEGER NOT NULL,
            BlockingDoubts INTEGER NOT NULL,
            Content TEXT NOT NULL,
            Source BLOB NOT NULL,
            CreatedAt TEXT NOT NULL,
            CreatedBy TEXT NOT NULL,
            EditedAt TEXT NOT NULL,
            EditedBy TEXT NOT NULL
        ) STRICT;
        CREATE INDEX DraftsByFile ON Drafts (FileHash);
        CREATE INDEX DraftsByStatus ON Drafts (Status, Id);

        CREATE TABLE Plans (
            Id INTEGER PRIMARY KEY,
            Slug TEXT NOT NULL UNIQUE,
            Type TEXT,
            Number TEXT,
            IssuedOn TEXT,
            Issuer TEXT,
            IssuerId TEXT,
            Subject TEXT NOT NULL,
            SignatoryName TEXT,
            SignatoryPosition TEXT,
            PeriodFrom INTEGER,
            PeriodTo INTEGER,
            Recipients TEXT NOT NULL,
            FileHash TEXT NOT NULL REFERENCES Files (Hash),
            DraftId INTEGER NOT NULL UNIQUE REFERENCES Drafts (Id),
            AdoptedAt TEXT NOT NULL,
            AdoptedBy TEXT NOT NULL
        ) STRICT;

        CREATE TABLE PlanSections (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Path TEXT NOT NULL,
            Marker TEXT NOT NULL,
            Title TEXT NOT NULL,
            Level INTEGER NOT NULL,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE LegalBases (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Kind TEXT,
            Number TEXT,
            IssuedOn TEXT,
            Issuer TEXT,
            Title TEXT,
            Relation TEXT NOT NULL,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE Assignments (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Code TEXT NOT NULL,
            Ordinal INTEGER NOT NULL,
            DraftKey TEXT NOT NULL,
            Number TEXT,
            SectionPath TEXT,
            Text TEXT NOT NULL,
            Kind TEXT NOT NULL,
            ParentCode TEXT,
            Objective TEXT,
            Funding TEXT,
            Deliverables TEXT NOT NULL,
            Deadline_Raw TEXT,
            Deadline_Kind TEXT NOT NULL,
            Deadline_StartsOn TEXT,
            Deadline_DueOn TEXT,
            Deadline_EffectiveOn TEXT,
            Deadline_Recurrence TEXT,
            Deadline_Trigger TEXT,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            FieldSources TEXT,
            PRIMARY KEY (PlanId, Code)
        ) STRICT;

        CREATE TABLE AssignedAgencies (
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            Role TEXT NOT NULL,
            Ordinal INTEGER NOT NULL,
            Name TEXT NOT NULL,
            AgencyId TEXT,
            PRIMARY KEY (PlanId, Code, Role, Ordinal),
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        CREATE INDEX AssignedAgenciesById ON AssignedAgencies (AgencyId);

        CREATE TABLE Commitments (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Raw TEXT NOT NULL,
            Operator TEXT,
            Value TEXT,
            ValueTo TEXT,
            MeasureUnit TEXT,
            Year INTEGER,
            AssignmentCode TEXT,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE Indicators (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Code TEXT NOT NULL,
            Ordinal INTEGER NOT NULL,
            DraftKey TEXT NOT NULL,
            Number TEXT,
            SectionPath TEXT,
            Name TEXT NOT NULL,
            Text TEXT NOT NULL,
            Operator TEXT,
            Value TEXT,
            ValueTo TEXT,
            MeasureUnit TEXT,
            Year INTEGER,
            InWords TEXT,
            Scope TEXT,
            ParentCode TEXT,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Code)
        ) STRICT;

        CREATE TABLE IndicatorAgencies (
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            Role TEXT NOT NULL,
            Ordinal INTEGER NOT NULL,
            Name TEXT NOT NULL,
            AgencyId TEXT,
            PRIMARY KEY (PlanId, Code, Role, Ordinal),
            FOREIGN KEY (PlanId, Code) REFERENCES Indicators (PlanId, Code)
        ) STRICT;

        CREATE TABLE ReportingDuties (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Raw TEXT NOT NULL,
            Reporters TEXT NOT NULL,
            Cycle TEXT,
            Due TEXT,
            Recipient TEXT,
            RecipientId TEXT,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE NamedSystems (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Name TEXT NOT NULL,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE Orientations (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            SectionPath TEXT,
            Text TEXT NOT NULL,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE TransitionalStatements (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Kind TEXT NOT NULL,
            Text TEXT NOT NULL,
            Number TEXT,
            Source_LineFrom INTEGER NOT NULL,
            Source_LineTo INTEGER NOT NULL,
            Source_Page INTEGER,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;

        CREATE TABLE AcceptedDoubts (
            PlanId INTEGER NOT NULL REFERENCES Plans (Id),
            Ordinal INTEGER NOT NULL,
            Subject TEXT NOT NULL,
            Field TEXT NOT NULL,
            Reason TEXT NOT NULL,
            Blocking INTEGER NOT NULL,
            Detail TEXT,
            AcceptedBy TEXT NOT NULL,
            AcceptedAt TEXT NOT NULL,
            PRIMARY KEY (PlanId, Ordinal)
        ) STRICT;
        """;
}
