using System.Text.Json;
using TienDo.App.Plans;
using TienDo.Assignments;
using TienDo.Documents.Reading;
using TienDo.Plans;

namespace TienDo.App.Publications;

/// <summary>The public records of one plan, made from its own records and its source.</summary>
internal sealed class PublicPages
{
    /// <summary>A longer quotation is what the full text is for.</summary>
    private const int LongestQuote = 60;

    private readonly AdoptedPlan _adopted;
    private readonly SourceDocument _source;
    private readonly NamedAgencies _agencies;
    private readonly PublicHeadings _headings;
    private readonly Dictionary<string, List<AssignedAgency>> _named;
    private readonly List<PublicCommitment> _commitments;

    public PublicPages(AdoptedPlan adopted, SourceDocument source, NamedAgencies agencies)
    {
        _adopted = adopted;
        _source = source;
        _agencies = agencies;
        _headings = new PublicHeadings(adopted);
        _named = adopted
            .AssignedAgencies.GroupBy(agency => agency.Code.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _commitments =
        [
            .. adopted.Commitments.Select(c => new PublicCommitment(
                c.Raw,
                c.Operator,
                c.Value,
                c.ValueTo,
                c.MeasureUnit,
                c.Year,
                c.AssignmentCode,
                Place(c.Source)
            )),
        ];
    }

    private Plan Plan => _adopted.Plan;

    public PublicPlanRow PlanRow() =>
        new(
            Plan.Slug,
            Plan.Type,
            Plan.Number,
            Plan.Subject,
            Plan.Issuer,
            Plan.IssuerId,
            Plan.IssuedOn,
            Plan.PeriodFrom,
            Plan.PeriodTo,
            _adopted.Assignments.Count,
            _adopted.Indicators.Count,
            _adopted
                .AssignedAgencies.Where(agency => agency.Role == AgencyRole.Lead)
                .Select(agency => _agencies.Name(agency.Name, agency.AgencyId).Id)
                .Distinct(StringComparer.Ordinal)
                .Count(),
            Plan.AdoptedAt
        );

    public PublicPlanBody PlanBody(PublicFile file) =>
        new(
            Plan.SignatoryName,
            Plan.SignatoryPosition,
            Plan.Recipients,
            [
                .. _adopted.LegalBases.Select(b => new PublicLegalBasis(
                    b.Kind,
                    b.Number,
                    b.IssuedOn,
                    b.Issuer,
                    b.Title,
                    b.Relation,
                    Place(b.Source)
                )),
            ],
            _headings.All,
            _commitments,
            [.. _adopted.ReportingDuties.Select(Duty)],
            [.. _adopted.Systems.Select(s => new PublicSystem(s.Name, Place(s.Source)))],
            [.. _adopted.Orientations.Select(o => new PublicOrientation(o.SectionPath, o.Text, Place(o.Source)))],
            [.. _adopted.Statements.Select(s => new PublicStatement(s.Kind, s.Text, s.Number, Place(s.Source)))],
            file,
            _source.Lines.Count
        );

    public IEnumerable<PublicAssignment> Assignments()
    {
        var all = _adopted.Assignments;
        var byCode = all.ToDictionary(a => a.Code.Value, StringComparer.Ordinal);
        var children = all.Where(a => a.ParentCode is not null)
            .ToLookup(a => a.ParentCode!, Link, StringComparer.Ordinal);
        var doubts = Doubts("assignment ");
        var commitments = _commitments
            .Where(c => c.AssignmentCode is not null)
            .ToLookup(c => c.AssignmentCode!, StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
        {
            var assignment = all[at];
            var code = assignment.Code.Value;
            var agencies = Agencies(assignment);
            var heading = _headings.Above(assignment);
            yield return new PublicAssignment(
                Row(assignment, agencies, heading),
                Plan.Subject,
                [.. agencies.Where(a => a.Role == AgencyRole.Cooperating).Select(a => a.Name)],
                assignment.Deliverables,
                assignment.Objective,
                assignment.Funding,
                _headings.Chain(heading),
                assignment.ParentCode is { } parent && byCode.TryGetValue(parent, out var above) ? Link(above) : null,
                [.. children[code]],
                at > 0 ? Link(all[at - 1]) : null,
                at < all.Count - 1 ? Link(all[at + 1]) : null,
                [.. commitments[code]],
                Place(assignment.Source),
                Quote(assignment.Source),
                FieldPlaces(assignment.FieldSources),
                [.. doubts[code]]
            );
        }
    }

    public IEnumerable<PublicIndicator> Indicators()
    {
        var named = _adopted.IndicatorAgencies.ToLookup(agency => agency.Code, StringComparer.Ordinal);
        var doubts = Doubts("indicator ");
        foreach (var indicator in _adopted.Indicators)
            yield return new PublicIndicator(
                Plan.Slug,
                Plan.Number,
                indicator.Code,
                indicator.Number,
                _headings.Above(indicator)?.Ordinal,
                indicator.Name,
                indicator.Text,
                indicator.Operator,
                indicator.Value,
                indicator.ValueTo,
                indicator.MeasureUnit,
                indicator.Year,
                indicator.InWords,
                indicator.Scope,
                indicator.ParentCode,
                [
                    .. named[indicator.Code]
                        .Where(a => a.Role == AgencyRole.Lead)
                        .Select(a => _agencies.Name(a.Name, a.AgencyId)),
                ],
                [
                    .. named[indicator.Code]
                        .Where(a => a.Role == AgencyRole.Cooperating)
                        .Select(a => _agencies.Name(a.Name, a.AgencyId)),
                ],
                Place(indicator.Source),
                [.. doubts[indicator.Code]]
            );
    }

    private PublicAssignmentRow Row(
        Assignment assignment,
        List<(AgencyRole Role, PublicAgencyName Name)> agencies,
        PublicSection? heading
    ) =>
        new(
            Plan.Slug,
            Plan.Number,
            assignment.Code.Value,
            assignment.Number,
            assignment.Kind,
            heading?.Ordinal,
            assignment.Text,
            assignment.ParentCode,
            [.. agencies.Where(a => a.Role == AgencyRole.Lead).Select(a => a.Name)],
            agencies.Count(a => a.Role == AgencyRole.Cooperating),
            Deadline(assignment.Deadline)
        );

    private List<(AgencyRole Role, PublicAgencyName Name)> Agencies(Assignment assignment) =>
        _named.TryGetValue(assignment.Code.Value, out var named)
            ? [.. named.Select(agency => (agency.Role, _agencies.Name(agency.Name, agency.AgencyId)))]
            : [];

    private PublicReportingDuty Duty(ReportingDuty duty, int at) =>
        new(
            duty.Raw,
            [
                .. duty.Reporters.Select(
                    (name, place) => _agencies.Name(name, _adopted.ReporterIds[at].ElementAtOrDefault(place))
                ),
            ],
            duty.Cycle,
            duty.Due,
            duty.Recipient is { } to ? _agencies.Name(to, duty.RecipientId) : null,
            Place(duty.Source)
        );

    private ILookup<string, PublicDoubt> Doubts(string kind) =>
        _adopted
            .AcceptedDoubts.Where(doubt => doubt.Subject.StartsWith(kind, StringComparison.Ordinal))
            .ToLookup(
                doubt => doubt.Subject[kind.Length..],
                doubt => new PublicDoubt(doubt.Field, doubt.Reason, doubt.Detail),
                StringComparer.Ordinal
            );

    private List<PublicLine> Quote(SourcePlace place)
    {
        var quote = new List<PublicLine>();
        // Lines are numbered from 1 without gaps in most formats; a gap only means a shorter search.
        var at = Math.Clamp(place.LineFrom - 1, 0, _source.Lines.Count);
        while (at > 0 && _source.Lines[at - 1].Number >= place.LineFrom)
            at--;
        for (; at < _source.Lines.Count && quote.Count < LongestQuote; at++)
        {
            var line = _source.Lines[at];
            if (line.Number > place.LineTo)
                break;
            if (line.Number >= place.LineFrom && !line.IsBlank)
                quote.Add(new PublicLine(line.Number, line.Page, line.Text));
        }
        return quote;
    }

    private static Dictionary<string, PublicPlace> FieldPlaces(string? json) =>
        json is null
            ? []
            : JsonSerializer
                .Deserialize(json, FieldSourcesJson.Default.IReadOnlyDictionaryStringSourceSpan)!
                .ToDictionary(
                    field => field.Key,
                    field => new PublicPlace(field.Value.LineFrom, field.Value.LineTo, field.Value.Page),
                    StringComparer.Ordinal
                );

    private static PublicAssignmentLink Link(Assignment assignment) =>
        new(assignment.Code.Value, assignment.Number, assignment.Text);

    private static PublicDeadline Deadline(WrittenDeadline deadline) =>
        new(
            deadline.Raw,
            deadline.Kind,
            deadline.StartsOn,
            deadline.DueOn,
            deadline.EffectiveOn,
            deadline.Recurrence,
            deadline.Trigger
        );

    private static PublicPlace Place(SourcePlace place) => new(place.LineFrom, place.LineTo, place.Page);
}
