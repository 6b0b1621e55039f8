using System.Text.Json;

namespace TienDo.Policies;

/// <summary>Một phiên bản chính sách: what holds from a day, perhaps until a day.</summary>
/// <param name="Basis">The document it rests on, or that it is a default of the program; shown beside what it decides.</param>
public sealed record PolicyEdition<T>(string Version, DateOnly ValidFrom, DateOnly? ValidTo, string Basis, T Policy);

/// <summary>Chính sách theo thời gian: the editions of what law or custom decides, one valid on each day (data/policies).</summary>
public sealed class PolicyBook<T>
{
    private PolicyBook(IReadOnlyList<PolicyEdition<T>> editions) => Editions = editions;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PolicyEdition<T>> Editions { get; }

    /// <summary>The edition of a day; days before the first edition are judged by the first.</summary>
    public PolicyEdition<T> On(DateOnly day) =>
        Editions.LastOrDefault(edition => edition.ValidFrom <= day) ?? Editions[0];

    /// <summary>Reads a book from its JSON; throws <see cref="FormatException"/> saying what is wrong.</summary>
    internal static PolicyBook<T> Parse(string json, Func<JsonElement, T> policy)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var editions = document
                .RootElement.GetProperty("editions")
                .EnumerateArray()
                .Select(edition => new PolicyEdition<T>(
                    edition.Required("version"),
                    edition.Day("validFrom") ?? throw new FormatException("An edition has no \"validFrom\"."),
                    edition.Day("validTo"),
                    edition.Required("basis"),
                    policy(edition)
                ))
                .ToArray();
            Check(editions);
            return new PolicyBook<T>(editions);
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new FormatException("The policy is not in its form: " + error.Message, error);
        }
    }

    private static void Check(PolicyEdition<T>[] editions)
    {
        if (editions.Length == 0)
            throw new FormatException("The policy has no edition.");
        for (var at = 0; at < editions.Length; at++)
        {
            var (edition, next) = (editions[at], at + 1 < editions.Length ? editions[at + 1] : null);
            if (edition.ValidTo < edition.ValidFrom)
                throw new FormatException($"Edition \"{edition.Version}\" ends before it begins.");
            // A day without an edition would be a day without a rule.
            if (next is not null && edition.ValidTo?.AddDays(1) != next.ValidFrom)
                throw new FormatException(
                    $"Edition \"{next.Version}\" must begin on the day after \"{edition.Version}\" ends."
                );
            if (next is null && edition.ValidTo is not null)
                throw new FormatException($"The last edition, \"{edition.Version}\", must be open-ended.");
        }
    }
}
