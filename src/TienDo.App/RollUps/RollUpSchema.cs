namespace TienDo.App.RollUps;

/// <summary>The table of chosen rules: the latest of an assignment holds, the earlier ones stay.</summary>
internal static class RollUpSchema
{
    public const string Script020 = """
        CREATE TABLE RollUpChoices (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            Rule TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        CREATE INDEX RollUpChoicesByAssignment ON RollUpChoices (PlanId, Code, Id);
        """;
}
