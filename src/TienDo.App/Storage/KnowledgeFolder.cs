namespace TienDo.App.Storage;

/// <summary>
/// Tri thức của tỉnh: what law or custom changes, as files. Those beside the program come with it and go with its next version; a
/// province's own file of the same name, in its data folder, is read instead.
/// </summary>
/// <param name="Usual">The folder beside the program.</param>
/// <param name="Own">The province's; it need not exist.</param>
public sealed record KnowledgeFolder(string Usual, string? Own = null)
{
    public static KnowledgeFolder OfTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "data"));

    public static KnowledgeFolder Of(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return KnowledgeFolder.OfTheProgram with { Own = data.Knowledge };
    }

    /// <summary>The file to read under a name such as "policies/states.json", whether it exists or not.</summary>
    public string File(string kind, string name)
    {
        var own = Own is null ? null : Path.Combine(Own, kind, name);
        return own is not null && System.IO.File.Exists(own) ? own : Path.Combine(Usual, kind, name);
    }

    /// <summary>Every file of a kind, in the order of their names whatever the machine's language.</summary>
    public IReadOnlyList<string> Files(string kind) =>
        [
            .. NamesIn(Usual, kind)
                .Union(Own is null ? [] : NamesIn(Own, kind), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => File(kind, name)),
        ];

    private static IEnumerable<string> NamesIn(string folder, string kind)
    {
        var files = Path.Combine(folder, kind);
        return Directory.Exists(files)
            ? Directory.EnumerateFiles(files, "*.json").Select(static file => Path.GetFileName(file))
            : [];
    }
}
