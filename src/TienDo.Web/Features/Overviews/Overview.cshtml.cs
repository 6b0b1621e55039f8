using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Progress;
using TienDo.Web.Features.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Overviews;

/// <summary>Một dòng của toàn cảnh, with the question that opens its rows.</summary>
public sealed record OverviewRow(string Name, FourWayPartition Four, PartsQuery Query);

public sealed record OverviewBlock(
    string Id,
    string Title,
    string Head,
    IReadOnlyList<OverviewRow> Rows,
    string? Note = null
);

/// <summary>Toàn cảnh: how the leading parts stand, by plan, agency, group of tasks and month; every figure opens its rows.</summary>
public sealed class OverviewModel(Store store, PartDoor door, Words words) : PageModel
{
    /// <summary>Whoever is told more than a few things is told nothing.</summary>
    private const int MostTruths = 4;

    private const int SoonDays = 30;

    private static readonly AssignmentState[] StillOpen =
    [
        AssignmentState.InTime,
        AssignmentState.DueSoon,
        AssignmentState.NoEvidence,
        AssignmentState.RoutineAlive,
        AssignmentState.RoutineSilent,
        AssignmentState.WaitingForTrigger,
    ];

    public PartsQuery Query { get; private set; } = new();

    public DateOnly Today => door.Current.Today;

    public string Where { get; private set; } = "";

    public FourWayPartition Whole { get; private set; } = new(0, 0, 0, 0);

    public IReadOnlyList<(string Sentence, PartsQuery Query)> Truths { get; private set; } = [];

    public IReadOnlyList<OverviewBlock> Blocks { get; private set; } = [];

    /// <summary>What was returned to whom, and why.</summary>
    public IReadOnlyList<AgencyReturns> Returns { get; private set; } = [];

    public void OnGet()
    {
        // The overview speaks of who leads: an assignment is counted where it is answered for.
        Query = PartsQuery.Of(Request.Query) with
        {
            Role = AgencyRole.Lead,
            Page = 1,
        };
        PartStates.BringToToday(store, door.Rules);
        var followed = door.Followed();
        Where = followed is { Count: > 0 } ? door.NameOf(followed.First()) : words["Toàn tỉnh"];
        var filter = Query.ToFilter(followed, door.Rules.Agencies);
        store.Ask(db =>
        {
            var whole = PartCounts.Whole(db, filter);
            Whole = whole?.Four ?? Whole;
            // A return is a return, whether the agency leads or helps.
            Returns = ReturnCounts.Of(db, filter with { Role = null });
            var agencies = Block(db, filter, PartGrouping.Agency, "co-quan", words["Theo cơ quan"], words["Cơ quan"]);
            Truths = [.. Sentences(db, filter, whole, agencies).Take(MostTruths)];
            Blocks =
            [
                .. new[]
                {
                    Block(db, filter, PartGrouping.Plan, "ke-hoach", words["Theo kế hoạch"], words["Kế hoạch"]),
                    agencies,
                    Query.Plan is null
                        ? null
                        : Block(
                            db,
                            filter,
                            PartGrouping.Section,
                            "nhom",
                            words["Theo lĩnh vực, nhóm nhiệm vụ của kế hoạch"],
                            words["Nhóm nhiệm vụ"]
                        ),
                    Block(
                        db,
                        filter with
                        {
                            Dated = true,
                        },
                        PartGrouping.Month,
                        "thang",
                        words["Theo tháng đến hạn"],
                        words["Tháng"]
                    ),
                }
                    .OfType<OverviewBlock>()
                    .Where(static block => block.Rows.Count > 0),
            ];
            return true;
        });
    }

    /// <summary>The four groups in their order, each with the question that lists it.</summary>
    public IEnumerable<(string Name, int Count, PartsQuery Query, bool IsLate)> Parts(
        FourWayPartition four,
        PartsQuery query
    )
    {
        ArgumentNullException.ThrowIfNull(four);
        ArgumentNullException.ThrowIfNull(query);
        var of = query with { Role = AgencyRole.Lead, Dated = true };
        yield return (
            words["Hoàn thành đúng hạn"],
            four.CompletedOnTime,
            of with
            {
                States = [AssignmentState.CompletedOnTime],
            },
            false
        );
        yield return (
            words["Hoàn thành quá hạn"],
            four.CompletedLate,
            of with
            {
                States = [AssignmentState.CompletedLate],
            },
            false
        );
        yield return (words["Chưa hoàn thành, trong hạn"], four.InTime, of with { States = StillOpen }, false);
        yield return (
            words["Chưa hoàn thành, quá hạn"],
            four.Overdue,
            of with
            {
                States = [AssignmentState.Overdue],
            },
            true
        );
    }

    public string NameOf(AgencyReturns returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return door.NameOf(returns.Agency);
    }

    /// <summary>"thiếu minh chứng 4, chung chung 2".</summary>
    public string Reasons(AgencyReturns returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var reasons = door.Rules.Policies.ReturnReasons.On(Today).Policy;
        string Name(string id) =>
            reasons.Find(id) is { } reason
                ? words.IsEnglish
                    ? reason.English
                    : reason.Vietnamese
                : id;
        return string.Join("; ", returns.ByReason.Select(one => $"{Name(one.Reason)}: {Numbers.Number(one.Count)}"));
    }

    public static string Counts(Rate rate) =>
        rate.Of == 0 ? "" : $"{Numbers.Number(rate.Part)} ÷ {Numbers.Number(rate.Of)}";

