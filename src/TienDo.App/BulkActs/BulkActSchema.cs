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
}
