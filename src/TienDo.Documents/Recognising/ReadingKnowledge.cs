using TienDo.Agencies;
using TienDo.Time;

namespace TienDo.Documents.Recognising;

/// <summary>What a recogniser may know beyond the text: the province's agencies and the calendar.</summary>
public sealed record ReadingKnowledge(AgencyDirectory Agencies, WorkingCalendar Calendar);
