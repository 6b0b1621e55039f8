namespace TienDo.Documents.Tests.Recognising;

/// <summary>One case of an executable specification: a heading, a text as given, and what must come of it.</summary>
/// <param name="View">What of the reading is looked at: "outline", "assignments", "head", "bases", "statements", …</param>
internal sealed record SpecCase(string Title, string Given, string View, string Expected);

/// <summary>A Markdown specification; every "###" case holds one ```plan block and one or more blocks of what is read.</summary>
internal static class SpecFile
{
    public static IEnumerable<SpecCase> Cases(string path)
    {
        var title = "";
        var given = "";
        string? block = null;
        var lines = new List<string>();
        foreach (var line in File.ReadAllLines(path))
        {
            if (block is null && line.StartsWith("### ", StringComparison.Ordinal))
                title = line[4..];
            else if (block is null && line.StartsWith("```", StringComparison.Ordinal))
                block = line[3..].Trim();
            else if (block is not null && line == "```")
            {
                var text = string.Join('\n', lines);
                if (block == "plan")
                    given = text;
                else
                    yield return new SpecCase(title, given, block, text);
                block = null;
                lines.Clear();
            }
            else if (block is not null)
                lines.Add(line);
        }
    }
}
