namespace TienDo.App.Stars;

/// <summary>Starring and taking a star off are facts; what is starred now is what follows from them.</summary>
internal static class StarSchema
{
    public const string Script011 = """
        CREATE TABLE StarActs (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            Starred INTEGER NOT NULL,
            At TEXT NOT NULL,
            ActedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        CREATE INDEX StarActsByAssignment ON StarActs (PlanId, Code, ById, Id);

        CREATE VIEW Stars AS
            SELECT s.PlanId, s.Code, s.ById, s.ByName, s.ActedOn AS Since FROM StarActs s
            WHERE s.Starred = 1 AND s.Id = (SELECT MAX(o.Id) FROM StarActs o
              WHERE o.PlanId = s.PlanId AND o.Code = s.Code AND o.ById = s.ById);
        """;
}
