using Microsoft.Data.Sqlite;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Plans;

namespace TienDo.App.Progress;

/// <summary>The folded words an assignment is found by in the workspace: what it says, its code, the number of its plan.</summary>
internal static class WorkWords
{
    private const string Fill = """
        INSERT INTO WorkWords (Words, PlanId, Code)
        SELECT words_of(a.Code || ' ' || a.Text || ' ' || COALESCE(p.Number, '')), a.PlanId, a.Code
        FROM Assignments a JOIN Plans p ON p.Id = a.PlanId
        """;

    /// <summary>An assignment never changes its words, so they are written once, with its plan.</summary>
    public const string Script026 =
        """
            CREATE VIRTUAL TABLE WorkWords USING fts5 (
                Words, PlanId UNINDEXED, Code UNINDEXED, tokenize='unicode61 remove_diacritics 0'
            );
            """ + Fill;

    public static void OfPlan(TienDoDb db, PlanId plan)
    {
        Teach(db.Connection);
        using var fill = db.Command(Fill + " WHERE a.PlanId = $plan", ("$plan", plan.Value));
        fill.ExecuteNonQuery();
    }

    /// <summary>SQL cannot fold Vietnamese by itself.</summary>
    public static void Teach(SqliteConnection connection) =>
        connection.CreateFunction(
            "words_of",
            static (string text) => string.Join(' ', SearchKey.Words(text)),
            isDeterministic: true
        );
}
