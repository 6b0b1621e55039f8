using TienDo.App.Plans;
using TienDo.Assignments;
using TienDo.Indicators;
using TienDo.Plans;

namespace TienDo.App.Publications;

/// <summary>The headings of a plan, and which of them each assignment stands under.</summary>
internal sealed class PublicHeadings
{
    private readonly IReadOnlyList<PlanSection> _sections;

    public PublicHeadings(AdoptedPlan adopted)
    {
        _sections = adopted.Sections;
        var counts = adopted
            .Assignments.Select(AboveOrdinal)
            .Where(ordinal => ordinal > 0)
            .CountBy(ordinal => ordinal)
            .ToDictionary();
        All =
        [
            .. _sections.Select(section => new PublicSection(
                section.Ordinal,
                section.Path,
                section.Marker,
                section.Title,
                section.Level,
                counts.GetValueOrDefault(section.Ordinal),
                new PublicPlace(section.Source.LineFrom, section.Source.LineTo, section.Source.Page)
            )),
        ];
    }

    public IReadOnlyList<PublicSection> All { get; }

    public PublicSection? Above(Assignment assignment) => At(AboveOrdinal(assignment));

    public PublicSection? Above(Indicator indicator) => At(Find(indicator.SectionPath, indicator.Source.LineFrom));

    /// <summary>A heading with those above it, top first.</summary>
    public IReadOnlyList<PublicSection> Chain(PublicSection? heading)
    {
        var chain = new List<PublicSection>();
        while (heading is not null)
        {
            chain.Insert(0, heading);
            var (ordinal, level) = (heading.Ordinal, heading.Level);
            heading = All.LastOrDefault(above => above.Ordinal < ordinal && above.Level < level);
        }
        return chain;
    }

    private int AboveOrdinal(Assignment assignment) => Find(assignment.SectionPath, assignment.Source.LineFrom);

    private PublicSection? At(int ordinal) => ordinal == 0 ? null : All[ordinal - 1];

    /// <summary>
    /// The last heading before the line that has the path the reader gave; where none has, the last one before the line.
    /// </summary>
    private int Find(string? path, int line)
    {
        var last = 0;
        var match = 0;
        foreach (var section in _sections)
        {
            if (section.Source.LineFrom > line)
                break;
            if (section.Source.LineFrom < line)
                last = section.Ordinal;
            if (path is not null && section.Path == path)
                match = section.Ordinal;
        }
        return match > 0 ? match : last;
    }
}
