using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>Đọc kế hoạch: from lines of text to the draft of a plan.</summary>
public static class PlanReader
{
    public static RecognitionOutcome Read(SourceDocument document, ReadingKnowledge knowledge)
    {
        var paragraphs = TextFlow.Of(document, line => line.Table is not null);
        var placed = Outline.Place(paragraphs);
        var outline = Outline.EntriesOf(placed);
        var head = new DocumentHead(null, null, null, null, null, null, [], [], null);
        if (outline.Count == 0)
            return new RecognitionOutcome.Refused(RecognitionRefusals.TheDocumentHasNoHeadingAndNoAssignment);
        return new RecognitionOutcome.Recognised(new PlanDraft(head, outline, [], [], [], [], [], [], []));
    }
}
