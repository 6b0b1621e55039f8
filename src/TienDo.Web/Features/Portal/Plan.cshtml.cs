using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Publications;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Portal;

/// <summary>Một kế hoạch: facts, sections with their assignments, indicators, duties and its own words.</summary>
public sealed class PlanModel(PortalQueries portal) : PageModel
{
    /// <summary>More rows than this would make the page heavier than a poor line carries.</summary>
    private const int MostRows = 240;

    /// <summary>Plans up to this many rows open their groups at once.</summary>
    private const int OpenUpTo = 40;

    public PublicPlan Plan { get; private set; } = null!;

    public IReadOnlyList<AssignmentGroup> Groups { get; private set; } = [];

    public IReadOnlyList<(string Kind, int Count)> Kinds { get; private set; } = [];

    /// <summary>Null while nothing of the plan is anybody's.</summary>
    public PlanProgress? Progress { get; private set; }

    /// <summary>What the longest bar stands for.</summary>
    public int MostInAGroup => Groups.Max(static group => group.Progress?.WithDate ?? 0);

    /// <summary>How many fall due soon: as many as the search finds that the figure opens.</summary>
    public int DueSoon { get; private set; }

    public string DueSoonUrl => $"/tim?ke-hoach={Plan.Row.Slug}&tu-ngay={Iso(Today)}&den-ngay={Iso(Soon)}&xep=han";

    private DateOnly Today => portal.Today;

    private DateOnly Soon => Today.AddDays(90);

    /// <summary>Only agencies that were given something have a page.</summary>
    public bool IssuerHasPage { get; private set; }

    /// <summary>What the deadlines are, each with its count; nothing is said of what does not occur.</summary>
    public IReadOnlyList<string> Parts(Words t)
    {
        var dated = Count(deadline => deadline.DueOn is not null);
        var routine = Count(deadline => deadline.DueOn is null && deadline.Kind is "ongoing" or "recurring");
        var waiting = Count(deadline => deadline.Kind == "event");
        var none = Count(deadline => deadline.Kind == "none");
        return
        [
            .. dated > 0 ? [t["{0} có một ngày hạn", dated]] : Array.Empty<string>(),
            .. routine > 0 ? [t["{0} thường xuyên hoặc định kỳ", routine]] : Array.Empty<string>(),
            .. waiting > 0 ? [t["{0} chờ căn cứ", waiting]] : Array.Empty<string>(),
            .. none > 0 ? [t["{0} không ghi thời hạn", none]] : Array.Empty<string>(),
        ];
    }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await portal.Plan(slug) is not { } plan)
            return NotFound();
        Plan = plan;
        Groups = AssignmentGroup.Of(plan, MostRows, plan.Assignments.Count <= OpenUpTo);
        Progress = PlanProgress.Of(plan.Assignments);
        DueSoon = (
            await portal.Search(new AssignmentFilter(PlanSlug: slug, DueFrom: Today, DueTo: Soon, PageSize: 1))
        ).Total;
        IssuerHasPage = plan.Row.IssuerId is { } issuer && await portal.Agency(issuer) is not null;
        var counts = plan.Assignments.CountBy(row => row.Deadline.Kind).ToDictionary(StringComparer.Ordinal);
        Kinds = [.. DeadlineText.Kinds.Where(counts.ContainsKey).Select(kind => (kind, counts[kind]))];
        return Page();
    }

    public string SourceUrl(PublicPlace place) => SourceModel.Address(Plan.Row.Slug, place.LineFrom);

    public static string Relation(Words t, string relation) =>
        relation switch
        {
            "implements" => t["Thực hiện"],
            "replaces" => t["Thay thế"],
            "continues" => t["Tiếp tục"],
            _ => t["Viện dẫn"],
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private int Count(Func<PublicDeadline, bool> which) => Plan.Assignments.Count(row => which(row.Deadline));
}

/// <summary>The assignments directly under one heading.</summary>
/// <param name="Shown">As many of <paramref name="Rows"/> as the page carries.</param>
public sealed record AssignmentGroup(
    string Marker,
    string Title,
    IReadOnlyList<PublicAssignmentRow> Rows,
    IReadOnlyList<PublicAssignmentRow> Shown,
    bool Open
)
{
    public static IReadOnlyList<AssignmentGroup> Of(PublicPlan plan, int mostRows, bool open)
    {
        var sections = plan.Body.Sections.ToDictionary(section => section.Ordinal);
        var left = mostRows;
        var groups = new List<AssignmentGroup>();
        foreach (var group in plan.Assignments.GroupBy(row => row.SectionOrdinal ?? 0).OrderBy(group => group.Key))
        {
            var rows = group.ToList();
            var shown = rows.Count <= left ? rows : rows[..left];
            left -= shown.Count;
            var section = sections.GetValueOrDefault(group.Key);
            groups.Add(new AssignmentGroup(section?.Path ?? "", section?.Title ?? "", rows, shown, open));
        }
        return groups;
    }

    /// <summary>Null where nothing under the heading has a day.</summary>
    public FourWayPartition? Progress =>
        PlanProgress.Of(Rows) is { Partition: { WithDate: > 0 } partition } ? partition : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Marker} ({Rows.Count})");
}
