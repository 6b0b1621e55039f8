using System.Text;
using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

/// <summary>Đánh số tự động: the markers that Word computes and a file never contains.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private sealed record Level(
        int Start = 1,
        string Format = "decimal",
        string Text = "",
        string Suffix = "tab",
        bool Legal = false,
        int? RestartAfter = null,
        int? Left = null
    );

    private sealed class Definition
    {
        public Level[] Levels { get; } = [.. Enumerable.Repeat(new Level(), WordNumbering.Levels)];
        public int?[] Counters { get; } = new int?[WordNumbering.Levels];
    }

    private sealed class List
    {
        public int Abstract { get; set; } = -1;
        public Dictionary<int, int> StartAgain { get; } = [];
        public Dictionary<int, Level> Instead { get; } = [];
        public bool Begun { get; set; }
    }

    private readonly Dictionary<int, Definition> definitions = [];
    private readonly Dictionary<int, List> lists = [];

    public static WordNumbering Read(Package package, string? part)
    {
        var numbering = new WordNumbering();
        using var xml = package.Xml(part);
        if (xml is null)
            return numbering;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "abstractNum" && xml.Number("abstractNumId") is { } definition)
                numbering.definitions[definition] = ReadDefinition(xml);
            else if (xml.Name == "num" && xml.Number("numId") is { } list)
                numbering.lists[list] = ReadList(xml);
        }
        return numbering;
    }

    /// <summary>The marker with the space behind it ("1. ", "a) ", "- "), counting the list on; "" for none.</summary>
    public string Next(int list, int level, out int? left)
    {
        left = null;
        level = Math.Clamp(level, 0, Levels - 1);
        if (!lists.TryGetValue(list, out var counted) || !definitions.TryGetValue(counted.Abstract, out var definition))
            return "";
        if (!counted.Begun)
        {
            counted.Begun = true;
            foreach (var (at, start) in counted.StartAgain)
                definition.Counters[at] = start - 1;
        }
        Level At(int index) => counted.Instead.GetValueOrDefault(index) ?? definition.Levels[index];
        var shown = At(level);
        left = shown.Left;
        definition.Counters[level] = (definition.Counters[level] ?? shown.Start - 1) + 1;
        for (var lower = level + 1; lower < Levels; lower++)
        {
            if (At(lower).RestartAfter is not 0)
                definition.Counters[lower] = null;
        }
        var marker = shown.Format == "bullet" ? Bullet(shown.Text) : Written(shown, At, definition.Counters);
        return marker.Length == 0 ? ""
            : shown.Suffix == "nothing" ? marker
            : marker + " ";
    }

    private static string Written(Level shown, Func<int, Level> at, int?[] counters)
    {
        var text = new StringBuilder();
        for (var index = 0; index < shown.Text.Length; index++)
        {
            if (shown.Text[index] == '%' && index + 1 < shown.Text.Length && shown.Text[index + 1] is >= '1' and <= '9')
            {
                var level = shown.Text[++index] - '1';
                var format = shown.Legal ? "decimal" : at(level).Format;
                text.Append(NumberFormats.Write(counters[level] ?? at(level).Start, format));
                continue;
            }
            text.Append(shown.Text[index]);
        }
        return VisibleText.Of(text.ToString()).Trim();
    }

    /// <summary>Bullets come as letters of symbol fonts; dash and plus carry meaning in official documents, dots do not.</summary>
    private static string Bullet(string text)
    {
        var sign = VisibleText.Of(text).Trim();
        return sign switch
        {
            "" => "",
            "-" or "–" or "—" or "−" => "-",
            "+" => "+",
            "*" => "*",
            _ => "•",
        };
    }

    private static Definition ReadDefinition(PartReader xml)
    {
        var definition = new Definition();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "lvl" && xml.Number("ilvl") is >= 0 and < Levels and var level)
                definition.Levels[level] = ReadLevel(xml);
        }
        return definition;
    }

    private static List ReadList(PartReader xml)
    {
        var list = new List();
        var at = 0;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "abstractNumId")
                list.Abstract = xml.Number("val") ?? -1;
            else if (xml.Name == "lvlOverride")
                at = Math.Clamp(xml.Number("ilvl") ?? 0, 0, Levels - 1);
            else if (xml.Name == "startOverride")
                list.StartAgain[at] = xml.Number("val") ?? 1;
            else if (xml.Name == "lvl")
                list.Instead[Math.Clamp(xml.Number("ilvl") ?? at, 0, Levels - 1)] = ReadLevel(xml);
        }
        return list;
    }

    private static Level ReadLevel(PartReader xml)
    {
        var level = new Level();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            var value = xml.Attribute("val") ?? "";
            level = xml.Name switch
            {
                "start" => level with { Start = xml.Number("val") ?? 1 },
                "numFmt" => level with { Format = value },
                "lvlText" => level with { Text = value[..Math.Min(value.Length, 50)] },
                "suff" => level with { Suffix = value },
                "isLgl" => level with { Legal = xml.IsOn() },
                "lvlRestart" => level with { RestartAfter = xml.Number("val") },
                "ind" => level with { Left = xml.Number("left") ?? xml.Number("start") },
                _ => level,
            };
        }
        return level;
    }
}
