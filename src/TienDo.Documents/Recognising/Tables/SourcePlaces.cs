using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Finds lines by number; numbers ascend but need not be dense.</summary>
internal static class SourcePlaces
{
    /// <summary>Place of the first line with this number or a later one.</summary>
    public static int PlaceOfLine(this SourceDocument document, int number)
    {
        var lines = document.Lines;
        int low = 0,
            high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public static int? PageOfLine(this SourceDocument document, int number)
    {
        var place = document.PlaceOfLine(number);
        return place < document.Lines.Count ? document.Lines[place].Page : null;
    }
}
