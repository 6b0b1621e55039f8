using System.Globalization;
using System.Text.Json;
using TienDo.Agencies;
using TienDo.App.Drafts;
using TienDo.App.Plans;
using TienDo.App.Storage;
using TienDo.Documents.Reading;
using TienDo.Plans;

namespace TienDo.App.Publications;

/// <summary>Công khai kế hoạch: writes the read models of one plan, in the transaction of its adoption.</summary>
internal static class PublishPlan
{
    public static void Write(
        TienDoDb db,
        AdoptedPlan adopted,
        SourceDocument source,
        DraftSummary draft,
        AgencyDirectory directory
    )
    {
        var agencies = new NamedAgencies(directory);
        var pages = new PublicPages(adopted, source, agencies);
        var plan = pages.PlanRow();
        var id = adopted.Plan.Id.Value;
        Run(
            db,
            """
            INSERT INTO PublishedPlans (PlanId, Slug, NumberKey, IssuedOn, Row, Body)
            VALUES ($id, $slug, $number, $issued, $row, $body)
            """,
            ("$id", id),
            ("$slug", plan.Slug),
            ("$number", PlanNames.NumberKey(plan.Number)),
            ("$issued", plan.IssuedOn is { } issued ? PlanPage.Text(issued) : null),
            ("$row", JsonSerializer.Serialize(plan, PublicJson.Plain.PublicPlanRow)),
            ("$body", JsonSerializer.Serialize(pages.PlanBody(FileOf(db, draft)), PublicJson.Plain.PublicPlanBody))
        );
        Supersessions(db, adopted);
        Lines(db, id, source);
        Assignments(db, id, pages, agencies);
        Indicators(db, id, pages, agencies);
    }

    private static PublicFile FileOf(TienDoDb db, DraftSummary draft)
    {
        var file = db.Files.Single(stored => stored.Hash == draft.FileHash);
        return new PublicFile(draft.FileName, file.Hash, file.Size, file.MediaType);
    }

    /// <summary>Numbers this plan says it replaces, from its statements and its legal bases.</summary>
    private static void Supersessions(TienDoDb db, AdoptedPlan adopted)
    {
        var numbers = adopted
            .Statements.Where(statement => statement.Kind == "supersession")
            .Select(statement => statement.Number)
            .Concat(adopted.LegalBases.Where(basis => basis.Relation == "replaces").Select(basis => basis.Number));
        foreach (var number in numbers)
        {
            if (PlanNames.NumberKey(number) is not { } key || key == PlanNames.NumberKey(adopted.Plan.Number))
                continue;
            Run(
                db,
                "INSERT OR IGNORE INTO PublishedSupersessions (PlanId, NumberKey, Number) VALUES ($id, $key, $number)",
                ("$id", adopted.Plan.Id.Value),
                ("$key", key),
                ("$number", number)
            );
        }
    }

    private static void Lines(TienDoDb db, int plan, SourceDocument source)
    {
        using var insert = db.Command(
            "INSERT INTO PublishedLines (PlanId, Number, Page, Text) VALUES ($plan, $number, $page, $text)",
            ("$plan", plan),
            ("$number", 0),
            ("$page", null),
            ("$text", "")
        );
        foreach (var line in source.Lines)
        {
            insert.Parameters["$number"].Value = line.Number;
            insert.Parameters["$page"].Value = line.Page ?? (object)DBNull.Value;
            insert.Parameters["$text"].Value = line.Text;
            insert.ExecuteNonQuery();
        }
    }

