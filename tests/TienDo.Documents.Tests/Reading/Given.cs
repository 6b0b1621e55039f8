using System.Text;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Tests.Reading;

/// <summary>Short ways to say what was given and what came of it.</summary>
internal static class Given
{
    public static SourceDocument Document(byte[] content, string? name = null) =>
        Outcome(content, name).ShouldBeOfType<ReadingOutcome.Read>(customMessage: RefusalOf(content)).Document;

    public static SourceDocument Text(string text) => Document(Encoding.UTF8.GetBytes(text));

    public static string Refusal(byte[] content, ReadingLimits? limits = null) =>
        Outcome(content, null, limits).ShouldBeOfType<ReadingOutcome.Refused>().Refusal.Name;

    private static string? RefusalOf(byte[] content) => (Outcome(content) as ReadingOutcome.Refused)?.Refusal.Name;

    public static ReadingOutcome Outcome(byte[] content, string? name = null, ReadingLimits? limits = null)
    {
        using var stream = new MemoryStream(content, writable: false);
        return DocumentReader.Read(stream, name, limits ?? ReadingLimits.Default);
    }

    public static string[] Texts(this SourceDocument document) => [.. document.Lines.Select(line => line.Text)];

    public static string[] Notes(this SourceDocument document) => [.. document.Notes.Select(note => note.Name)];
}
