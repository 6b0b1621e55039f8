namespace TienDo.Documents.Drafting;

/// <summary>Every reason a reader can doubt for; each has wording in both languages in the catalogue.</summary>
public static class DoubtReasons
{
    public const string BoundaryUnsure = nameof(BoundaryUnsure);
    public const string CellsInterleaved = nameof(CellsInterleaved);
    public const string AgencyUnknown = nameof(AgencyUnknown);
    public const string AgencyAmbiguous = nameof(AgencyAmbiguous);
    public const string AgencyReorganised = nameof(AgencyReorganised);
    public const string SeveralLeads = nameof(SeveralLeads);
    public const string LeadNotStated = nameof(LeadNotStated);
    public const string LeadInferred = nameof(LeadInferred);
    public const string DeadlineUnclear = nameof(DeadlineUnclear);
    public const string DeadlineInferred = nameof(DeadlineInferred);
    public const string SeveralDeadlines = nameof(SeveralDeadlines);
    public const string UnitConflictsWithTarget = nameof(UnitConflictsWithTarget);
    public const string TargetUnclear = nameof(TargetUnclear);
    public const string NumberMissing = nameof(NumberMissing);
    public const string DateMissing = nameof(DateMissing);
    public const string IssuerMissing = nameof(IssuerMissing);
    public const string NumberUnclear = nameof(NumberUnclear);
    public const string AnnexMissing = nameof(AnnexMissing);
    public const string ColumnRoleGuessed = nameof(ColumnRoleGuessed);
    public const string TypingErrorSuspected = nameof(TypingErrorSuspected);
    public const string ReadByOcr = nameof(ReadByOcr);
}
