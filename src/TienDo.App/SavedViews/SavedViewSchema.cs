namespace TienDo.App.SavedViews;

/// <summary>Saving a view and ending it are facts; a view under a new name is a new one.</summary>
internal static class SavedViewSchema
{
    public const string Script023 = """
        CREATE TABLE SavedViews (
            Id INTEGER PRIMARY KEY,
            Name TEXT NOT NULL,
            Query TEXT NOT NULL,
            Shared INTEGER NOT NULL,
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            ByName TEXT NOT NULL,
            At TEXT NOT NULL
        ) STRICT;
        CREATE INDEX SavedViewsByAccount ON SavedViews (AccountId, Id);

        CREATE TABLE SavedViewEnds (
            ViewId INTEGER PRIMARY KEY REFERENCES SavedViews (Id),
            At TEXT NOT NULL,
            ById TEXT NOT NULL
        ) STRICT;

        CREATE VIEW StandingViews AS
            SELECT v.Id, v.Name, v.Query, v.Shared, v.AccountId, v.ByName FROM SavedViews v
            WHERE NOT EXISTS (SELECT 1 FROM SavedViewEnds e WHERE e.ViewId = v.Id);
        """;
}
