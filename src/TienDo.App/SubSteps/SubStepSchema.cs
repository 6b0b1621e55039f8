namespace TienDo.App.SubSteps;

/// <summary>The tables of sub-steps: one that was finished or dropped stays, with what became of it.</summary>
internal static class SubStepSchema
{
    public const string Script016 = """
        CREATE TABLE SubSteps (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Title TEXT NOT NULL,
            DueOn TEXT NOT NULL,
            PersonInCharge TEXT,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FormKey TEXT NOT NULL,
            UNIQUE (ById, FormKey),
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX SubStepsByPart ON SubSteps (PlanId, Code, AgencyId);

        CREATE TABLE SubStepEnds (
            SubStepId INTEGER PRIMARY KEY REFERENCES SubSteps (Id),
            Dropped INTEGER NOT NULL,
            Reason TEXT,
            At TEXT NOT NULL,
            EndedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        """;
}
