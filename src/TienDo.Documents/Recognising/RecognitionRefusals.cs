using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>Lý do một văn bản không đọc được thành kế hoạch.</summary>
public static class RecognitionRefusals
{
    public static ReadingRefusal TheDocumentHasNoHeadingAndNoAssignment { get; } =
        new(
            nameof(TheDocumentHasNoHeadingAndNoAssignment),
            "Văn bản không phải là kế hoạch: không tìm thấy đề mục (I, 1, a), bảng nhiệm vụ hay nhiệm vụ nào được giao.",
            "The document is not a plan: no headings (I, 1, a), no table of assignments and no assignment were found."
        );
}
