using TienDo.Language;

namespace TienDo.App.Storage;

/// <summary>A setting of this installation cannot be used; the server does not start with half of what it was told.</summary>
public sealed class BrokenSettingsException(Refusal refusal) : Exception(refusal.English)
{
    public Refusal Refusal { get; } = refusal;
}
