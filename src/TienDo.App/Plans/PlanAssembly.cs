using System.Text.Json;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.Assignments;
using TienDo.Documents.Drafting;
using TienDo.Indicators;
using TienDo.Plans;

namespace TienDo.App.Plans;

/// <summary>From a draft to the records of a plan; decides nothing but codes and order.</summary>
internal static class PlanAssembly
{
    public static AdoptedPlan From(
        PlanDraft draft,
        PlanId id,
        string slug,
        DraftSummary summary,
        Actor who,
        DateTimeOffset now
    )
    {
        var codes = AssignmentCodes.Of(
            draft.Assignments.Select(a => new AssignmentStanding(a.Id, a.Number, a.Section, a.Parent))
        );
        var indicatorCodes = draft
            .Indicators.Select((indicator, at) => (indicator.Id, Code: string.Create(null, $"CT{at + 1}")))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Code, StringComparer.Ordinal);
        return new AdoptedPlan(
            PlanOf(draft.Document, id, slug, summary, who, now),
            Sections(draft, id),
            [.. draft.Document.LegalBases.Select((basis, at) => BasisOf(basis, id, at + 1))],
            [.. draft.Assignments.Select((assignment, at) => AssignmentOf(assignment, id, at + 1, codes))],
            [
                .. draft.Assignments.SelectMany(a =>
                    Named(a.Lead, a.LeadIds, a.Cooperating, a.CooperatingIds)
                        .Select(n => new AssignedAgency(id, codes[a.Id], n.Role, n.Ordinal, n.Name, n.Id))
                ),
            ],
            [.. draft.Commitments.Select((commitment, at) => CommitmentOf(commitment, id, at + 1, codes))],
            [.. draft.Indicators.Select((indicator, at) => IndicatorOf(indicator, id, at + 1, indicatorCodes))],
            [
                .. draft.Indicators.SelectMany(i =>
                    Named(i.Lead, i.LeadIds, i.Cooperating, i.CooperatingIds)
                        .Select(n => new IndicatorAgency(id, indicatorCodes[i.Id], n.Role, n.Ordinal, n.Name, n.Id))
                ),
            ],
            [.. draft.ReportingDuties.Select((duty, at) => DutyOf(duty, id, at + 1))],
            [.. draft.ReportingDuties.Select(duty => duty.ReporterIds)],
            [
                .. draft.Systems.Select(
                    (system, at) => new NamedSystem(id, at + 1, system.Name) { Source = Place(system.Source) }
                ),
            ],
            [
                .. draft.Orientations.Select(
                    (orientation, at) =>
                        new Orientation(id, at + 1, orientation.Section, orientation.Text)
                        {
                            Source = Place(orientation.Source),
                        }
                ),
            ],
            [
                .. draft.Statements.Select(
                    (statement, at) =>
                        new TransitionalStatement(id, at + 1, statement.Kind, statement.Text, statement.Number)
                        {
                            Source = Place(statement.Source),
                        }
                ),
            ],
            Doubts(draft, id, codes, indicatorCodes, who, now)
        );
    }

    private static Plan PlanOf(
        DocumentHead head,
        PlanId id,
        string slug,
        DraftSummary summary,
        Actor who,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Slug = slug,
            Type = head.Type,
            Number = PlanNames.NumberKey(head.Number) is null ? null : head.Number,
            IssuedOn = head.Date,
            Issuer = head.Issuer,
            IssuerId = head.IssuerId,
            Subject = head.Subject ?? head.Type ?? summary.FileName,
            SignatoryName = head.Signatory?.Name,
            SignatoryPosition = head.Signatory?.Position,
            PeriodFrom = head.Period?.From,
            PeriodTo = head.Period?.To,
            Recipients = head.Recipients,
            FileHash = summary.FileHash,
            DraftId = summary.Id.Value,
            AdoptedAt = now,
            AdoptedBy = who.Name,
        };

    private static List<PlanSection> Sections(PlanDraft draft, PlanId id)
    {
        var paths = SectionPaths.Of(draft.Outline.Select(entry => (entry.Marker, entry.Level)));
        return
        [
            .. draft.Outline.Select(
                (entry, at) =>
                    new PlanSection(id, at + 1, paths[at], entry.Marker, entry.Title, entry.Level)
                    {
                        Source = Place(entry.Source),
                    }
            ),
        ];
    }

    private static LegalBasis BasisOf(DraftLegalBasis basis, PlanId id, int ordinal) =>
        new(id, ordinal, basis.Kind, basis.Number, basis.Date, basis.Issuer, basis.Title, basis.Relation)
        {
            Source = Place(basis.Source),
        };

    private static Assignment AssignmentOf(
        DraftAssignment draft,
        PlanId id,
        int ordinal,
        IReadOnlyDictionary<string, AssignmentCode> codes
    ) =>
        new()
        {
            PlanId = id,
            Code = codes[draft.Id],
            Ordinal = ordinal,
            DraftKey = draft.Id,
            Number = draft.Number,
            SectionPath = draft.Section,
            Text = draft.Text,
            Kind = draft.Kind,
            ParentCode = CodeOf(draft.Parent, codes),
            Objective = draft.Objective,
            Funding = draft.Funding,
            Deliverables = draft.Deliverables,
            Deadline = new(
                draft.Deadline.Raw,
                draft.Deadline.Kind,
                draft.Deadline.From,
                draft.Deadline.To,
                draft.Deadline.Effective,
                draft.Deadline.Recurrence,
                draft.Deadline.Trigger
            ),
            Source = Place(draft.Source),
            FieldSources = draft.Sources is null
                ? null
                : JsonSerializer.Serialize(draft.Sources, FieldSourcesJson.Default.IReadOnlyDictionaryStringSourceSpan),
        };

    private static Commitment CommitmentOf(
        DraftCommitment draft,
        PlanId id,
        int ordinal,
        IReadOnlyDictionary<string, AssignmentCode> codes
    ) =>
        new(
            id,
            ordinal,
            draft.Raw,
            draft.Operator,
            draft.Value,
            draft.ValueTo,
            draft.Unit,
            draft.Year,
            CodeOf(draft.Assignment, codes)
        )
        {
            Source = Place(draft.Source),
        };

    private static Indicator IndicatorOf(
        DraftIndicator draft,
        PlanId id,
        int ordinal,
        Dictionary<string, string> codes
    ) =>
        new()
        {
            PlanId = id,
            Code = codes[draft.Id],
            Ordinal = ordinal,
            DraftKey = draft.Id,
            Number = draft.Number,
            SectionPath = draft.Section,
            Name = draft.Name,
            Text = draft.Text,
            Operator = draft.Operator,
            Value = draft.Value,
            ValueTo = draft.ValueTo,
            MeasureUnit = draft.Unit,
            Year = draft.Year,
            InWords = draft.InWords,
            Scope = draft.Scope,
            ParentCode = draft.Parent is { } parent ? codes.GetValueOrDefault(parent) : null,
            Source = Place(draft.Source),
        };

    private static ReportingDuty DutyOf(DraftReportingDuty draft, PlanId id, int ordinal) =>
        new(id, ordinal, draft.Raw, draft.Reporters, draft.Cycle, draft.Due, draft.To, draft.ToId)
        {
            Source = Place(draft.Source),
        };

    private static List<AcceptedDoubt> Doubts(
        PlanDraft draft,
        PlanId id,
        IReadOnlyDictionary<string, AssignmentCode> codes,
        Dictionary<string, string> indicatorCodes,
        Actor who,
        DateTimeOffset now
    )
    {
        string Renamed(string subject) =>
            subject.Split(' ') switch
            {
                ["assignment", var key] => "assignment " + codes[key].Value,
                ["indicator", var key] => "indicator " + indicatorCodes[key],
                _ => subject,
            };
        return
        [
            .. DoubtCount
                .All(draft)
                .Select(
                    (located, at) =>
                        new AcceptedDoubt(
                            id,
                            at + 1,
                            Renamed(located.Subject),
                            located.Doubt.Field,
                            located.Doubt.Reason,
                            located.Doubt.Blocking,
                            located.Doubt.Detail,
                            who.Name,
                            now
                        )
                ),
        ];
    }

    private static IEnumerable<(AgencyRole Role, int Ordinal, string Name, string? Id)> Named(
        IReadOnlyList<string> lead,
        IReadOnlyList<string?> leadIds,
        IReadOnlyList<string> cooperating,
        IReadOnlyList<string?> cooperatingIds
    ) =>
        lead.Select((name, at) => (AgencyRole.Lead, at + 1, name, leadIds.ElementAtOrDefault(at)))
            .Concat(
                cooperating.Select(
                    (name, at) => (AgencyRole.Cooperating, at + 1, name, cooperatingIds.ElementAtOrDefault(at))
                )
            );

    private static string? CodeOf(string? key, IReadOnlyDictionary<string, AssignmentCode> codes) =>
        key is not null && codes.TryGetValue(key, out var code) ? code.Value : null;

    private static SourcePlace Place(SourceSpan span) => new(span.LineFrom, span.LineTo, span.Page);
}
