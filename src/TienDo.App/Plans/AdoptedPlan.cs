using System.Text.Json;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Indicators;
using TienDo.Plans;

namespace TienDo.App.Plans;

/// <summary>A plan with all its parts, as adoption makes them.</summary>
internal sealed record AdoptedPlan(
    Plan Plan,
    IReadOnlyList<PlanSection> Sections,
    IReadOnlyList<LegalBasis> LegalBases,
    IReadOnlyList<Assignment> Assignments,
    IReadOnlyList<AssignedAgency> AssignedAgencies,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<IndicatorAgency> IndicatorAgencies,
    IReadOnlyList<ReportingDuty> ReportingDuties,
    IReadOnlyList<IReadOnlyList<string?>> ReporterIds,
    IReadOnlyList<NamedSystem> Systems,
    IReadOnlyList<Orientation> Orientations,
    IReadOnlyList<TransitionalStatement> Statements,
    IReadOnlyList<AcceptedDoubt> AcceptedDoubts
)
{
    public void AddTo(TienDoDb db)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // The tables refer to each other, the records do not: what refers to what is checked at the end.
        using (var defer = db.Command("PRAGMA defer_foreign_keys=ON"))
            defer.ExecuteNonQuery();
        db.Plans.Add(Plan);
        db.PlanSections.AddRange(Sections);
        db.LegalBases.AddRange(LegalBases);
        db.Assignments.AddRange(Assignments);
        db.Indicators.AddRange(Indicators);
        db.AssignedAgencies.AddRange(AssignedAgencies);
        db.IndicatorAgencies.AddRange(IndicatorAgencies);
        db.Commitments.AddRange(Commitments);
        db.ReportingDuties.AddRange(ReportingDuties);
        db.NamedSystems.AddRange(Systems);
        db.Orientations.AddRange(Orientations);
        db.TransitionalStatements.AddRange(Statements);
        db.AcceptedDoubts.AddRange(AcceptedDoubts);
    }

    /// <summary>What the journal keeps of it.</summary>
    public string Facts()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("number", Plan.Number);
            json.WriteString("issuer", Plan.Issuer);
            json.WriteString("subject", Plan.Subject);
            json.WriteString("fileHash", Plan.FileHash);
            json.WriteNumber("draft", Plan.DraftId);
            json.WriteNumber("assignments", Assignments.Count);
            json.WriteNumber("indicators", Indicators.Count);
            json.WriteNumber("acceptedDoubts", AcceptedDoubts.Count);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
