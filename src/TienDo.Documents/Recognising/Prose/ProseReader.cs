using System.Globalization;
using TienDo.Documents.Drafting;

namespace TienDo.Documents.Recognising.Prose;

/// <summary>Đọc lời văn của kế hoạch: walks the sections and lets each role say what its paragraphs are.</summary>
internal sealed class ProseReader
{
    private readonly EntryDrafts _drafts;
    private readonly AssignmentSection _assignments;
    private readonly DutySection _duties;
    private readonly List<DraftOrientation> _orientations = [];

    private ProseReader(ProseContext context)
    {
        _drafts = new EntryDrafts();
        _assignments = new AssignmentSection(_drafts, context);
        _duties = new DutySection(_drafts, context);
    }

    public static ProseFindings Read(IReadOnlyList<PlacedParagraph> placed, ProseContext context)
    {
        var reader = new ProseReader(context);
        var tree = TextTree.Of(placed);
        reader.Walk(tree);
        return new ProseFindings(
            LeadExpectations.Marked(reader._drafts.Drafts),
            reader._orientations,
            Statements.In(placed)
        );
    }

    private static bool Orders(TextNode node) => node.Children.Any(DutySection.IsOrder);

    /// <summary>How many paragraphs of a section, and right below them, give an agency something to do.</summary>
    private int Duties(TextNode section) =>
        section
            .Children.Where(node => node.Role is SectionRole.Other or SectionRole.Annex)
            .Sum(node => (_duties.IsDuty(node) ? 1 : 0) + node.Children.Count(DutySection.IsOrder));

    private void Walk(TextNode section)
    {
        var gives = Duties(section) >= 2;
        foreach (var node in section.Children)
        {
            switch (node.Role)
            {
                case SectionRole.AssignmentGroup:
                    _assignments.Read(node);
                    break;
                case SectionRole.Organising:
                    _duties.Read(node);
                    break;
                case SectionRole.Orientation:
                    Orient(node);
                    break;
                case SectionRole.Other or SectionRole.Annex:
                    WalkUnnamed(node, gives);
                    break;
                default:
                    Walk(node);
                    break;
            }
        }
    }

    /// <summary>A section whose heading says nothing of its role is known by what stands in it.</summary>
    /// <param name="amongDuties">Paragraphs beside it give agencies something to do.</param>
    private void WalkUnnamed(TextNode node, bool amongDuties)
    {
        if (node.IsUnmarked && DutySection.IsOrder(node))
        {
            _duties.Read(node);
            return;
        }
        if (node.Own?.Marker?.Kind == MarkerKind.Article || node.IsUnmarked && !node.IsHeading)
        {
            Walk(node);
            return;
        }
        if (_duties.IsDuty(node) || amongDuties && DutySection.MayBeDuty(node))
            _duties.Read(node);
        else if (node.Own?.Marker is { IsBullet: false } && WorkWords.FillSection(node) && !Orders(node))
            _assignments.Read(node);
        else
            Walk(node);
    }

    private void Orient(TextNode node)
    {
        if (node.IsHeading)
        {
            foreach (var child in node.Children)
            {
                if (child.Role == SectionRole.Orientation)
                    Orient(child);
                else
                    Walk(new TextNode(null).With(child));
            }
            return;
        }
        var id = string.Create(CultureInfo.InvariantCulture, $"O{_orientations.Count + 1}");
        var text = node.Children.Count > 0 ? EntryText.WithList(node) : node.Body;
        if (text.Length > 0)
            _orientations.Add(new DraftOrientation(id, node.Own!.Section, text, node.WholeSpan));
    }
}
