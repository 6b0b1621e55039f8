namespace TienDo.App.Reminders;

/// <summary>The tables of the daily round: which days were gone over, who was reminded, what each person was told.</summary>
internal static class ReminderSchema
{
    public const string Script007 = """
        CREATE TABLE Rounds (
            Day TEXT PRIMARY KEY,
            HeldAt TEXT NOT NULL,
            Parts INTEGER NOT NULL,
            Reminders INTEGER NOT NULL,
            Digests INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE SentReminders (
            Id INTEGER PRIMARY KEY,
            PlanId INTEGER NOT NULL,
            Code TEXT NOT NULL,
            AgencyId TEXT NOT NULL,
            ForDay TEXT NOT NULL,
            Instance TEXT,
            Days INTEGER NOT NULL,
            Recipient TEXT NOT NULL,
            Sternness TEXT NOT NULL,
            RoundOf TEXT NOT NULL,
            SentOn TEXT NOT NULL,
            FOREIGN KEY (PlanId, Code, AgencyId) REFERENCES Parts (PlanId, Code, AgencyId)
        ) STRICT;
        CREATE UNIQUE INDEX SentRemindersOnce
            ON SentReminders (PlanId, Code, AgencyId, ForDay, COALESCE(Instance, ''), Days, Recipient);

        CREATE TABLE Notices (
            Id INTEGER PRIMARY KEY,
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            Kind TEXT NOT NULL,
            Day TEXT NOT NULL,
            At TEXT NOT NULL,
            Items TEXT NOT NULL,
            More INTEGER NOT NULL,
            ReadAt TEXT
        ) STRICT;
        CREATE INDEX NoticesByAccount ON Notices (AccountId, ReadAt, Id);
        CREATE UNIQUE INDEX OneDigestADay ON Notices (AccountId, Day) WHERE Kind = 'Digest';
        """;
}
