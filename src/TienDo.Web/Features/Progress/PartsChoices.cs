using System.Globalization;
using TienDo.Agencies;
using TienDo.App.Storage;

namespace TienDo.Web.Features.Progress;

/// <summary>What the filters of lists of parts offer to a person.</summary>
public sealed class PartsChoices(Store store, PartDoor door)
{
    private static readonly StringComparer s_names = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    public IReadOnlyList<(string Slug, string Number)> Plans { get; } =
        store.Ask(db =>
        {
            using var command = db.Command("SELECT Slug, COALESCE(Number, Subject) FROM Plans ORDER BY Id DESC");
            using var row = command.ExecuteReader();
            var plans = new List<(string, string)>();
            while (row.Read())
                plans.Add((row.GetString(0), row.GetString(1)));
            return plans;
        });

    public IReadOnlyList<Agency> Agencies { get; } = Of(door);

    private static Agency[] Of(PartDoor door)
    {
        var followed = door.Followed();
        return
        [
            .. door
                .Rules.Agencies.Agencies.Where(agency =>
                    agency.ExistsOn(door.Current.Today)
                    && (followed?.Contains(agency.Id) ?? agency.Kind != AgencyKind.Central)
                )
                .OrderBy(static agency => agency.Name, s_names),
        ];
    }
}
