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

    private readonly Dictionary<(PlanId, AssignmentCode, AssignmentState), int> _agencies = [];

    private readonly Dictionary<PartKey, IReadOnlyList<AskedDecision>> _asked = [];

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

    /// <summary>Whose word the person gives, which is theirs to do first; null for those who wait for others.</summary>
    public WaitsFor? Decides =>
        door.Current.Has(Role.StandingOfficer) ? WaitsFor.StandingAgency
        : door.Current.Has(Role.ProvincialLeader) ? WaitsFor.ProvincialLeader
        : null;

    /// <summary>How many parts ask for something now; a box may stand for many of them.</summary>
    public int NowInAll { get; private set; }

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
        store.Ask(db =>
        {
            Partition = WorkLists.Partition(db, own);
            var waits = own with { Waiting = Decides ?? WaitsFor.Anybody };
            var waiting = WorkLists.List(db, waits, 0, Most);
            WaitingInAll = CountOf(db, waits);
            if (Decides is not null)
            {
                Waiting = AskedOf(db, [.. waiting.Take(MostLines)]);
                Now = Together(WorkLists.Together(db, own with { States = Pressing }, Most));
                NowInAll = CountOf(db, own with { States = Pressing });
                return 0;
            }
            var elsewhere = waiting.Select(line => line.Key).ToHashSet();
            var returned = WorkLists.List(db, own with { Returned = true }, 0, Most);
            var pressing = WorkLists.List(db, own with { States = Pressing }, 0, Most);
            var ahead = own with { States = Ahead };
            var coming = WorkLists.List(db, ahead, 0, Most);
            ComingInAll = CountOf(db, ahead) - CountOf(db, ahead with { Waiting = WaitsFor.Anybody });
            Elsewhere = AskedOf(db, waiting);
            Now = [.. returned.UnionBy(pressing, line => line.Key).Where(line => !elsewhere.Contains(line.Key))];
            NowInAll = Now.Count < Most ? Now.Count : CountOf(db, own with { States = Pressing });
            Coming = [.. coming.Where(line => !elsewhere.Contains(line.Key))];
            return 0;
        });
    }

    public string AgencyOf(PartLine line) => door.NameOf(line.Key.Agency);

    /// <summary>How many agencies a box of what presses is about.</summary>
    public int AgencyCount(PartLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return _agencies.GetValueOrDefault((line.Key.Plan, line.Key.Code, line.State.State), 1);
    }

    /// <summary>Who a box of what presses is about: the agency, or how many where one assignment fell to many.</summary>
    public string AgenciesOf(PartLine line) =>
        AgencyCount(line) is > 1 and var count ? words["{0} cơ quan", count] : AgencyOf(line);

    public string AddressOf(PartLine line) =>
        AgencyCount(line) > 1
            ? new PartsQuery
            {
                Plan = line.PlanSlug,
                Words = line.Key.Code.Value,
                States = [line.State.State],
            }.Address()
            : PartDoor.Address(line.PlanSlug, line.Key);

    /// <summary>What a word is waited for about, in words.</summary>
    public IEnumerable<string> AskedAbout(PartLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        foreach (var asked in _asked.GetValueOrDefault(line.Key, []))
            yield return asked switch
            {
                AskedDecision.MoreTime more => words["Xin gia hạn đến {0}", Numbers.Date(more.Until)]
                    + (more.Instance is { } instance ? ", " + StateWording.Quarter(words, instance) : "")
                    + (
                        more.From == WaitsFor.ProvincialLeader && Decides != WaitsFor.ProvincialLeader
                            ? ", " + words["chờ lãnh đạo tỉnh"]
                            : ""
                    ),
                AskedDecision.NotOurs { Other: { } other } => words[
                    "Báo không thuộc nhiệm vụ của mình, đề nghị giao {0}",
                    door.NameOf(new AgencyId(other))
                ],
                AskedDecision.NotOurs => words["Báo không thuộc nhiệm vụ của mình"],
                AskedDecision.Verification { Updates: > 1 } many => words["{0} cập nhật chờ thẩm tra", many.Updates],
                AskedDecision.Verification { ClaimsCompletion: true } => words["Báo hoàn thành, chờ thẩm tra"],
                _ => words["Cập nhật chờ thẩm tra"],
            };
    }

    private IReadOnlyList<PartLine> AskedOf(TienDoDb db, IReadOnlyList<PartLine> lines)
    {
        foreach (var line in lines)
            _asked[line.Key] = AskedDecisions.Of(db, line.Key);
        return lines;
    }

    /// <summary>Thirty-eight communes late with the same assignment are one line for whoever looks after all of them.</summary>
    private PartLine[] Together(IReadOnlyList<(PartLine Line, int Parts)> assignments)
    {
        foreach (var (line, parts) in assignments)
            _agencies[(line.Key.Plan, line.Key.Code, line.State.State)] = parts;
        return [.. assignments.Select(static one => one.Line)];
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
