namespace TienDo.App.Storage;

/// <summary>The tables of reviewing: what was done to each draft, and column layouts that people corrected.</summary>
internal static class ReviewSchema
{
    public const string Script003 = """
        CREATE TABLE ReviewBeginnings (
            DraftId INTEGER PRIMARY KEY REFERENCES Drafts (Id),
            Content TEXT NOT NULL
        ) STRICT;

        CREATE TABLE ReviewedEdits (
            DraftId INTEGER NOT NULL REFERENCES Drafts (Id),
            Ordinal INTEGER NOT NULL,
            Act TEXT NOT NULL,
            Entry TEXT NOT NULL,
            EntryLabel TEXT NOT NULL,
            EntryKind TEXT NOT NULL,
            Doubt TEXT,
            Before TEXT,
            After TEXT,
            Version INTEGER NOT NULL,
            At TEXT NOT NULL,
            By TEXT NOT NULL,
            UndoneAt TEXT,
            UndoneBy TEXT,
            UndoneVersion INTEGER,
            PRIMARY KEY (DraftId, Ordinal)
        ) STRICT;

        CREATE TABLE ColumnMappings (
            Fingerprint TEXT PRIMARY KEY,
            Mapping TEXT NOT NULL,
            CorrectedAt TEXT NOT NULL,
            CorrectedBy TEXT NOT NULL
        ) STRICT;
        """;
}
