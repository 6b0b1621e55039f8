namespace TienDo.App.Feeds;

/// <summary>The table of feed links; only the hash of a token is kept.</summary>
internal static class FeedSchema
{
    public const string Script018 = """
        CREATE TABLE FeedLinks (
            Id INTEGER PRIMARY KEY,
            AgencyId TEXT NOT NULL,
            TokenHash TEXT NOT NULL UNIQUE,
            MadeAt TEXT NOT NULL,
            MadeBy TEXT NOT NULL,
            RevokedAt TEXT,
            RevokedBy TEXT
        ) STRICT;
        CREATE INDEX FeedLinksByAgency ON FeedLinks (AgencyId, RevokedAt);
        """;
}
