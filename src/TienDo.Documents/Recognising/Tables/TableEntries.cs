using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Reads the rows of a table region into assignments, indicators and headings.</summary>
public static class TableEntries
{
    public static TableReading Read(
        TableRegion region,
        SourceDocument document,
        ReadingKnowledge knowledge,
        TableContext context
    )
    {
        var mapping = context.Mapping ?? region.Mapping;
        if (
            mapping.Role is not (TableRole.Assignments or TableRole.Indicators)
            || mapping.First(ColumnRole.Text) is null
        )
            return TableReading.Nothing;
        var rows = region.Form switch
        {
            TableForm.Grid => GridRows.Read(document, region, mapping),
            TableForm.Aligned => AlignedRows.Read(document, region, mapping),
            TableForm.Stacked => StackedTable.Rows(document, region, mapping),
            _ => TornRows.Read(document, region, mapping),
        };
        var tree = RowTree.Of(rows, mapping, context);
        var torn = region.Form == TableForm.Torn;
        return new RowDrafts(mapping, document, knowledge, context, region.LineFrom, torn).Write(tree);
    }
}
