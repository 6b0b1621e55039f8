using TienDo.Language;

namespace TienDo.App.Storage;

/// <summary>A file of the data/ folder is not in its form; the program does not go on with half of what it should know.</summary>
public sealed class BrokenKnowledgeException(string file, string what) : Exception($"{file}: {what}")
{
    public Refusal Refusal { get; } =
        new(
            "TheKnowledgeFileIsBroken",
            $"Tệp dữ liệu {file} không đúng định dạng ({what}). Sửa tệp hoặc cài lại TienDo.",
            $"The data file {file} is not in its form ({what}). Mend it or install TienDo again."
        );
}
