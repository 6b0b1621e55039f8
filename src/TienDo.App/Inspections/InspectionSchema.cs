namespace TienDo.App.Inspections;

/// <summary>The tables of the second look: which quarters were drawn, what was drawn and why, what came of it.</summary>
internal static class InspectionSchema
{
    public const string Script008 = """
        CREATE TABLE SampleDraws (
            Quarter TEXT PRIMARY KEY,
            DrawnAt TEXT NOT NULL,
            DrawnOn TEXT NOT NULL,
            PolicyVersion TEXT NOT NULL,
            Completions INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE SampledCompletions (
            UpdateId INTEGER PRIMARY KEY REFERENCES Updates (Id),
            Quarter TEXT NOT NULL REFERENCES SampleDraws (Quarter),
            Place INTEGER NOT NULL,
            Reasons TEXT NOT NULL
        ) STRICT;
        CREATE INDEX SampledCompletionsByQuarter ON SampledCompletions (Quarter, Place);

        CREATE TABLE SecondLooks (
            UpdateId INTEGER PRIMARY KEY REFERENCES SampledCompletions (UpdateId),
            Confirmed INTEGER NOT NULL,
            Words TEXT,
            At TEXT NOT NULL,
            LookedOn TEXT NOT NULL,
            ById TEXT NOT NULL,
            ByName TEXT NOT NULL
        ) STRICT;
        """;

    /// <summary>What the lot was mixed with, so that a draw can be done again and compared; none for draws before it was.</summary>
    public const string Script032 = """
        ALTER TABLE SampleDraws ADD COLUMN SealLine INTEGER;
        ALTER TABLE SampleDraws ADD COLUMN SealHash TEXT;
        """;
}
