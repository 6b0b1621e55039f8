namespace TienDo.App.Obstacles;

/// <summary>The tables of obstacles: what was raised, where it was passed on to, and one answer for all who have the same.</summary>
internal static class ObstacleSchema
{
    public const string Script009 = """
        CREATE TABLE Obstacles (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            Kind TEXT NOT NULL,
            Text TEXT NOT NULL,
            OwnerId TEXT NOT NULL,
            AnswerDueOn TEXT NOT NULL,
            RaisedAt TEXT NOT NULL,
            RaisedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL,
            FormKey TEXT NOT NULL,
            UNIQUE (ById, FormKey),
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE INDEX ObstaclesByPart ON Obstacles (PlanId, Code, AgencyId);

        CREATE TABLE ObstacleRoutes (
            Id INTEGER PRIMARY KEY,
            ObstacleId INTEGER NOT NULL REFERENCES Obstacles (Id),
            OwnerId TEXT NOT NULL,
            At TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        CREATE INDEX ObstacleRoutesByObstacle ON ObstacleRoutes (ObstacleId, Id);

        CREATE TABLE ObstacleAnswers (
            Id INTEGER PRIMARY KEY,
            Text TEXT NOT NULL,
            At TEXT NOT NULL,
            AnsweredOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;

        CREATE TABLE AnsweredObstacles (
            ObstacleId INTEGER PRIMARY KEY REFERENCES Obstacles (Id),
            AnswerId INTEGER NOT NULL REFERENCES ObstacleAnswers (Id)
        ) STRICT;
        CREATE INDEX AnsweredObstaclesByAnswer ON AnsweredObstacles (AnswerId);
        """;
}
