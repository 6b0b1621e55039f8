using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TienDo.App.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Journal;
using TienDo.App.Review;
using TienDo.Assignments;
using TienDo.Indicators;
using TienDo.Plans;

namespace TienDo.App.Storage;

/// <summary>How the records lie in tables. The schema itself is written by hand in Migrations; a test compares both.</summary>
internal static class TienDoModel
{
    public static void Shape(ModelBuilder model)
    {
        Table<StoredFile>(model, "Files", nameof(StoredFile.Hash));
        Numbered<StoredDraft>(model, "Drafts", nameof(StoredDraft.Id));
        Table<ReviewBeginning>(model, "ReviewBeginnings", nameof(ReviewBeginning.DraftId));
        Table<ReviewedEdit>(model, "ReviewedEdits", nameof(ReviewedEdit.DraftId), nameof(ReviewedEdit.Ordinal));
        Table<RememberedColumns>(model, "ColumnMappings", nameof(RememberedColumns.Fingerprint));
        Numbered<JournalEntry>(model, "Journal", nameof(JournalEntry.Seq));
        Table<EntryLink>(model, "EntryLinks", nameof(EntryLink.TokenHash));
        Numbered<Plan>(model, "Plans", nameof(Plan.Id));
        var assignments = Table<Assignment>(model, "Assignments", "PlanId", nameof(Assignment.Code));
        assignments.ComplexProperty(a => a.Deadline);
        assignments.ComplexProperty(a => a.Source);
        Table<AssignedAgency>(model, "AssignedAgencies", "PlanId", "Code", "Role", "Ordinal");
        Table<Indicator>(model, "Indicators", "PlanId", nameof(Indicator.Code)).ComplexProperty(i => i.Source);
        Table<IndicatorAgency>(model, "IndicatorAgencies", "PlanId", "Code", "Role", "Ordinal");
        Part<PlanSection>(model, "PlanSections").ComplexProperty(p => p.Source);
        Part<LegalBasis>(model, "LegalBases").ComplexProperty(p => p.Source);
        Part<Commitment>(model, "Commitments").ComplexProperty(p => p.Source);
        Part<ReportingDuty>(model, "ReportingDuties").ComplexProperty(p => p.Source);
        Part<NamedSystem>(model, "NamedSystems").ComplexProperty(p => p.Source);
        Part<Orientation>(model, "Orientations").ComplexProperty(p => p.Source);
        Part<TransitionalStatement>(model, "TransitionalStatements").ComplexProperty(p => p.Source);
        Part<AcceptedDoubt>(model, "AcceptedDoubts");
    }

    private static EntityTypeBuilder<T> Table<T>(ModelBuilder model, string name, params string[] key)
        where T : class
    {
        var table = model.Entity<T>().ToTable(name);
        table.HasKey(key);
        return table;
    }

    /// <summary>The program gives the number, not the database.</summary>
    private static void Numbered<T>(ModelBuilder model, string name, string number)
        where T : class => Table<T>(model, name, number).Property(number).ValueGeneratedNever();

    /// <summary>A list within a plan, in its own order.</summary>
    private static EntityTypeBuilder<T> Part<T>(ModelBuilder model, string name)
        where T : class => Table<T>(model, name, "PlanId", "Ordinal");
}
