namespace TienDo.Progress;

/// <summary>What was known on a day: facts of later days are left out, so that any past day can be asked about.</summary>
internal static class KnownFacts
{
    public static WorkRecord On(WorkRecord record, DateOnly asOf) =>
        record with
        {
            Deliverables = [.. record.Deliverables.Distinct(StringComparer.Ordinal)],
            Updates =
            [
                .. record
                    .Updates.Where(update => update.SentOn <= asOf)
                    .OrderBy(static update => update.SentOn)
                    .Select(update => update with { Verdict = VerdictOn(update, asOf) }),
            ],
            Extensions =
            [
                .. record
                    .Extensions.Where(extension => extension.DecidedOn <= asOf)
                    .OrderBy(static extension => extension.DecidedOn),
            ],
            Trigger = record.Trigger?.RegisteredOn <= asOf ? record.Trigger : null,
            Suspensions = [.. record.Suspensions.Where(suspension => suspension.From <= asOf)],
        };

    /// <summary>What a second look found wrong was accepted until that day and is returned from it on.</summary>
    private static Verdict? VerdictOn(UpdateFact update, DateOnly asOf) =>
        update.FoundWrongOn is { } wrong && wrong <= asOf ? new Verdict(false, wrong)
        : update.Verdict?.On > asOf ? null
        : update.Verdict;
}
