namespace TienDo.App.Journal;

/// <summary>What the database itself refuses of the journal, beyond changing and cutting lines.</summary>
internal static class JournalSchema
{
    /// <summary>INSERT OR REPLACE takes a row away without asking the trigger that guards against deleting.</summary>
    public const string Script013 = """
        CREATE TRIGGER JournalOnlyGrows BEFORE INSERT ON Journal
            WHEN NEW.Seq <> (SELECT COALESCE(MAX(Seq), 0) + 1 FROM Journal)
            BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        """;
}
