using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>Lý do một văn bản không đọc được thành kế hoạch: each says what was missing.</summary>
public static class RecognitionRefusals
{
    public static ReadingRefusal TheDocumentHasNoWords { get; } =
        new(
            nameof(TheDocumentHasNoWords),
            "Tệp không có chữ nào đọc được nên không lập được bản đọc kế hoạch.",
            "The file has no readable words, so no plan can be read from it."
        );

    public static ReadingRefusal TheDocumentIsNotAPlan { get; } =
        new(
            nameof(TheDocumentIsNotAPlan),
            "Văn bản không phải là kế hoạch: không tìm thấy đề mục (I, 1, a), bảng nhiệm vụ, bảng chỉ tiêu hay nhiệm vụ nào được giao.",
            "The document is not a plan: it has no headings (I, 1, a), no table of assignments or indicators, and assigns nothing."
        );

    public static ReadingRefusal TheDocumentAssignsNothing { get; } =
        new(
            nameof(TheDocumentAssignsNothing),
            "Văn bản có đề mục nhưng không có nhiệm vụ, chỉ tiêu hay phân công trách nhiệm nào; có thể phụ lục nhiệm vụ nằm ở tệp khác.",
            "The document has headings but no assignment, indicator or duty; the annex with the assignments may be in another file."
        );

    public static ReadingRefusal TheTextTakesTooLongToUnderstand { get; } =
        new(
            nameof(TheTextTakesTooLongToUnderstand),
            "Văn bản có đoạn quá rối, đọc mãi chưa xong nên đã dừng. Kiểm tra tệp có đúng là kế hoạch không.",
            "The text has a passage too tangled to finish reading, so it was stopped. Check that the file is a plan."
        );

    internal static ReadingRefusal? For(
        SourceDocument document,
        DocumentHead head,
        IReadOnlyList<OutlineEntry> outline,
        IReadOnlyList<DraftAssignment> assignments,
        IReadOnlyList<DraftIndicator> indicators
    )
    {
        if (assignments.Count > 0 || indicators.Count > 0)
            return null;
        if (document.Lines.All(line => line.IsBlank))
            return TheDocumentHasNoWords;
        return outline.Count > 0 || head.Type is not null ? TheDocumentAssignsNothing : TheDocumentIsNotAPlan;
    }
}
