namespace TienDo.App.HandOvers;

/// <summary>
/// The tables of hand-overs. PartMoves says how a part came to whoever carries it now; SetAsideUpdates are those of two parts that
/// became one that count for the history and no more for the state.
/// </summary>
internal static class HandOverSchema
{
    public const string Script019 = """
        CREATE TABLE HandOvers (
            Id INTEGER PRIMARY KEY,
            FromAgencyId TEXT NOT NULL,
            FromPerson TEXT,
            ToAgencyId TEXT NOT NULL,
            ToPerson TEXT,
            Reason TEXT NOT NULL,
            At TEXT NOT NULL,
            HandedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;

        CREATE TABLE HandedOverParts (
            HandOverId INTEGER NOT NULL REFERENCES HandOvers (Id),
            Place INTEGER NOT NULL,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            JoinsAnother INTEGER NOT NULL,
            PersonInCharge TEXT,
            State TEXT NOT NULL,
            DueOn TEXT,
            PRIMARY KEY (HandOverId, Place),
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;

        CREATE TABLE PartMoves (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            FromAgencyId TEXT NOT NULL,
            ToAgencyId TEXT NOT NULL,
            At TEXT NOT NULL,
            MovedOn TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code) REFERENCES Assignments (PlanId, Code)
        ) STRICT;
        CREATE INDEX PartMovesByPart ON PartMoves (PlanId, Code, FromAgencyId);

        CREATE TABLE SetAsideUpdates (
            UpdateId INTEGER PRIMARY KEY REFERENCES Updates (Id),
            At TEXT NOT NULL
        ) STRICT;
        """;
}