    private static void Assignments(TienDoDb db, int plan, PublicPages pages, NamedAgencies agencies)
    {
        var row = LastRow(db, "SELECT COALESCE(MAX(RowId), 0) FROM PublishedAssignments");
        foreach (var page in pages.Assignments())
        {
            row++;
            var due = page.Row.Deadline.EffectiveOn ?? page.Row.Deadline.DueOn;
            var dueOn = due is { } day ? PlanPage.Text(day) : null;
            Run(
                db,
                """
                INSERT INTO PublishedAssignments (RowId, PlanId, Code, Ordinal, DeadlineKind, DueOn, Row, Body)
                VALUES ($row, $plan, $code, $row, $kind, $due, $list, $body)
                """,
                ("$row", row),
                ("$plan", plan),
                ("$code", page.Row.Code),
                ("$kind", page.Row.Deadline.Kind),
                ("$due", dueOn),
                ("$list", JsonSerializer.Serialize(page.Row, PublicJson.Plain.PublicAssignmentRow)),
                ("$body", JsonSerializer.Serialize(page, PublicJson.Plain.PublicAssignment))
            );
            Run(
                db,
                "INSERT INTO PublishedWords (rowid, Words) VALUES ($row, $words)",
                ("$row", row),
                ("$words", SearchWords.Indexed(WordsOf(page, agencies)))
            );
            Roles(db, row, "Lead", dueOn, page.Row.Lead, agencies);
            Roles(db, row, "Cooperating", dueOn, page.Cooperating, agencies);
        }
    }

    private static void Roles(
        TienDoDb db,
        int row,
        string role,
        string? dueOn,
        IReadOnlyList<PublicAgencyName> named,
        NamedAgencies agencies
    )
    {
        foreach (var name in named)
        {
            Introduce(db, agencies.Of(name));
            Run(
                db,
                """
                INSERT OR IGNORE INTO PublishedRoles (AgencyId, Role, AssignmentRow, DueOn)
                VALUES ($agency, $role, $row, $due)
                """,
                ("$agency", name.Id),
                ("$role", role),
                ("$row", row),
                ("$due", dueOn)
            );
        }
    }

    private static void Indicators(TienDoDb db, int plan, PublicPages pages, NamedAgencies agencies)
    {
        var row = LastRow(db, "SELECT COALESCE(MAX(RowId), 0) FROM PublishedIndicators");
        foreach (var page in pages.Indicators())
        {
            row++;
            var named = page.Lead.Concat(page.Cooperating).ToList();
            Run(
                db,
                """
                INSERT INTO PublishedIndicators (RowId, PlanId, Ordinal, Year, Words, Body)
                VALUES ($row, $plan, $row, $year, $words, $body)
                """,
                ("$row", row),
                ("$plan", plan),
                ("$year", page.Year),
                ("$words", SearchWords.Indexed(page.Name + " " + page.Text + " " + page.Scope)),
                ("$body", JsonSerializer.Serialize(page, PublicJson.Plain.PublicIndicator))
            );
            foreach (var name in named)
            {
                Introduce(db, agencies.Of(name));
                Run(
                    db,
                    "INSERT OR IGNORE INTO PublishedIndicatorRoles (AgencyId, IndicatorRow) VALUES ($agency, $row)",
                    ("$agency", name.Id),
                    ("$row", row)
                );
            }
        }
    }

    private static void Introduce(TienDoDb db, NamedAgency agency) =>
        Run(
            db,
            """
            INSERT OR IGNORE INTO PublishedAgencies (Id, Name, ShortName, Kind, SortKey)
            VALUES ($id, $name, $short, $kind, $sort)
            """,
            ("$id", agency.Id),
            ("$name", agency.Name),
            ("$short", agency.ShortName),
            ("$kind", agency.Kind),
            ("$sort", Language.SearchKey.Fold(agency.Name))
        );

    private static string WordsOf(PublicAssignment page, NamedAgencies agencies) =>
        string.Join(
            ' ',
            page.Row.Lead.Concat(page.Cooperating)
                .SelectMany(name => (string?[])[name.Name, name.ShortName, agencies.Of(name).Name])
                .Concat([page.Row.Code, page.Row.Text, page.Objective, .. page.Deliverables])
                .Distinct(StringComparer.Ordinal)
        );

    private static int LastRow(TienDoDb db, string sql)
    {
        using var command = db.Command(sql);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(TienDoDb db, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = db.Command(sql, parameters);
        command.ExecuteNonQuery();
    }
}
