namespace TienDo.App.Directions;

/// <summary>The tables of directions; an answer is a row beside its direction.</summary>
internal static class DirectionSchema
{
    public const string Script010 = """
        CREATE TABLE Directions (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Text TEXT NOT NULL,
            DueOn TEXT NOT NULL,
            At TEXT NOT NULL,
            GivenOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX DirectionsByPart ON Directions (PlanId, Code, AgencyId);

        CREATE TABLE DirectionAnswers (
            DirectionId INTEGER PRIMARY KEY REFERENCES Directions (Id),
            Text TEXT NOT NULL,
            At TEXT NOT NULL,
            AnsweredOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        """;

    /// <summary>One direction to many agencies is one row for each of them, held together here by the form that was sent.</summary>
    public const string Script028 = """
        CREATE TABLE JointDirections (
            Id INTEGER PRIMARY KEY,
            FormKey TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            UNIQUE (ById, FormKey)
        ) STRICT;

        CREATE TABLE JointDirectionMembers (
            DirectionId INTEGER PRIMARY KEY REFERENCES Directions (Id),
            JointId INTEGER NOT NULL REFERENCES JointDirections (Id)
        ) STRICT;
        CREATE INDEX JointDirectionMembersByJoint ON JointDirectionMembers (JointId);
        """;
}
