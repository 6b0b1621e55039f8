namespace TienDo.Documents.Recognising.Prose;

/// <summary>Cây đoạn văn: paragraphs nested by their markers, bullets below the point they stand under.</summary>
internal static class TextTree
{
    public static TextNode Of(IEnumerable<PlacedParagraph> paragraphs)
    {
        var root = new TextNode(null);
        var points = new List<TextNode> { root };
        var bullets = new List<TextNode>();
        foreach (var paragraph in paragraphs)
        {
            var node = new TextNode(paragraph);
            if (paragraph.Marker is { IsBullet: true } marker)
            {
                var same = bullets.FindIndex(open => open.Own!.Marker!.Kind == marker.Kind);
                if (same >= 0)
                    bullets.RemoveRange(same, bullets.Count - same);
                (bullets.Count > 0 ? bullets[^1] : points[^1]).Add(node);
                bullets.Add(node);
                continue;
            }
            bullets.Clear();
            var own = paragraph.Marker is not null || paragraph.IsHeading;
            var depth = own ? Math.Max(paragraph.Level, 1) : paragraph.Level + 1;
            if (points.Count > depth)
                points.RemoveRange(depth, points.Count - depth);
            points[^1].Add(node);
            if (own)
                points.Add(node);
        }
        return root;
    }
}
