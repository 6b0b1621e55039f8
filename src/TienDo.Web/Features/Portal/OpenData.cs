using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsvHelper;
using TienDo.App.Publications;

namespace TienDo.Web.Features.Portal;

/// <summary>Dữ liệu mở: the portal's records as JSON and CSV, from the same queries as the pages.</summary>
internal static class OpenData
{
    /// <summary>Rows of one search download; more is had plan by plan.</summary>
    private const int MostRows = 200;

    private static readonly string[] Columns =
    [
        "ke_hoach",
        "ma",
        "so",
        "loai",
        "noi_dung",
        "thuoc",
        "chu_tri",
        "so_phoi_hop",
        "thoi_han_ghi",
        "loai_thoi_han",
        "tu_ngay",
        "den_ngay",
        "han_lam_viec",
        "lap_lai",
        "tinh_trang",
        "hoan_thanh_ngay",
    ];

    public static void Map(WebApplication app)
    {
        app.MapGet(
            "/ke-hoach.json",
            async (PortalQueries portal) => Json(await portal.Plans(), PublicJson.Plain.IReadOnlyListPublicPlanRow)
        );
        app.MapGet(
            "/ke-hoach/{slug}.json",
            async (string slug, PortalQueries portal) =>
                await portal.Plan(slug) is { } plan ? Json(plan, PublicJson.Plain.PublicPlan) : Missing
        );
        app.MapGet(
            "/ke-hoach/{slug}.csv",
            async (string slug, PortalQueries portal) =>
                await portal.Plan(slug) is { } plan ? Csv(plan.Assignments, plan.Row.Slug) : Missing
        );
        app.MapGet(
            "/ke-hoach/{slug}/nhiem-vu/{code}.json",
            async (string slug, string code, PortalQueries portal) =>
                await portal.Assignment(slug, code) is { } assignment
                    ? Json(assignment, PublicJson.Plain.PublicAssignment)
                    : Missing
        );
        app.MapGet(
            "/ke-hoach/{slug}/nhiem-vu/{code}.csv",
            async (string slug, string code, PortalQueries portal) =>
                await portal.Assignment(slug, code) is { } assignment
                    ? Csv([assignment.Row], slug + "-" + code)
                    : Missing
        );
        app.MapGet(
            "/tim.json",
            async (HttpRequest request, PortalQueries portal) =>
                Json(await Search(request, portal), PublicJson.Plain.AssignmentPage)
        );
        app.MapGet(
            "/tim.csv",
            async (HttpRequest request, PortalQueries portal) => Csv((await Search(request, portal)).Rows, "nhiem-vu")
        );
    }

    private static IResult Missing => Results.StatusCode(StatusCodes.Status404NotFound);

    private static ValueTask<AssignmentPage> Search(HttpRequest request, PortalQueries portal) =>
        portal.Search(FindQuery.Of(request.Query).Filter(MostRows));

    private static IResult Json<T>(T value, JsonTypeInfo<T> type) =>
        Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json; charset=utf-8");

    private static IResult Csv(IEnumerable<PublicAssignmentRow> rows, string name)
    {
        // A cell that begins like a formula is quoted away, so that opening the file runs nothing.
        var options = new CsvWriterOptions { Injection = CsvInjection.Escape };
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(bytes, options, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var row in rows)
                csv.WriteRecord(Cells(row));
        }
        return Results.File(bytes.ToArray(), "text/csv; charset=utf-8", name + ".csv");
    }

    private static string[] Cells(PublicAssignmentRow row) =>
        [
            row.PlanNumber ?? row.PlanSlug,
            row.Code,
            row.Number ?? "",
            row.Kind,
            row.Text,
            row.ParentCode ?? "",
            string.Join("; ", row.Lead.Select(agency => agency.Name)),
            row.CooperatingCount.ToString(CultureInfo.InvariantCulture),
            row.Deadline.Raw ?? "",
            row.Deadline.Kind,
            Iso(row.Deadline.StartsOn),
            Iso(row.Deadline.DueOn),
            Iso(row.Deadline.EffectiveOn),
            row.Deadline.Recurrence ?? "",
            row.State?.State.ToString() ?? "",
            Iso(row.State?.CompletedOn),
        ];

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
