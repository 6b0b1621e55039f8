namespace TienDo.App.Remarks;

/// <summary>The tables of remarks and of whom they name.</summary>
internal static class RemarkSchema
{
    public const string Script012 = """
        CREATE TABLE Remarks (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Text TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX RemarksByPart ON Remarks (PlanId, Code, AgencyId, Id);

        CREATE TABLE RemarkMentions (
            RemarkId INTEGER NOT NULL REFERENCES Remarks (Id),
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            PRIMARY KEY (RemarkId, AccountId)
        ) STRICT;
        """;
}
