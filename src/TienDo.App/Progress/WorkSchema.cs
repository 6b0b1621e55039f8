namespace TienDo.App.Progress;

/// <summary>The tables of the work on adopted plans. Facts are added, never changed; PartStates is what follows from them.</summary>
internal static class WorkSchema
{
    public const string Script006 = """
        CREATE TABLE Parts (
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Role TEXT NOT NULL,
            FromGroup TEXT,
            MadeAt TEXT NOT NULL,
            PRIMARY KEY (PlanId, Code, AgencyId),
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        CREATE INDEX PartsByAgency ON Parts (AgencyId);

        CREATE TABLE TakingsUp (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Answer TEXT NOT NULL,
            PersonInCharge TEXT,
            Reason TEXT,
            OtherAgencyId TEXT,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX TakingsUpByPart ON TakingsUp (PlanId, Code, AgencyId);

        CREATE TABLE Updates (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Instance TEXT,
            Text TEXT NOT NULL,
            ClaimsCompletion INTEGER NOT NULL,
            SentAt TEXT NOT NULL,
            SentOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FormKey TEXT NOT NULL UNIQUE,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX UpdatesByPart ON Updates (PlanId, Code, AgencyId, Id);

        CREATE TABLE Evidences (
            UpdateId INTEGER NOT NULL REFERENCES Updates (Id),
            Ordinal INTEGER NOT NULL,
            Kind TEXT NOT NULL,
            Covers TEXT,
            Label TEXT NOT NULL,
            Detail TEXT,
            Origin TEXT,
            Day TEXT,
            PRIMARY KEY (UpdateId, Ordinal)
        ) STRICT;
        CREATE INDEX EvidencesByDetail ON Evidences (Detail);

        CREATE TABLE EvidenceFiles (
            Hash TEXT NOT NULL REFERENCES Files (Hash),
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            FileName TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            PRIMARY KEY (Hash, PlanId, Code, AgencyId),
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;

        CREATE TABLE Verdicts (
            UpdateId INTEGER PRIMARY KEY REFERENCES Updates (Id),
            Accepted INTEGER NOT NULL,
            ReasonId TEXT,
            Words TEXT,
            At TEXT NOT NULL,
            GivenOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;

        CREATE TABLE UpdateDrafts (
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Content TEXT NOT NULL,
            SavedAt TEXT NOT NULL,
            PRIMARY KEY (AccountId, PlanId, Code, AgencyId)
        ) STRICT;

        CREATE TABLE DeadlineExtensions (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Instance TEXT,
            NewDueOn TEXT NOT NULL,
            Reason TEXT NOT NULL,
            Decider TEXT NOT NULL,
            AskedAt TEXT NOT NULL,
            AskedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX DeadlineExtensionsByPart ON DeadlineExtensions (PlanId, Code, AgencyId);

        CREATE TABLE ExtensionDecisions (
            ExtensionId INTEGER PRIMARY KEY REFERENCES DeadlineExtensions (Id),
            Granted INTEGER NOT NULL,
            Words TEXT,
            At TEXT NOT NULL,
            DecidedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;

        CREATE TABLE RegisteredTriggers (
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            DocumentNumber TEXT NOT NULL,
            DueOn TEXT NOT NULL,
            RegisteredOn TEXT NOT NULL,
            At TEXT NOT NULL,
            ByName TEXT NOT NULL,
            PRIMARY KEY (PlanId, Code),
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;

        CREATE TABLE PartStates (
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Role TEXT NOT NULL,
            AsOf TEXT NOT NULL,
            State TEXT NOT NULL,
            Instance TEXT,
            OriginalDueOn TEXT,
            DueOn TEXT,
            EffectiveDueOn TEXT,
            DaysLeft INTEGER,
            DaysLate INTEGER,
            CompletedOn TEXT,
            AwaitsVerification INTEGER NOT NULL,
            SilentSince TEXT,
            TakenUp TEXT,
            PersonInCharge TEXT,
            LastUpdateOn TEXT,
            Returned INTEGER NOT NULL,
            OpenExtension INTEGER NOT NULL,
            Evidences INTEGER NOT NULL,
            PRIMARY KEY (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX PartStatesByAgency ON PartStates (AgencyId, State);
        CREATE INDEX PartStatesByState ON PartStates (State, EffectiveDueOn);
        """;
}
