using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Progress;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Overviews;

/// <summary>Lịch tháng: what falls due on each day, counted by state; the list below it says the same in words.</summary>
public sealed class CalendarModel(Store store, PartDoor door, PartsChoices choices) : PageModel
{
    private const int MostLines = 60;

    private static readonly DateOnly s_first = new(2000, 1, 1);

    private static readonly DateOnly s_last = new(2100, 12, 1);

    private Dictionary<DateOnly, PartGroup> _days = [];

    public PartsQuery Query { get; private set; } = new();

    public PartsChoices Choices => choices;

    public DateOnly Month { get; private set; }

    public DateOnly Today => door.Current.Today;

    public string MonthText => string.Create(CultureInfo.InvariantCulture, $"{Month.Month}/{Month.Year}");

    public int Total { get; private set; }

    public IReadOnlyDictionary<AssignmentState, int> ByState { get; private set; } =
        new Dictionary<AssignmentState, int>();

    public IReadOnlyList<PartLine> Lines { get; private set; } = [];

    public IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            // Weeks begin on Monday.
            var from = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7));
            for (var monday = from; monday < Month.AddMonths(1); monday = monday.AddDays(7))
                yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
        }
    }

    public void OnGet(string? thang)
    {
        Query = PartsQuery.Of(Request.Query);
        Month =
            DateOnly.TryParseExact(thang, "M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked >= s_first
            && asked <= s_last
                ? asked
                : new DateOnly(Today.Year, Today.Month, 1);
        PartStates.BringToToday(store, door.Rules);
        var filter = Query.ToFilter(door.Followed(), door.Rules.Agencies) with
        {
            DueFrom = Month,
            DueTo = Month.AddMonths(1).AddDays(-1),
            Dated = true,
        };
        store.Ask(db =>
        {
            var days = PartCounts.Group(db, filter, PartGrouping.Day);
            _days = days.ToDictionary(static group =>
                DateOnly.ParseExact(group.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
            Total = days.Sum(static group => group.Total);
            ByState = days.SelectMany(static group => group.ByState)
                .GroupBy(static pair => pair.Key)
                .ToDictionary(static state => state.Key, static state => state.Sum(static pair => pair.Value));
            Lines = WorkLists.List(db, filter, 0, MostLines, PartOrder.Due);
            return true;
        });
    }

    public PartGroup? Of(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>Weekends and holidays, on which nothing can fall due.</summary>
    public bool IsFree(DateOnly day) => door.Rules.Calendar.EffectiveDay(day) != day;

    public string NameOf(PartLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return door.Rules.Agencies.Find(line.Key.Agency)?.ShortName ?? line.Key.Agency.Value;
    }

    public string Address(DateOnly month) =>
        QueryHelpers.AddQueryString(
            (Query with { Page = 1 }).Address("/lam-viec/lich"),
            "thang",
            string.Create(CultureInfo.InvariantCulture, $"{month.Month}/{month.Year}")
        );

    public string DayAddress(DateOnly day) => (Query with { DueFrom = day, DueTo = day, Page = 1 }).Address();

    public string ListAddress =>
        (
            Query with
            {
                DueFrom = Month,
                DueTo = Month.AddMonths(1).AddDays(-1),
                Page = 1,
                How = new PartArrangement(PartOrder.Due),
            }
        ).Address();
}
