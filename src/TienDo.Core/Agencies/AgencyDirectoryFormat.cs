using System.Globalization;
using System.Text.Json;

namespace TienDo.Agencies;

/// <summary>The JSON of data/agencies: agencies, groups, the province they belong to.</summary>
internal static class AgencyDirectoryFormat
{
    public static AgencyDirectory Parse(IReadOnlyList<string> jsons)
    {
        var agencies = new List<Agency>();
        var groups = new List<AgencyGroup>();
        var province = "";
        try
        {
            foreach (var json in jsons)
            {
                using var document = JsonDocument.Parse(json);
                var root = document.RootElement;
                agencies.AddRange(Items(root, "agencies").Select(Agency));
                groups.AddRange(Items(root, "groups").Select(Group));
                if (province.Length == 0)
                    province = Text(root, "province") ?? "";
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The agency directory is not in its form: " + error.Message, error);
        }
        Check(agencies, groups);
        return new AgencyDirectory(agencies, groups, province);
    }

    private static Agency Agency(JsonElement element)
    {
        var name = Required(element, "name");
        return new Agency(
            new AgencyId(Required(element, "id")),
            name,
            Text(element, "shortName") ?? name,
            Kind(Required(element, "kind")),
            Text(element, "parent") is { } parent ? new AgencyId(parent) : null,
            Texts(element, "aliases"),
            Day(element, "validFrom"),
            Day(element, "validTo"),
            [.. Texts(element, "successors").Select(static id => new AgencyId(id))]
        );
    }

    private static AgencyGroup Group(JsonElement element) =>
        new(
            new AgencyId(Required(element, "id")),
            Required(element, "name"),
            Texts(element, "aliases"),
            [.. Texts(element, "kinds").Select(Kind)],
            Text(element, "membersOf") is { } of ? new AgencyId(of) : null
        );

    private static void Check(List<Agency> agencies, List<AgencyGroup> groups)
    {
        var ids = new HashSet<AgencyId>();
        foreach (var id in agencies.Select(static agency => agency.Id).Concat(groups.Select(static group => group.Id)))
        {
            if (!ids.Add(id))
                throw new FormatException($"The agency directory has two entries with the id \"{id}\".");
        }
        foreach (var agency in agencies)
        {
            var unknown = agency.Successors.Append(agency.Parent ?? agency.Id).FirstOrDefault(id => !ids.Contains(id));
            if (unknown.Value is not null)
                throw new FormatException(
                    $"Agency \"{agency.Id}\" names \"{unknown}\", which is not in the directory."
                );
            if (agency.ValidFrom > agency.ValidTo)
                throw new FormatException($"Agency \"{agency.Id}\" ends before it begins.");
        }
    }

    private static AgencyKind Kind(string name) =>
        Enum.TryParse<AgencyKind>(name, ignoreCase: false, out var kind)
            ? kind
            : throw new FormatException($"\"{name}\" is no kind of agency.");

    private static JsonElement.ArrayEnumerator Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static string Required(JsonElement element, string name) =>
        Text(element, name) ?? throw new FormatException($"An entry of the agency directory has no \"{name}\".");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? [.. value.EnumerateArray().Select(static item => item.GetString() ?? "")]
            : [];

    private static DateOnly? Day(JsonElement element, string name)
    {
        if (Text(element, name) is not { } text)
            return null;
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new FormatException($"\"{text}\" is no day of the form yyyy-MM-dd.");
    }
}
