using System.Text.Json;
using TienDo.Policies;

namespace TienDo.DeadlineExtensions;

/// <summary>
/// Chính sách gia hạn (data/policies/deadline-extensions.json). QĐ 42/2014 leaves the details to the provinces, so nothing
/// of it stands in code.
/// </summary>
/// <param name="MostTimes">Granted extensions of one deadline, a count.</param>
/// <param name="OnlyUntilTheDueDay">Whether a request must be made on or before the present effective due day.</param>
/// <param name="LongestTotalDays">Calendar days from the original nominal due day, all extensions together.</param>
/// <param name="Steps">By length, shortest first; the last one also decides what is longer.</param>
public sealed record ExtensionPolicy(
    int MostTimes,
    bool OnlyUntilTheDueDay,
    int LongestTotalDays,
    IReadOnlyList<DecidingStep> Steps
)
{
    /// <summary>Reads data/policies/deadline-extensions.json; throws <see cref="FormatException"/> saying what is wrong.</summary>
    public static PolicyBook<ExtensionPolicy> Parse(string json) =>
        PolicyBook<ExtensionPolicy>.Parse(json, static edition => Edition(edition));

    public ExtensionDecider DeciderOf(int totalDays)
    {
        foreach (var step in Steps)
        {
            if (totalDays <= step.UpToTotalDays)
                return step.Decider;
        }
        return Steps[^1].Decider;
    }

    private static ExtensionPolicy Edition(JsonElement edition)
    {
        var steps = edition
            .GetProperty("deciders")
            .EnumerateArray()
            .Select(static step => new DecidingStep(
                step.Count("upToTotalDays", least: 1),
                step.Name<ExtensionDecider>("decider")
            ))
            .OrderBy(static step => step.UpToTotalDays)
            .ToArray();
        if (steps.Length == 0)
            throw new FormatException("The extension policy names nobody who decides.");
        return new ExtensionPolicy(
            edition.Count("mostTimes"),
            edition.GetProperty("onlyUntilTheDueDay").GetBoolean(),
            edition.Count("longestTotalDays", least: 1),
            steps
        );
    }
}
