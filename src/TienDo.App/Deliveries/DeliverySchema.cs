namespace TienDo.App.Deliveries;

/// <summary>The tables of what leaves the house: which channels are open, who takes which, what waits, and each attempt.</summary>
internal static class DeliverySchema
{
    public const string Script014 = """
        CREATE TABLE OpenChannels (
            Channel TEXT PRIMARY KEY,
            Since TEXT NOT NULL
        ) STRICT;

        CREATE TABLE ChannelChoices (
            Id INTEGER PRIMARY KEY,
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            At TEXT NOT NULL,
            Mail INTEGER NOT NULL,
            Gateway INTEGER NOT NULL,
            Phone TEXT
        ) STRICT;
        CREATE INDEX ChannelChoicesByAccount ON ChannelChoices (AccountId, Id);

        CREATE TABLE Deliveries (
            Id INTEGER PRIMARY KEY,
            NoticeId INTEGER NOT NULL REFERENCES Notices (Id),
            Channel TEXT NOT NULL,
            Key TEXT NOT NULL UNIQUE,
            MadeAt TEXT NOT NULL,
            DueAt TEXT,
            LeasedUntil TEXT,
            Attempts INTEGER NOT NULL DEFAULT 0,
            SentAt TEXT
        ) STRICT;
        CREATE UNIQUE INDEX OneDeliveryAChannel ON Deliveries (NoticeId, Channel);
        CREATE INDEX DeliveriesDue ON Deliveries (DueAt) WHERE DueAt IS NOT NULL;
        CREATE INDEX DeliveriesGivenUp ON Deliveries (Id) WHERE DueAt IS NULL AND SentAt IS NULL;

        CREATE TABLE DeliveryAttempts (
            Id INTEGER PRIMARY KEY,
            DeliveryId INTEGER NOT NULL REFERENCES Deliveries (Id),
            At TEXT NOT NULL,
            Reason TEXT,
            Detail TEXT
        ) STRICT;
        CREATE INDEX DeliveryAttemptsByDelivery ON DeliveryAttempts (DeliveryId, Id);
        """;
}
