using TienDo.Language;

namespace TienDo.App.Plans;

/// <summary>Kết quả đưa kế hoạch vào theo dõi.</summary>
public abstract record AdoptOutcome
{
    private AdoptOutcome() { }

    /// <param name="Slug">/ke-hoach/{Slug}</param>
    public sealed record Adopted(string Slug, int Assignments, int Indicators) : AdoptOutcome;

    public sealed record Refused(Refusal Refusal) : AdoptOutcome;
}
