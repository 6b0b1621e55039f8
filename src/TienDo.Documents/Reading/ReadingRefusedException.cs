namespace TienDo.Documents.Reading;

/// <summary>Carries a refusal out of the depths of a streaming reader to the door; never leaves it.</summary>
internal sealed class ReadingRefusedException(ReadingRefusal refusal) : Exception(refusal.Name)
{
    public ReadingRefusal Refusal { get; } = refusal;
}
