using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.Web.Features.Progress;

/// <summary>What the address of a list of parts asks for; what it cannot mean is left out, never an error.</summary>
public sealed record PartsQuery
{
    public const string Path = "/lam-viec/nhiem-vu";

    private const int LongestWords = 200;

    private const int LastPage = 10_000;

    private static readonly (string Word, PartOrder Order)[] Orders =
    [
        ("so", PartOrder.Code),
        ("ten", PartOrder.Title),
        ("han", PartOrder.Due),
        ("tinh-trang", PartOrder.State),
        ("minh-chung", PartOrder.Evidence),
        ("cap-nhat", PartOrder.LastUpdate),
        ("nguoi", PartOrder.Person),
        ("co-quan", PartOrder.Agency),
    ];

    private static readonly (string Word, PartGrouping Grouping)[] Groupings =
    [
        ("co-quan", PartGrouping.Agency),
        ("ke-hoach", PartGrouping.Plan),
        ("tinh-trang", PartGrouping.State),
        ("thang", PartGrouping.Month),
    ];

    private static readonly (string? Word, WaitsFor? For)[] Waits =
    [
        (null, null),
        ("1", WaitsFor.Anybody),
        ("thuong-truc", WaitsFor.StandingAgency),
        ("lanh-dao", WaitsFor.ProvincialLeader),
    ];

    public string? Words { get; init; }

    public string? Plan { get; init; }

    public IReadOnlyList<AssignmentState> States { get; init; } = [];

    public string? Agency { get; init; }

    public AgencyRole? Role { get; init; }

    public string? Section { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public bool Starred { get; init; }

    public WaitsFor? Waiting { get; init; }

    public bool? Dated { get; init; }

    public PartArrangement How { get; init; } = new();

    public int Page { get; init; } = 1;

    public static PartsQuery Of(IQueryCollection asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string? Text(string name) =>
            asked[name].ToString().Trim() is { Length: > 0 and <= LongestWords } text ? text : null;
        var sorted = Text("xep");
        var by = sorted?.TrimStart('-');
        return new PartsQuery
        {
            Words = Text("tu"),
            Plan = Text("keHoach"),
            States =
            [
                .. asked["tinhTrang"]
                    .SelectMany(static one => (one ?? "").Split(','))
                    .Select(static one =>
                        Enum.TryParse<AssignmentState>(one, out var state) && Enum.IsDefined(state)
                            ? state
                            : (AssignmentState?)null
                    )
                    .OfType<AssignmentState>()
                    .Distinct(),
            ],
            Agency = Text("coQuan"),
            Role = Text("vaiTro") switch
            {
                "chu-tri" => AgencyRole.Lead,
                "phoi-hop" => AgencyRole.Cooperating,
                _ => null,
            },
            Section = Text("nhom"),
            DueFrom = TypedDay.Read(Text("hanTu")),
            DueTo = TypedDay.Read(Text("hanDen")),
            Starred = Text("sao") == "1",
            Waiting = Waits.FirstOrDefault(one => one.Word == Text("cho")).For,
            Dated = Text("han") switch
            {
                "co" => true,
                "khong" => false,
                _ => null,
            },
            How = new PartArrangement(
                Orders.FirstOrDefault(one => one.Word == by).Order,
                sorted is ['-', ..],
                Groupings.FirstOrDefault(one => one.Word == Text("gop")).Grouping
            ),
            Page = int.TryParse(asked["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, LastPage)
                : 1,
        };
    }

    /// <summary>Everything but the page, as fields of a form or parts of an address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        var by = Orders.FirstOrDefault(one => one.Order == How.Order).Word;
        (string Name, string? Value)[] all =
        [
            ("tu", Words),
            ("keHoach", Plan),
            ("tinhTrang", string.Join(',', States)),
            ("coQuan", Agency),
            (
                "vaiTro",
                Role switch
                {
                    AgencyRole.Lead => "chu-tri",
                    AgencyRole.Cooperating => "phoi-hop",
                    _ => null,
                }
            ),
            ("nhom", Section),
            ("hanTu", DueFrom is { } from ? VietnameseDay.Write(from) : null),
            ("hanDen", DueTo is { } to ? VietnameseDay.Write(to) : null),
            ("sao", Starred ? "1" : null),
            ("cho", Waits.FirstOrDefault(one => one.For == Waiting).Word),
            (
                "han",
                Dated switch
                {
                    true => "co",
                    false => "khong",
                    _ => null,
                }
            ),
            ("xep", by is null ? (How.Descending ? "-" : null) : (How.Descending ? "-" : "") + by),
            ("gop", GroupingWord),
        ];
        return all.Where(static pair => !string.IsNullOrEmpty(pair.Value))
            .Select(static pair => KeyValuePair.Create(pair.Name, pair.Value!));
    }

    public string? GroupingWord => Groupings.FirstOrDefault(one => one.Grouping == How.Grouping).Word;

    public bool IsFiltered => this with { How = new PartArrangement(), Page = 1 } is var bare && bare.Fields().Any();

    public string Address(string path = Path)
    {
        var address = QueryHelpers.AddQueryString(
            path,
            Fields().Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))
        );
        return Page > 1
            ? QueryHelpers.AddQueryString(address, "trang", Page.ToString(CultureInfo.InvariantCulture))
            : address;
    }

    /// <summary>Sorted by a column; choosing it again turns it round, a third time gives it up.</summary>
    public PartsQuery SortedBy(PartOrder order) =>
        this with
        {
            Page = 1,
            How =
                How.Order != order ? How with { Order = order, Descending = false }
                : How.Descending ? How with { Order = PartOrder.Pressing, Descending = false }
                : How with { Descending = true },
        };

    /// <param name="followed">The agencies a person may follow; null for all.</param>
    public PartFilter ToFilter(IReadOnlyCollection<AgencyId>? followed, AgencyDirectory directory)
    {
        var agencies = followed;
        if (Agency is { } named)
        {
            var chosen = new AgencyId(named);
            agencies = followed is null || followed.Contains(chosen) ? [chosen] : [];
        }
        return new PartFilter(
            agencies,
            Plan,
            States,
            Role,
            AskedWords.Of(Words, directory),
            Waiting,
            Starred: Starred,
            DueFrom: DueFrom,
            DueTo: DueTo,
            Section: Section,
            Dated: Dated
        );
    }
}
