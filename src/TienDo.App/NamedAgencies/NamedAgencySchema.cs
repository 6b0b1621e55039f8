namespace TienDo.App.NamedAgencies;

/// <summary>What was decided about names of a plan from which no part came; facts, of which the last counts.</summary>
internal static class NamedAgencySchema
{
    /// <summary>Name is "" where the plan names nobody; Chosen holds ids of agencies, nothing where the name needs none.</summary>
    public const string Script033 = """
        CREATE TABLE NamedAgencies (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            Name TEXT NOT NULL,
            Role TEXT NOT NULL,
            Chosen TEXT NOT NULL,
            Words TEXT,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        CREATE INDEX NamedAgenciesByAssignment ON NamedAgencies (PlanId, Code, Name);
        """;
}
