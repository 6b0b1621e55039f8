namespace TienDo.App.Absences;

/// <summary>The tables of absences; ending one early is a row beside it.</summary>
internal static class AbsenceSchema
{
    public const string Script015 = """
        CREATE TABLE Absences (
            Id INTEGER PRIMARY KEY,
            AbsentId TEXT NOT NULL REFERENCES Accounts (Id),
            DeputyId TEXT NOT NULL REFERENCES Accounts (Id),
            FromDay TEXT NOT NULL,
            ToDay TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        CREATE INDEX AbsencesByDeputy ON Absences (DeputyId, ToDay);

        CREATE TABLE AbsenceEnds (
            AbsenceId INTEGER PRIMARY KEY REFERENCES Absences (Id),
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        """;
}
