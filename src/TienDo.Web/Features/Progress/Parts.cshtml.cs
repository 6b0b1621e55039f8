using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Progress;

/// <summary>Mọi phần việc a person may see: filtered, sorted, put together, the most pressing first unless told otherwise.</summary>
public sealed class PartsModel(Store store, PartDoor door, PartsChoices choices, Words words) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What asks to be chased.</summary>
    private static readonly AssignmentState[] ToChase =
    [
        AssignmentState.Overdue,
        AssignmentState.RoutineSilent,
        AssignmentState.NoEvidence,
        AssignmentState.DueSoon,
    ];

    public PartsQuery Query { get; private set; } = new();

    public AskedWords? Asked { get; private set; }

    public PartPage Shown { get; private set; } = null!;

    /// <summary>Whoever may do something to many parts at once chooses rows.</summary>
    public bool MayChoose =>
        door.Current.Signed.Grants.Any(static grant =>
            RightsOfRoles.Has(grant.Role, Right.Remind)
            || RightsOfRoles.Has(grant.Role, Right.Settle)
            || RightsOfRoles.Has(grant.Role, Right.Star)
            || RightsOfRoles.Has(grant.Role, Right.TakeUp)
        );

    /// <summary>The agency whose rows are shown, where a letter about what it is late with may be written.</summary>
    public AgencyId? LetterFor =>
        Query.Agency is { Length: > 0 } agency
        && Shown.Counts.Any(static one =>
            one is { Key: AssignmentState.Overdue or AssignmentState.RoutineSilent, Value: > 0 }
        )
        && Rights.GrantFor(
            door.Current.Signed,
            Right.Remind,
            new AgencyId(agency),
            plan: null,
            door.Rules.Agencies,
            door.Current.Today
        )
            is not null
            ? new AgencyId(agency)
            : null;

    public PartsChoices Choices => choices;

    public IReadOnlyList<(string Name, int Count, PartsQuery Query)> Views { get; private set; } = [];

    public int Lines { get; private set; }

    public int First => (Query.Page - 1) * PageSize + 1;

    /// <summary>What is asked by days is counted by what falls due, of which recurring work has many.</summary>
    public bool ByTerm =>
        Query.DueFrom is not null || Query.DueTo is not null || Query.How.Grouping == PartGrouping.Month;

    public string CountOf(int count) => ByTerm ? words["{0} lượt đến hạn", count] : words["{0} phần việc", count];

    public void OnGet()
    {
        Query = PartsQuery.Of(Request.Query);
        PartStates.BringToToday(store, door.Rules);
        var followed = door.Followed();
        var filter = Query.ToFilter(followed, door.Rules.Agencies);
        Asked = filter.Words;
        var decides = door.Current.Has(Role.StandingOfficer, Role.ProvincialLeader);
        var whose = door.Current.Has(Role.StandingOfficer) ? WaitsFor.StandingAgency : WaitsFor.ProvincialLeader;
        var waits = new PartFilter(followed) with { Waiting = whose };
        (Shown, var all, var waiting, var starred) = store.Ask(db =>
            (
                PartTable.Page(db, filter, Query.How, door.Rules.Agencies, First - 1, PageSize),
                PartCounts.Whole(db, new PartFilter(followed)),
                decides ? PartCounts.Whole(db, waits)?.Total ?? 0 : 0,
                PartCounts.Whole(db, new PartFilter(followed, Starred: true))?.Total ?? 0
            )
        );
        Lines = Shown.Blocks.Sum(static block => block.Lines.Count);
        var how = new PartArrangement(Grouping: Query.How.Grouping);
        int Count(IEnumerable<AssignmentState> states) =>
            states.Sum(state => all?.ByState.GetValueOrDefault(state) ?? 0);
        var views = new List<(string, int, PartsQuery)>
        {
            (words["Tất cả"], all?.Total ?? 0, new PartsQuery { How = how }),
            (words["Cần đôn đốc"], Count(ToChase), new PartsQuery { States = ToChase, How = how }),
        };
        if (decides)
            views.Add(
                (
                    whose == WaitsFor.StandingAgency
                        ? words["Chờ xác nhận, chờ quyết định"]
                        : words["Chờ lãnh đạo quyết định"],
                    waiting,
                    new PartsQuery { Waiting = whose, How = how }
                )
            );
        views.Add(
            (
                words["Chờ căn cứ"],
                Count([AssignmentState.WaitingForTrigger]),
                new PartsQuery { States = [AssignmentState.WaitingForTrigger], How = how }
            )
        );
        views.Add((words["Được gắn sao"], starred, new PartsQuery { Starred = true, How = how }));
        Views = views;
    }

    public bool IsView(PartsQuery view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Address(view) == Address(Query);
        static string Address(PartsQuery query) => (query with { How = new PartArrangement(), Page = 1 }).Address();
    }

    public string AgencyName(AgencyId agency) => door.NameOf(agency);

    public string NameOf(PartLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return door.Rules.Agencies.Find(line.Key.Agency)?.ShortName ?? line.Key.Agency.Value;
    }

    /// <summary>What stands over a group; null where the table is not put together by anything.</summary>
    public string? Heading(PartBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Query.How.Grouping switch
        {
            PartGrouping.None => null,
            PartGrouping.State => StateWording.Word(words, Enum.Parse<AssignmentState>(block.Group.Key)),
            PartGrouping.Month => PartTable.Month(block.Group.Key) is { } month
                ? words["Đến hạn tháng {0}", $"{month.Month}/{month.Year}"]
                : words["Không có thời hạn"],
            _ => block.Name,
        };
    }

    public string? Sorted(PartOrder order) =>
        Query.How.Order != order ? null
        : Query.How.Descending ? "descending"
        : "ascending";
}
