using TienDo.App.Progress;
using TienDo.Inspections;
using TienDo.Progress;

namespace TienDo.App.Inspections;

/// <summary>A completion as the sample is drawn from it, with the update by which it was claimed.</summary>
public sealed record ClaimedCompletion(Work Work, SentUpdate Update, AcceptedCompletion Accepted);

/// <summary>Finds among the updates those by whose acceptance work counted as completed.</summary>
internal static class Completions
{
    public static IEnumerable<ClaimedCompletion> Of(IEnumerable<Work> works, WorkRules rules) =>
        works.SelectMany(work => work.Updates.Select(update => Of(work, update, rules)).OfType<ClaimedCompletion>());

    public static ClaimedCompletion? Of(Work work, SentUpdate update, WorkRules rules)
    {
        if (update is not { ClaimsCompletion: true, Verdict: { Accepted: true } verdict })
            return null;
        var state = rules.StateOf(work, update.Instance, verdict.On);
        // A second look on the very day of the acceptance leaves no day on which the work stood as completed.
        var wasCompleted = state.IsCompleted && state.CompletedOn == update.SentOn;
        return wasCompleted || update.SecondLook is { Confirmed: false }
            ? new ClaimedCompletion(
                work,
                update,
                new AcceptedCompletion(
                    work.Part,
                    state.Instance,
                    update.SentOn,
                    state.EffectiveDueOn,
                    verdict.At,
                    verdict.ById,
                    update.Text,
                    TextBefore(work, update),
                    [.. update.Evidences.Select(HashOf).OfType<string>().Distinct(StringComparer.Ordinal)]
                )
            )
            : null;
    }

    /// <summary>What was returned is to be said again; only what was left standing counts as the last time.</summary>
    private static string? TextBefore(Work work, SentUpdate update) =>
        work.Updates.LastOrDefault(earlier => earlier.Id < update.Id && !earlier.IsReturned)?.Text;

    private static string? HashOf(Evidence evidence) =>
        evidence switch
        {
            Evidence.File file => file.Hash,
            Evidence.Photo photo => photo.Hash,
            _ => null,
        };
}
