namespace TienDo.Plans;

/// <summary>Mã nội bộ của kế hoạch.</summary>
public readonly record struct PlanId(int Value);

/// <summary>Kế hoạch: a signed plan that has been adopted for tracking.</summary>
public sealed record Plan
{
    public required PlanId Id { get; init; }

    /// <summary>The last part of its public address, made from its number: "653-KH-UBND".</summary>
    public required string Slug { get; init; }

    /// <summary>As written, in capitals: "KẾ HOẠCH".</summary>
    public string? Type { get; init; }

    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Issuer { get; init; }

    public string? IssuerId { get; init; }

    public required string Subject { get; init; }

    public string? SignatoryName { get; init; }

    public string? SignatoryPosition { get; init; }

    public int? PeriodFrom { get; init; }

    public int? PeriodTo { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public required string FileHash { get; init; }

    public required int DraftId { get; init; }

    public required DateTimeOffset AdoptedAt { get; init; }

    public required string AdoptedBy { get; init; }
}
