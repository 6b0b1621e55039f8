namespace TienDo.Documents.Reading.Packages;

/// <summary>Quan hệ: where a part says its companions are, by the last word of their type.</summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, string> byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);

    public string? Target(string type) => byType.GetValueOrDefault(type);

    public string? TargetOfId(string id) => byId.GetValueOrDefault(id);

    /// <param name="part">Empty for those of the package itself.</param>
    public static Relationships Of(Package package, string part)
    {
        var relationships = new Relationships();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var xml = package.Xml($"{folder}_rels/{part[folder.Length..]}.rels");
        if (xml is null)
            return relationships;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            var type = xml.Attribute("Type");
            var target = xml.Attribute("Target");
            if (type is null || target is null || xml.Attribute("TargetMode") == "External")
                continue;
            var path = target.StartsWith('/') ? target[1..] : Resolve(folder, target);
            relationships.byType.TryAdd(type[(type.LastIndexOf('/') + 1)..], path);
            if (xml.Attribute("Id") is { } id)
                relationships.byId.TryAdd(id, path);
        }
        return relationships;
    }

    private static string Resolve(string folder, string target)
    {
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }
        return folder + target;
    }
}
