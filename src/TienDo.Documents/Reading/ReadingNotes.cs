using System.Collections.Frozen;
using System.Globalization;

namespace TienDo.Documents.Reading;

/// <summary>Các lưu ý khi đọc: every remark a reader can leave; worded in both languages at the edge.</summary>
public static class ReadingNotes
{
    public const string ConvertedFromOldEncoding = nameof(ConvertedFromOldEncoding);
    public const string SomeBytesWereNotText = nameof(SomeBytesWereNotText);
    public const string ControlCharactersRemoved = nameof(ControlCharactersRemoved);
    public const string NameDoesNotMatchContent = nameof(NameDoesNotMatchContent);
    public const string TrackedChangesAccepted = nameof(TrackedChangesAccepted);
    public const string FootnotesAtTheEnd = nameof(FootnotesAtTheEnd);
    public const string HiddenTextLeftOut = nameof(HiddenTextLeftOut);
    public const string ReadFromScan = nameof(ReadFromScan);
    public const string ScannedPagesInside = nameof(ScannedPagesInside);
    public const string TablesRebuiltFromPositions = nameof(TablesRebuiltFromPositions);
    public const string TableOfContentsLeftOut = nameof(TableOfContentsLeftOut);
    public const string HiddenSheetsLeftOut = nameof(HiddenSheetsLeftOut);

    internal static ReadingNote Plain(string name) => new(name, FrozenDictionary<string, string>.Empty);

    internal static ReadingNote With(string name, string key, string value) =>
        new(name, new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value });

    internal static ReadingNote Counted(string name, int count) =>
        With(name, "count", count.ToString(CultureInfo.InvariantCulture));
}
