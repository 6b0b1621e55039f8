using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Time;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Overviews;

/// <summary>Dòng thời gian (Gantt): each part from when it was given to its day, in one year; the same in words beside it.</summary>
public sealed class TimelineModel(Store store, PartDoor door, PartsChoices choices) : PageModel
{
    private const int PageSize = 50;

    private const int FirstYear = 2000;

    private const int LastYear = 2100;

    private readonly Dictionary<string, DateOnly> _starts = new(StringComparer.Ordinal);

    public PartsQuery Query { get; private set; } = new();

    public PartsChoices Choices => choices;

    public int Year { get; private set; }

    public string YearText => Text(Year);

    /// <summary>A year is no count: it has no point in it.</summary>
    public static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    public int Total { get; private set; }

    /// <summary>Parts of one assignment that stand alike are one line, with how many they are.</summary>
    public IReadOnlyList<(PartLine Line, int Parts)> Lines { get; private set; } = [];

    public int LinesInAll { get; private set; }

    public int First => (Query.Page - 1) * PageSize + 1;

    private DateOnly Start => new(Year, 1, 1);

    private DateOnly End => new(Year, 12, 31);

    public void OnGet(string? nam)
    {
        Query = PartsQuery.Of(Request.Query);
        Year =
            int.TryParse(nam, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear
                ? year
                : door.Current.Today.Year;
        PartStates.BringToToday(store, door.Rules);
        var filter = Query.ToFilter(door.Followed(), door.Rules.Agencies) with
        {
            DueFrom = Start,
            DueTo = End,
            Dated = true,
        };
        store.Ask(db =>
        {
            Total = PartCounts.Group(db, filter, PartGrouping.None).Sum(static group => group.Total);
            LinesInAll = WorkLists.CountAlike(db, filter);
            Lines = WorkLists.Alike(db, filter, First - 1, PageSize);
            using var command = db.Command("SELECT Slug, COALESCE(IssuedOn, date(AdoptedAt, '+7 hours')) FROM Plans");
            using var row = command.ExecuteReader();
            while (row.Read())
                _starts[row.GetString(0)] = DateOnly.ParseExact(
                    row.GetString(1),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                );
            return true;
        });
    }

    /// <summary>The part, or the rows of the table where one line stands for many: those that stand alike.</summary>
    public string AddressOf(PartLine line, int parts)
    {
        ArgumentNullException.ThrowIfNull(line);
        return parts == 1
            ? PartDoor.Address(line.PlanSlug, line.Key)
            : (
                Query with
                {
                    Plan = line.PlanSlug,
                    Words = line.Key.Code.Value,
                    States = [line.State.State],
                    DueFrom = line.State.EffectiveDueOn,
                    DueTo = line.State.EffectiveDueOn,
                    Page = 1,
                }
            ).Address();
    }

    public string NameOf(PartLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return door.Rules.Agencies.Find(line.Key.Agency)?.ShortName ?? line.Key.Agency.Value;
    }

    public string Address(int year, int page) =>
        QueryHelpers.AddQueryString(
            (Query with { Page = page }).Address("/lam-viec/tien-do"),
            "nam",
            year.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Twelve months; widths in percents, so that text never scales.</summary>
    public IHtmlContent Axis()
    {
        var svg = new HtmlContentBuilder().AppendHtml(
            "<svg class=\"axis\" width=\"100%\" height=\"18\" aria-hidden=\"true\">"
        );
        for (var month = 1; month <= 12; month++)
            svg.AppendHtml(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<text x=\"{At(new DateOnly(Year, month, 1)):0.##}%\" y=\"13\">{month}</text>"
                )
            );
        return svg.AppendHtml("</svg>");
    }

    public IHtmlContent Strip(PartLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var state = line.State;
        var due = state.EffectiveDueOn!.Value;
        var given = _starts.GetValueOrDefault(line.PlanSlug, due);
        if (state.Instance is { } instance && Occurrences.StartOf(instance) is { } opens && opens > given)
            given = opens;
        var original =
            state.OriginalDueOn is { } first && first < due && state.OriginalDueOn != state.DueOn ? first : due;
        var svg = new HtmlContentBuilder().AppendHtml("<svg width=\"100%\" height=\"22\" aria-hidden=\"true\">");
        if (door.Current.Today >= Start && door.Current.Today <= End)
            svg.AppendHtml(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"today\" x=\"{At(door.Current.Today):0.##}%\" y=\"0\" width=\"1\" height=\"22\"/>"
                )
            );
        Bar(svg, "term", given < original ? given : original, original);
        if (original < due)
            Bar(svg, "more", original, due);
        var late =
            state.CompletedOn is { } done ? (done > due ? done : due)
            : state.DaysLate is > 0 ? door.Current.Today
            : due;
        if (late > due)
            Bar(svg, "over", due, late);
        if (state.CompletedOn is { } completed && completed >= Start && completed <= End)
            svg.AppendHtml(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<circle class=\"end\" cx=\"{At(completed):0.##}%\" cy=\"11\" r=\"5\"/>"
                )
            );
        return svg.AppendHtml("</svg>");
    }

    /// <summary>For the key under the filters.</summary>
    public static IHtmlContent Sample(string kind) =>
        new HtmlString(
            kind == "end"
                ? "<svg width=\"24\" height=\"14\" aria-hidden=\"true\"><circle class=\"end\" cx=\"12\" cy=\"7\" r=\"5\"/></svg>"
                : $"<svg width=\"24\" height=\"14\" aria-hidden=\"true\"><rect class=\"{kind}\" x=\"1\" y=\"2\" width=\"22\" height=\"10\"/></svg>"
        );

    private void Bar(IHtmlContentBuilder svg, string kind, DateOnly from, DateOnly to)
    {
        var (x, end) = (At(from), At(to.AddDays(1)));
        if (end <= 0 || x >= 100)
            return;
        svg.AppendHtml(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{x:0.##}%\" y=\"6\" width=\"{Math.Max(0.4m, end - x):0.##}%\" height=\"10\"/>"
            )
        );
    }

    /// <summary>Percent of the year, within its ends.</summary>
    private decimal At(DateOnly day) =>
        Math.Clamp(100m * (day.DayNumber - Start.DayNumber) / (End.DayNumber - Start.DayNumber + 1), 0, 100);
}
