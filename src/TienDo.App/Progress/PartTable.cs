using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>Cách bày bảng: sorted by what, put together by what.</summary>
public sealed record PartArrangement(
    PartOrder Order = PartOrder.Pressing,
    bool Descending = false,
    PartGrouping Grouping = PartGrouping.None
);

/// <summary>The rows of one group that stand on a page.</summary>
/// <param name="Name">What the group is called, where that is a name; null for states, months and where there is one group.</param>
public sealed record PartBlock(PartGroup Group, string? Name, IReadOnlyList<PartLine> Lines);

/// <param name="Counts">Over the filter without its states, so that each state can be offered with its count.</param>
public sealed record PartPage(
    IReadOnlyList<PartBlock> Blocks,
    int Total,
    IReadOnlyDictionary<AssignmentState, int> Counts
);

/// <summary>Bảng phần việc: one page of a filter, with the counts of its groups.</summary>
public static class PartTable
{
    private static readonly StringComparer s_names = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    public static PartPage Page(
        TienDoDb db,
        PartFilter filter,
        PartArrangement how,
        AgencyDirectory agencies,
        int skip,
        int take
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(how);
        var by =
            how.Order == PartOrder.Agency && how.Grouping == PartGrouping.None ? PartGrouping.Agency : how.Grouping;
        filter = Asked(filter, by);
        var groups = Sorted(db, PartCounts.Group(db, filter, by), by, how, agencies);
        var counts = PartCounts
            .Group(db, filter with { States = null }, PartGrouping.None)
            .Select(static group => group.ByState)
            .FirstOrDefault(new Dictionary<AssignmentState, int>());
        var (blocks, total) = (new List<PartBlock>(), 0);
        foreach (var (group, name) in groups)
        {
            var (from, to) = (Math.Max(skip, total), Math.Min(skip + take, total + group.Total));
            if (from < to)
                blocks.Add(
                    new PartBlock(
                        group,
                        name,
                        WorkLists.List(
                            db,
                            Narrowed(filter, by, group.Key),
                            from - total,
                            to - from,
                            how.Order,
                            how.Descending
                        )
                    )
                );
            total += group.Total;
        }
        return new PartPage(blocks, total, counts);
    }

    /// <summary>What a group adds to the filter it was counted over.</summary>
    public static PartFilter Narrowed(PartFilter filter, PartGrouping by, string key)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(key);
        filter = Asked(filter, by);
        return by switch
        {
            PartGrouping.Agency => filter with { Agencies = [new AgencyId(key)] },
            PartGrouping.Plan => filter with { PlanSlug = key },
            PartGrouping.State => filter with { States = [Enum.Parse<AssignmentState>(key)] },
            PartGrouping.Month when Month(key) is { } first => filter with
            {
                DueFrom = filter.DueFrom > first ? filter.DueFrom : first,
                DueTo = filter.DueTo < first.AddMonths(1).AddDays(-1) ? filter.DueTo : first.AddMonths(1).AddDays(-1),
            },
            PartGrouping.Month => filter with { Dated = false },
            PartGrouping.Day
                when DateOnly.TryParseExact(
                    key,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => filter with
            {
                DueFrom = day,
                DueTo = day,
            },
            PartGrouping.Day => filter with { Dated = false },
            PartGrouping.Section => filter with { Section = key },
            _ => filter,
        };
    }

    /// <summary>What is put together by days is asked of terms.</summary>
    internal static PartFilter Asked(PartFilter filter, PartGrouping by) =>
        by is PartGrouping.Month or PartGrouping.Day ? filter with { ByTerm = true } : filter;

    /// <summary>First day of "2026-06"; null for the group of work that has no day.</summary>
    public static DateOnly? Month(string key) =>
        DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : null;

    private static IEnumerable<(PartGroup Group, string? Name)> Sorted(
        TienDoDb db,
        IReadOnlyList<PartGroup> groups,
        PartGrouping by,
        PartArrangement how,
        AgencyDirectory agencies
    )
    {
        var named = groups.Select(group => (Group: group, Name: NameOf(db, by, group.Key, agencies)));
        if (by == PartGrouping.Agency && how.Order == PartOrder.Agency)
            return how.Descending
                ? named.OrderByDescending(static one => one.Name, s_names)
                : named.OrderBy(static one => one.Name, s_names);
        return by switch
        {
            // Whoever is most behind stands first.
            PartGrouping.Agency or PartGrouping.Plan => named
                .OrderByDescending(static one => one.Group.Four.Overdue)
                .ThenByDescending(static one => one.Group.Total)
                .ThenBy(static one => one.Name, s_names),
            PartGrouping.State => named.OrderBy(static one => Pressing.Of(Enum.Parse<AssignmentState>(one.Group.Key))),
            _ => named.OrderBy(static one => one.Group.Key, StringComparer.Ordinal),
        };
    }

    private static string? NameOf(TienDoDb db, PartGrouping by, string key, AgencyDirectory agencies)
    {
        switch (by)
        {
            case PartGrouping.Agency:
                return agencies.Find(new AgencyId(key))?.Name ?? key;
            case PartGrouping.Plan:
                using (
                    var command = db.Command(
                        "SELECT COALESCE(Number, Subject) FROM Plans WHERE Slug = $slug",
                        ("$slug", key)
                    )
                )
                    return command.ExecuteScalar() as string ?? key;
            case PartGrouping.Section:
                return key;
            default:
                return null;
        }
    }
}
