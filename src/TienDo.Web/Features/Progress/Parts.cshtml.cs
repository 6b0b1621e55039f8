using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Progress;

namespace TienDo.Web.Features.Progress;

/// <summary>What the address of the list asks for.</summary>
public sealed record PartsQuery(
    string? Tu,
    string? KeHoach,
    string? TinhTrang,
    string? CoQuan,
    int Trang = 1,
    bool Sao = false
);

/// <summary>Mọi phần việc a person may see: filtered, the most pressing first.</summary>
public sealed class PartsModel(Store store, PartDoor door) : PageModel
{
    private const int PageSize = 50;

    private const int LastPage = 10_000;

    public PartsQuery Query { get; private set; } = new(null, null, null, null);

    public IReadOnlyList<PartLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<AssignmentState, int> Counts { get; private set; } =
        new Dictionary<AssignmentState, int>();

    public IReadOnlyList<(string Slug, string Number)> Plans { get; private set; } = [];

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public int Total { get; private set; }

    public int First => (Query.Trang - 1) * PageSize + 1;

    public void OnGet(string? tu, string? keHoach, string? tinhTrang, string? coQuan, string? sao, int trang = 1)
    {
        Query = new PartsQuery(tu?.Trim(), keHoach, tinhTrang, coQuan, Math.Clamp(trang, 1, LastPage), sao == "1");
        PartStates.BringToToday(store, door.Rules);
        var followed = door.Followed();
        IReadOnlyCollection<AgencyId>? agencies = followed;
        if (!string.IsNullOrEmpty(coQuan))
        {
            var chosen = new AgencyId(coQuan);
            agencies = followed is null || followed.Contains(chosen) ? [chosen] : [];
        }
        var filter = new PartFilter(
            agencies,
            keHoach,
            null,
            Words: Query.Tu is { Length: > 200 } ? null : Query.Tu,
            Starred: Query.Sao
        );
        var only =
            Enum.TryParse<AssignmentState>(tinhTrang, out var state) && Enum.IsDefined(state)
                ? state
                : (AssignmentState?)null;
        (Counts, Lines, Plans) = store.Ask(db =>
            (
                WorkLists.Counts(db, filter),
                WorkLists.List(db, only is { } one ? filter with { States = [one] } : filter, First - 1, PageSize),
                (IReadOnlyList<(string, string)>)
                    [
                        .. db
                            .Plans.OrderByDescending(plan => plan.Id)
                            .Select(plan => new
                            {
                                plan.Slug,
                                plan.Number,
                                plan.Subject,
                            })
                            .AsEnumerable()
                            .Select(plan => (plan.Slug, plan.Number ?? plan.Subject)),
                    ]
            )
        );
        Total = only is { } counted ? Counts.GetValueOrDefault(counted) : Counts.Values.Sum();
        Agencies =
        [
            .. door
                .Rules.Agencies.Agencies.Where(agency =>
                    agency.ExistsOn(door.Current.Today)
                    && (followed?.Contains(agency.Id) ?? agency.Kind != AgencyKind.Central)
                )
                .OrderBy(agency => agency.Name, StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true)),
        ];
    }

    public string NameOf(AgencyId agency) => door.Rules.Agencies.Find(agency)?.ShortName ?? agency.Value;

    public string PageAddress(int number) =>
        QueryHelpers.AddQueryString(
            "/lam-viec/nhiem-vu",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["tu"] = Query.Tu,
                ["keHoach"] = Query.KeHoach,
                ["tinhTrang"] = Query.TinhTrang,
                ["coQuan"] = Query.CoQuan,
                ["sao"] = Query.Sao ? "1" : null,
                ["trang"] = number.ToString(CultureInfo.InvariantCulture),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