    private IEnumerable<(string, PartsQuery)> Sentences(
        TienDoDb db,
        PartFilter filter,
        PartGroup? whole,
        OverviewBlock agencies
    )
    {
        var behind = agencies.Rows.Where(static row => row.Four.Overdue > 0).ToArray();
        if (behind is [var most, var next, ..] && most.Four.Overdue > next.Four.Overdue)
            yield return (
                words["{0} có nhiều phần việc chủ trì quá hạn nhất: {1}", most.Name, Numbers.Number(most.Four.Overdue)],
                most.Query with
                {
                    States = [AssignmentState.Overdue],
                }
            );
        else if (behind.Length > 1)
            yield return (
                words[
                    "{0} cơ quan có phần việc chủ trì quá hạn, nhiều nhất {1} phần việc",
                    behind.Length,
                    behind[0].Four.Overdue
                ],
                Query with
                {
                    States = [AssignmentState.Overdue],
                    How = new PartArrangement(Grouping: PartGrouping.Agency),
                }
            );
        var soon = Query with { DueFrom = Today, DueTo = Today.AddDays(SoonDays), States = StillOpen };
        var coming = PartCounts
            .Group(db, soon.ToFilter(filter.Agencies, door.Rules.Agencies), PartGrouping.None)
            .Sum(one => one.Total);
        if (coming > 0)
            yield return (words["{0} lượt việc chủ trì đến hạn trong {1} ngày tới", coming, SoonDays], soon);
        if (whole?.ByState.GetValueOrDefault(AssignmentState.RoutineSilent) is > 0 and var silent)
            yield return (
                words["{0} phần việc chủ trì thường xuyên không có tín hiệu trọn một quý", silent],
                Query with
                {
                    States = [AssignmentState.RoutineSilent],
                }
            );
        var waiting = Query with { Waiting = WaitsFor.Anybody };
        var undecided = PartCounts
            .Group(db, waiting.ToFilter(filter.Agencies, door.Rules.Agencies), PartGrouping.None)
            .Sum(one => one.Total);
        if (undecided > 0)
            yield return (words["{0} phần việc chủ trì chờ xác nhận hoặc chờ quyết định", undecided], waiting);
        if (whole?.ByState.GetValueOrDefault(AssignmentState.WaitingForTrigger) is > 0 and var untriggered)
            yield return (
                words["{0} phần việc chủ trì chờ căn cứ, chưa tính thời hạn", untriggered],
                Query with
                {
                    States = [AssignmentState.WaitingForTrigger],
                }
            );
    }

    private OverviewBlock Block(TienDoDb db, PartFilter filter, PartGrouping by, string id, string title, string head)
    {
        var groups = PartCounts.Group(db, filter, by).Select(group => Row(db, by, group));
        groups = by is PartGrouping.Month or PartGrouping.Section
            ? groups
            : groups
                .OrderByDescending(static row => row.Four.Overdue)
                .ThenByDescending(static row => row.Four.WithDate);
        var note =
            by == PartGrouping.Month ? words["Theo từng lượt đến hạn: việc định kỳ tính mỗi kỳ một lượt."] : null;
        return new OverviewBlock(id, title, head, [.. groups], note);
    }

    private OverviewRow Row(TienDoDb db, PartGrouping by, PartGroup group) =>
        by switch
        {
            PartGrouping.Agency => new(
                door.NameOf(new Agencies.AgencyId(group.Key)),
                group.Four,
                Query with
                {
                    Agency = group.Key,
                }
            ),
            PartGrouping.Month => new(MonthOf(group.Key), group.Four, InMonth(group.Key)),
            PartGrouping.Section => new(
                group.Key.Length == 0 ? words["Ngoài các nhóm"] : SectionOf(db, group.Key),
                group.Four,
                Query with
                {
                    Section = group.Key,
                }
            ),
            _ => new(PlanOf(db, group.Key), group.Four, Query with { Plan = group.Key }),
        };

    private string MonthOf(string key) =>
        PartTable.Month(key) is { } month
            ? words[
                "Tháng {0}",
                month.Month.ToString(CultureInfo.InvariantCulture)
                    + "/"
                    + month.Year.ToString(CultureInfo.InvariantCulture)
            ]
            : words["Không có thời hạn"];

    private PartsQuery InMonth(string key) =>
        PartTable.Month(key) is { } first
            ? Query with
            {
                DueFrom = first,
                DueTo = first.AddMonths(1).AddDays(-1),
            }
            : Query with
            {
                Dated = false,
            };

    private static string PlanOf(TienDoDb db, string slug)
    {
        using var command = db.Command("SELECT Number, Subject FROM Plans WHERE Slug = $slug", ("$slug", slug));
        using var row = command.ExecuteReader();
        return !row.Read() ? slug
            : row.IsDBNull(0) ? SentenceCase.Capital(SentenceCase.Of(row.GetString(1)))
            : row.GetString(0) + " · " + SentenceCase.Of(Portal.PlainText.Title(row.GetString(1), 90));
    }

    private string SectionOf(TienDoDb db, string path)
    {
        using var command = db.Command(
            """
            SELECT s.Title FROM PlanSections s JOIN Plans p ON p.Id = s.PlanId
            WHERE p.Slug = $slug AND s.Path = $path LIMIT 1
            """,
            ("$slug", Query.Plan),
            ("$path", path)
        );
        return command.ExecuteScalar() is string title
            ? path + ". " + SentenceCase.Of(Portal.PlainText.Title(title, 90))
            : path;
    }
}
