using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Storage;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.Accounts;

/// <summary>Reads what people may do, and turns grants into rows.</summary>
public static class StoredGrants
{
    /// <summary>
    /// The person behind an open account with the grants that hold on a day, those of colleagues they stand in for included;
    /// null when there is none.
    /// </summary>
    public static Person? PersonOf(TienDoDb db, string accountId, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (OwnOf(db, accountId, day) is not { } person)
            return null;
        var passedOn = KnownAbsences
            .Holding(db, accountId, day)
            .SelectMany(absence =>
                ActingForAnother.PassedOn(absence, OwnOf(db, absence.Absent, day)?.Grants ?? [], person.Grants, day)
            );
        return person with { Grants = [.. person.Grants, .. passedOn] };
    }

    /// <summary>The foremost of a person's own roles today, by which the journal names them; a reader where there is none.</summary>
    public static Role ForemostRole(TienDoDb db, string accountId)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = OwnOf(db, accountId, VietnamDay.Of(db.Now))?.Grants ?? [];
        return own.Where(static grant => grant.OnBehalfOf is null)
            .Select(static grant => grant.Role)
            .DefaultIfEmpty(Role.Reader)
            .Min();
    }

    private static Person? OwnOf(TienDoDb db, string accountId, DateOnly day)
    {
        using var command = db.Command(
            """
            SELECT a.FullName, g.Role, g.AgencyId, g.WithSubAgencies, g.Plans, g.ValidFrom, g.ValidTo, g.OnBehalfOf
            FROM Accounts a LEFT JOIN Grants g ON g.AccountId = a.Id AND g.TakenBackAt IS NULL
            WHERE a.Id = $id AND a.DisabledAt IS NULL ORDER BY g.Id
            """,
            ("$id", accountId)
        );
        using var row = command.ExecuteReader();
        string? name = null;
        var grants = new List<Grant>();
        while (row.Read())
        {
            name = row.GetString(0);
            if (!row.IsDBNull(1) && ReadGrant(row, 1) is { } grant && grant.HoldsOn(day))
                grants.Add(grant);
        }
        return name is null ? null : new Person(accountId, name, grants);
    }

    /// <summary>Everyone with an open account, each with the grants that hold on a day.</summary>
    public static IReadOnlyList<Person> Everyone(TienDoDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT a.Id, a.FullName, g.Role, g.AgencyId, g.WithSubAgencies, g.Plans, g.ValidFrom, g.ValidTo, g.OnBehalfOf
            FROM Accounts a JOIN Grants g ON g.AccountId = a.Id AND g.TakenBackAt IS NULL
            WHERE a.DisabledAt IS NULL ORDER BY a.Id, g.Id
            """
        );
        using var row = command.ExecuteReader();
        var held = new List<(string Id, string Name, Grant Grant)>();
        while (row.Read())
        {
            if (ReadGrant(row, 2) is var grant && grant.HoldsOn(day))
                held.Add((row.GetString(0), row.GetString(1), grant));
        }
        var people = held.GroupBy(static one => (one.Id, one.Name))
            .Select(static own => new Person(own.Key.Id, own.Key.Name, [.. own.Select(static one => one.Grant)]))
            .ToDictionary(static person => person.Id, StringComparer.Ordinal);
        var absences = KnownAbsences.Holding(db, deputy: null, day).ToLookup(static absence => absence.Deputy);
        return
        [
            .. people.Values.Select(person =>
                person with
                {
                    Grants =
                    [
                        .. person.Grants,
                        .. absences[person.Id]
                            .SelectMany(absence =>
                                ActingForAnother.PassedOn(
                                    absence,
                                    people.GetValueOrDefault(absence.Absent)?.Grants ?? [],
                                    person.Grants,
                                    day
                                )
                            ),
                    ],
                }
            ),
        ];
    }

    /// <summary>The columns Role, AgencyId, WithSubAgencies, Plans, ValidFrom, ValidTo, OnBehalfOf from a place on.</summary>
    internal static Grant ReadGrant(SqliteDataReader row, int at)
    {
        DateOnly? Day(int column) =>
            row.IsDBNull(column)
                ? null
                : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Grant(
            Enum.Parse<Role>(row.GetString(at)),
            row.IsDBNull(at + 1) ? null : new AgencyId(row.GetString(at + 1)),
            row.GetBoolean(at + 2),
            [.. Numbers(row.GetString(at + 3)).Select(number => new PlanId(number))],
            Day(at + 4),
            Day(at + 5),
            row.IsDBNull(at + 6) ? null : row.GetString(at + 6)
        );
    }

    internal static StoredGrant Row(string accountId, Grant grant, DateTimeOffset now, Actor who) =>
        new(
            0,
            accountId,
            grant.Role,
            grant.Agency?.Value,
            grant.WithSubAgencies,
            string.Join(',', grant.Plans.Select(plan => plan.Value.ToString(CultureInfo.InvariantCulture))),
            grant.From,
            grant.To,
            grant.OnBehalfOf,
            now,
            who.Name,
            null
        );

    private static IEnumerable<int> Numbers(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
}
