using System.Text.Json;
using Microsoft.Data.Sqlite;
using TienDo.App.Storage;

namespace TienDo.App.Publications;

/// <summary>
/// Everything the portal asks. Reads only the published tables; an answer is kept in memory only until the next commit
/// to the database, so it always is what was last adopted. One instance serves all requests.
/// </summary>
public sealed class PortalQueries(Store store, PublicNames names) : IDisposable
{
    private readonly ReadPool _pool = new(store);
    private readonly AnswerCache _answers = new(store);

    /// <summary>Changes with every commit: what was written under one edition may be shown as long as it lasts.</summary>
    public long Edition => _answers.Edition;

    /// <summary>Today in Việt Nam (UTC+7 all year).</summary>
    public DateOnly Today => DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime.AddHours(7));

    /// <summary>Every plan, newest issue first.</summary>
    public ValueTask<IReadOnlyList<PublicPlanRow>> Plans() =>
        Ask<IReadOnlyList<PublicPlanRow>>(("plans", Today), PlanList);

    public ValueTask<PublicPlan?> Plan(string slug) =>
        Ask(("plan", slug, Today), reader => PlanPage.Read(reader, slug, Today));

    public ValueTask<PublicAssignment?> Assignment(string slug, string code) =>
        Ask(reader =>
            reader.First(
                """
                SELECT a.Body FROM PublishedAssignments a JOIN PublishedPlans p ON p.PlanId = a.PlanId
                WHERE p.Slug = $slug AND a.Code = $code
                """,
                row => Json(row, 0, PublicJson.Plain.PublicAssignment),
                ("$slug", slug),
                ("$code", code)
            )
                is { } assignment
                ? assignment with
                {
                    Progress = ProgressReading.Of(reader, names, slug, code),
                }
                : null
        );

    /// <summary>Agencies that any plan names or gives work to, in the order of the Vietnamese alphabet without marks.</summary>
    public ValueTask<IReadOnlyList<PublicAgencyRow>> Agencies() =>
        Ask<IReadOnlyList<PublicAgencyRow>>("agencies", reader => AgencyPage.List(reader, names));

    public ValueTask<PublicAgency?> Agency(string id) =>
        Ask(("agency", id, Today), reader => AgencyPage.Read(reader, names, id, Today));

    public ValueTask<IndicatorPage> Indicators(IndicatorFilter filter) =>
        Ask(filter, reader => IndicatorSearch.Read(reader, filter));

    public ValueTask<AssignmentPage> Search(AssignmentFilter filter) =>
        Ask(filter, reader => AssignmentSearch.Read(reader, filter));

    /// <param name="fromLine">First line wanted, from 1.</param>
    public ValueTask<PublicSourceText?> SourceText(string slug, int fromLine = 1, int count = 500) =>
        Ask(reader => PlanPage.ReadSource(reader, slug, fromLine, Math.Clamp(count, 1, 2000)));

    public void Dispose()
    {
        _answers.Dispose();
        _pool.Dispose();
    }

    internal static T Json<T>(
        SqliteDataReader row,
        int column,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type
    )
        where T : class =>
        JsonSerializer.Deserialize(row.GetString(column), type)
        ?? throw new JsonException("A published record is the JSON null.");

    private List<PublicPlanRow> PlanList(Reader reader)
    {
        var links = PlanPage.Successors(reader);
        return reader.All(
            $"SELECT p.Row, {PlanPage.NextDue}, p.NumberKey FROM PublishedPlans p ORDER BY p.IssuedOn DESC, p.PlanId DESC",
            row =>
                Json(row, 0, PublicJson.Plain.PublicPlanRow) with
                {
                    NextDueOn = row.IsDBNull(1) ? null : PlanPage.Day(row.GetString(1)),
                    SupersededBy = row.IsDBNull(2) ? [] : [.. links[row.GetString(2)]],
                },
            ("$today", PlanPage.Text(Today))
        );
    }

    // SQLite answers on the calling thread; the signatures leave room for a database that does not.
    private ValueTask<T> Ask<T>(object question, Func<Reader, T> workOut) =>
        ValueTask.FromResult(_answers.Answer(question, () => Read(workOut)));

    private ValueTask<T> Ask<T>(Func<Reader, T> question) => ValueTask.FromResult(Read(question));

    private T Read<T>(Func<Reader, T> question)
    {
        var reader = _pool.Rent();
        try
        {
            var answer = question(reader);
            _pool.Return(reader);
            return answer;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
