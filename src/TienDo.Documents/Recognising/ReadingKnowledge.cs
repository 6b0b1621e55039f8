using TienDo.Agencies;
using TienDo.Documents.Recognising.Tables;
using TienDo.Time;

namespace TienDo.Documents.Recognising;

/// <summary>What a recogniser may know beyond the text: the province's agencies and the calendar.</summary>
public sealed record ReadingKnowledge(AgencyDirectory Agencies, WorkingCalendar Calendar)
{
    /// <summary>Columns of known layouts as people corrected them, by fingerprint.</summary>
    public IReadOnlyDictionary<string, ColumnMapping> Columns { get; init; } = new Dictionary<string, ColumnMapping>();
}
