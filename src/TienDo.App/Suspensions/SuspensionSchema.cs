namespace TienDo.App.Suspensions;

/// <summary>The tables of suspensions: each rests on a document; going on again is a row of its own.</summary>
internal static class SuspensionSchema
{
    public const string Script017 = """
        CREATE TABLE Suspensions (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Reason TEXT NOT NULL,
            DocumentNumber TEXT NOT NULL,
            DocumentOn TEXT NOT NULL,
            FromDay TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX SuspensionsByPart ON Suspensions (PlanId, Code, AgencyId);

        CREATE TABLE Resumptions (
            SuspensionId INTEGER PRIMARY KEY REFERENCES Suspensions (Id),
            Words TEXT,
            OnDay TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        """;
}
