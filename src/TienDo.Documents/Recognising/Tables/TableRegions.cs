using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Finds every table of a document, whether the source states its grid or only its words remain.</summary>
public static class TableRegions
{
    public static IReadOnlyList<TableRegion> Find(SourceDocument document, ReadingKnowledge knowledge)
    {
        var regions = new List<TableRegion>();
        GridRegions.AddTo(regions, document, knowledge.Columns);
        TextRegions.AddTo(regions, document);
        regions.Sort((left, right) => left.LineFrom.CompareTo(right.LineFrom));
        return regions;
    }
}
