using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Web.Features.Obstacles;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Progress;

/// <summary>Việc cần làm: what to do now, what comes, what waits elsewhere — for whoever is signed in.</summary>
public sealed class HomeModel(Store store, PartDoor door, ObstacleDoor obstacles, Words words) : PageModel
{
    public const int Most = 30;

    /// <summary>What waits for a word is a line each; the rest is a link away.</summary>
    private const int MostLines = 10;

    private const int MostNotices = 20;

    private readonly Dictionary<(PlanId, AssignmentCode), int> _agencies = [];

    /// <summary>States that ask for something now.</summary>
    internal static readonly AssignmentState[] Pressing =
    [
        AssignmentState.Overdue,
        AssignmentState.RoutineSilent,
        AssignmentState.NoEvidence,
        AssignmentState.DueSoon,
    ];

    internal static readonly AssignmentState[] Ahead =
    [
        AssignmentState.InTime,
        AssignmentState.RoutineAlive,
        AssignmentState.WaitingForTrigger,
    ];

    public DateOnly Today => door.Current.Today;

    public string Agency { get; private set; } = "";

    public bool ManyAgencies { get; private set; }

    public FourWayPartition? Partition { get; private set; }

    public IReadOnlyList<PartLine> Now { get; private set; } = [];

    public IReadOnlyList<PartLine> Waiting { get; private set; } = [];

    /// <summary>What waits for a word is theirs to do first; a leader only decides some of it.</summary>
    public bool Verifies => door.Current.Has(Role.StandingOfficer);

    public int WaitingInAll { get; private set; }

    public int ComingInAll { get; private set; }

    public IReadOnlyList<PartLine> Coming { get; private set; } = [];

    public IReadOnlyList<PartLine> Elsewhere { get; private set; } = [];

    public IReadOnlyList<Notice> Told { get; private set; } = [];

    public int Unread => Told.Count(static notice => notice.IsUnread);

    public bool IsEmpty => Now.Count + Waiting.Count + Coming.Count + Elsewhere.Count + obstacles.ToAnswer().Count == 0;

    public void OnGet()
    {
        PartStates.BringToToday(store, door.Rules);
        Told = store.Ask(db => Notices.Of(db, door.Current.Signed.Id, MostNotices));
        var followed = door.Followed();
        ManyAgencies = followed is null || followed.Count > 1;
        Agency = followed is { Count: > 0 } ? door.NameOf(followed.First()) : words["Toàn tỉnh"];
        var own = new PartFilter(followed);
        var decides = door.Current.Has(Role.StandingOfficer, Role.ProvincialLeader);
        store.Ask(db =>
        {
            Partition = WorkLists.Partition(db, own);
            var waits = own with { Waiting = true };
            var waiting = WorkLists.List(db, waits, 0, Most);
            WaitingInAll = CountOf(db, waits);
            if (decides)
            {
                Waiting = [.. waiting.Take(MostLines)];
                Now = Together(WorkLists.Together(db, own with { States = Pressing }, Most));
                return 0;
            }
            var elsewhere = waiting.Select(line => line.Key).ToHashSet();
            var returned = WorkLists.List(db, own with { Returned = true }, 0, Most);
            var pressing = WorkLists.List(db, own with { States = Pressing }, 0, Most);
            var ahead = own with { States = Ahead };
            var coming = WorkLists.List(db, ahead, 0, Most);
            ComingInAll = CountOf(db, ahead) - CountOf(db, ahead with { Waiting = true });
            Elsewhere = waiting;
            Now = [.. returned.UnionBy(pressing, line => line.Key).Where(line => !elsewhere.Contains(line.Key))];
            Coming = [.. coming.Where(line => !elsewhere.Contains(line.Key))];
            return 0;
        });
    }

    public string AgencyOf(PartLine line) => door.NameOf(line.Key.Agency);

    /// <summary>Who a box of what presses is about: the agency, or how many where one assignment fell to many.</summary>
    public string AgenciesOf(PartLine line) =>
        _agencies.TryGetValue((line.Key.Plan, line.Key.Code), out var count) && count > 1
            ? words["{0} cơ quan", count]
            : AgencyOf(line);

    public string AddressOf(PartLine line) =>
        _agencies.TryGetValue((line.Key.Plan, line.Key.Code), out var count) && count > 1
            ? new PartsQuery
            {
                Plan = line.PlanSlug,
                Words = line.Key.Code.Value,
                States = Pressing,
            }.Address()
            : PartDoor.Address(line.PlanSlug, line.Key);

    /// <summary>Thirty-eight communes late with the same assignment are one line for whoever looks after all of them.</summary>
    private PartLine[] Together(IReadOnlyList<(PartLine Line, int Parts)> assignments)
    {
        foreach (var (line, parts) in assignments)
            _agencies[(line.Key.Plan, line.Key.Code)] = parts;
        // How many instances the foremost agency missed says nothing of the others.
        return
        [
            .. assignments.Select(static one =>
                one.Parts > 1 ? one.Line with { State = one.Line.State with { AlsoOverdue = 0 } } : one.Line
            ),
        ];
    }

    private static int CountOf(TienDoDb db, PartFilter filter) => PartCounts.Whole(db, filter)?.Total ?? 0;

    /// <summary>A number that is not of one's own notices marks nothing.</summary>
    public IActionResult OnPostRead(long thongBao)
    {
        Notices.MarkRead(store, door.Current.Signed.Id, thongBao);
        return LocalRedirect("/lam-viec");
    }

    public bool MayUpdate(PartLine line) =>
        Rights.MayUpdate(
            door.Current.Signed,
            new AssignmentPart(line.Key.Plan, line.Key.Code, line.Key.Agency, line.Role, null),
            door.Rules.Agencies,
            Today
        );
}

/// <summary>One list of the page of what is to be done.</summary>
/// <param name="Total">How many there are, of which the lines are the first.</param>
/// <param name="All">Where all of them stand.</param>
public sealed record HomeLines(
    HomeModel Home,
    string Id,
    string Title,
    IReadOnlyList<PartLine> Lines,
    int Total,
    string All
);
