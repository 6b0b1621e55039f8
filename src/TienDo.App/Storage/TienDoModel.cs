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
        Table<StoredFile>(model, "Files", file => file.HasKey(f => f.Hash));
        Table<StoredDraft>(
            model,
            "Drafts",
            draft =>
            {
                draft.HasKey(d => d.Id);
                draft.Property(d => d.Id).ValueGeneratedNever();
            }
        );
        Table<ReviewBeginning>(model, "ReviewBeginnings", beginning => beginning.HasKey(b => b.DraftId));
        Table<ReviewedEdit>(model, "ReviewedEdits", edit => edit.HasKey(e => new { e.DraftId, e.Ordinal }));
        Table<RememberedColumns>(model, "ColumnMappings", columns => columns.HasKey(c => c.Fingerprint));
        Table<JournalEntry>(
            model,
            "Journal",
            entry =>
            {
                entry.HasKey(e => e.Seq);
                entry.Property(e => e.Seq).ValueGeneratedNever();
            }
        );
        Table<EntryLink>(model, "EntryLinks", link => link.HasKey(l => l.TokenHash));
        Table<Plan>(
            model,
            "Plans",
            plan =>
            {
                plan.HasKey(p => p.Id);
                plan.Property(p => p.Id).ValueGeneratedNever();
            }
        );
        Table<Assignment>(
            model,
            "Assignments",
            assignment =>
            {
                assignment.HasKey(a => new { a.PlanId, a.Code });
                assignment.ComplexProperty(a => a.Deadline);
                assignment.ComplexProperty(a => a.Source);
            }
        );
        Table<AssignedAgency>(
            model,
            "AssignedAgencies",
            agency =>
                agency.HasKey(a => new
                {
                    a.PlanId,
                    a.Code,
                    a.Role,
                    a.Ordinal,
                })
        );
        Table<Indicator>(
            model,
            "Indicators",
            indicator =>
            {
                indicator.HasKey(i => new { i.PlanId, i.Code });
                indicator.ComplexProperty(i => i.Source);
            }
        );
        Table<IndicatorAgency>(
            model,
            "IndicatorAgencies",
            agency =>
                agency.HasKey(a => new
                {
                    a.PlanId,
                    a.Code,
                    a.Role,
                    a.Ordinal,
                })
        );
        Part<PlanSection>(model, "PlanSections").ComplexProperty(p => p.Source);
        Part<LegalBasis>(model, "LegalBases").ComplexProperty(p => p.Source);
        Part<Commitment>(model, "Commitments").ComplexProperty(p => p.Source);
        Part<ReportingDuty>(model, "ReportingDuties").ComplexProperty(p => p.Source);
        Part<NamedSystem>(model, "NamedSystems").ComplexProperty(p => p.Source);
        Part<Orientation>(model, "Orientations").ComplexProperty(p => p.Source);
        Part<TransitionalStatement>(model, "TransitionalStatements").ComplexProperty(p => p.Source);
        Part<AcceptedDoubt>(model, "AcceptedDoubts");
    }

    private static void Table<T>(ModelBuilder model, string name, Action<EntityTypeBuilder<T>> shape)
        where T : class
    {
        var entity = model.Entity<T>().ToTable(name);
        shape(entity);
    }

    private static EntityTypeBuilder<T> Part<T>(ModelBuilder model, string name)
        where T : class
    {
        var part = model.Entity<T>().ToTable(name);
        part.HasKey("PlanId", "Ordinal");
        return part;
    }
}
