namespace TienDo.Documents.Recognising;

/// <summary>The kinds of deadline a draft names.</summary>
internal static class DeadlineKinds
{
    public const string Date = "date";
    public const string Month = "month";
    public const string Quarter = "quarter";
    public const string HalfYear = "halfyear";
    public const string Year = "year";
    public const string Range = "range";
    public const string Recurring = "recurring";
    public const string Ongoing = "ongoing";
    public const string Event = "event";
    public const string None = "none";
}
