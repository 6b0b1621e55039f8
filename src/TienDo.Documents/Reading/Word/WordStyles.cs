using System.Globalization;
using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

/// <summary>Kiểu đoạn: what each style says once its ancestors are asked too.</summary>
internal sealed class WordStyles
{
    private const int MostAncestors = 20;

    private sealed record Style(string Name, string? BasedOn, ParagraphLook Paragraph, RunLook Run);

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ParagraphLook Paragraph, RunLook Run)> resolved = new(StringComparer.Ordinal);
    private string? standard;

    public static WordStyles Read(Package package, string? part)
    {
        var all = new WordStyles();
        using var xml = package.Xml(part);
        if (xml is null)
            return all;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name != "style" || xml.Attribute("styleId") is not { } id)
                continue;
            if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true")
                all.standard = id;
            all.styles[id] = ReadStyle(xml);
        }
        return all;
    }

    private static Style ReadStyle(PartReader xml)
    {
        var style = new Style("", null, default, default);
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            switch (xml.Name)
            {
                case "name":
                    style = style with { Name = (xml.Attribute("val") ?? "").ToLowerInvariant() };
                    break;
                case "basedOn":
                    style = style with { BasedOn = xml.Attribute("val") };
                    break;
                case "pPr":
                    style = style with { Paragraph = ParagraphLook.Read(xml) };
                    break;
                case "rPr":
                    style = style with { Run = RunLook.Read(xml) };
                    break;
                // What a table style does to its rows is none of a paragraph's business.
                case "tblStylePr" or "tblPr" or "trPr" or "tcPr":
                    xml.Skip();
                    break;
                default:
                    break;
            }
        }
        return style;
    }

    /// <summary>A paragraph's own properties over those of its style.</summary>
    public ParagraphLook Apply(ParagraphLook own)
    {
        var (paragraph, run) = Resolve(own.Style ?? standard, 0);
        paragraph.Run = run;
        return own.Over(paragraph);
    }

    /// <summary>A run's own properties over its character style over its paragraph's.</summary>
    public RunLook Apply(RunLook own, RunLook paragraph)
    {
        var under = own.Style is null ? paragraph : Resolve(own.Style, 0).Run.Over(paragraph);
        return own.Over(under);
    }

    public bool IsContents(string? id) =>
        id is not null
        && styles.TryGetValue(id, out var style)
        && (style.Name.StartsWith("toc ", StringComparison.Ordinal) || style.Name == "table of figures");

    private (ParagraphLook Paragraph, RunLook Run) Resolve(string? id, int depth)
    {
        if (id is null || depth > MostAncestors || !styles.TryGetValue(id, out var style))
            return default;
        if (resolved.TryGetValue(id, out var known))
            return known;
        var (paragraph, run) = Resolve(style.BasedOn, depth + 1);
        var own = style.Paragraph;
        own.OutlineLevel ??= HeadingLevelOf(style.Name) - 1;
        return resolved[id] = (own.Over(paragraph), style.Run.Over(run));
    }

    /// <summary>Word writes "heading 1" whatever the language of its menus.</summary>
    private static int? HeadingLevelOf(string name) =>
        name.StartsWith("heading ", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level is >= 1 and <= 9
            ? level
            : null;
}
