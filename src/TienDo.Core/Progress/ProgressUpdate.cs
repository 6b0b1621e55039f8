using TienDo.Language;
using TienDo.Time;

namespace TienDo.Progress;

/// <summary>Cập nhật: what an agency says it has done, with what shows it.</summary>
/// <param name="Instance">For recurring work, the instance it is about; null for the current one.</param>
public sealed record ProgressUpdate(
    string Text,
    bool ClaimsCompletion,
    string? Instance,
    IReadOnlyList<Evidence> Evidences
);

/// <summary>Quy tắc gửi cập nhật.</summary>
public static class UpdateRule
{
    public const int LongestText = 10_000;

    /// <summary>Fewer letters say nothing about a whole quarter: ".", "xong", "đã làm".</summary>
    public const int FewestLettersOfASign = 10;

    /// <param name="record">The part it is about, with everything sent so far.</param>
    /// <param name="now">Its state on the day; of the instance meant, for recurring work.</param>
    public static IReadOnlyList<FieldRefusal> Check(
        ProgressUpdate update,
        WorkRecord record,
        ComputedState now,
        DateOnly on
    )
    {
        var refusals = new List<FieldRefusal>();
        if (string.IsNullOrWhiteSpace(update.Text))
            refusals.Add(new("Text", ProgressRefusals.TheUpdateNeedsWords));
        else if (IsSign(update, record.Deadline) && update.Text.Count(char.IsLetter) < FewestLettersOfASign)
            refusals.Add(new("Text", ProgressRefusals.ASignSaysWhatWasDone));
        refusals.AddRange(TextLimit.Check("Text", update.Text, LongestText));
        if (update.Instance is { } key && !InstancesOf(record, on).Contains(key, StringComparer.Ordinal))
            refusals.Add(new("Instance", ProgressRefusals.ThereIsNoSuchInstance));
        if (update.ClaimsCompletion && WhyNotCompleted(update, record, now, on) is { } no)
            refusals.Add(no);
        if (update.Evidences.Count > EvidenceRule.Most)
            refusals.Add(new("Evidences", ProgressRefusals.ThereIsTooMuchEvidence));
        refusals.AddRange(
            update
                .Evidences.Take(EvidenceRule.Most)
                .SelectMany(
                    (evidence, at) =>
                        EvidenceRule.Check(
                            evidence,
                            record.Deliverables,
                            on,
                            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Evidences[{at}].")
                        )
                )
        );
        return refusals;
    }

    /// <summary>The keys an update may name: every instance up to the current one, oldest first.</summary>
    public static IReadOnlyList<string> InstancesOf(WorkRecord record, DateOnly on) =>
        record.Deadline is Deadline.Every every
            ? [.. Occurrences.Of(every, record.StartsOn, on).Select(static occurrence => occurrence.Key)]
            : [];

    /// <summary>Work that goes on, or comes again without instances that could be completed one by one.</summary>
    private static bool IsRoutine(Deadline deadline) =>
        deadline is Deadline.Continuous
        || deadline is Deadline.Every every && !Occurrences.AreCounted(every.Recurrence);

    /// <summary>What keeps routine work alive for a quarter.</summary>
    private static bool IsSign(ProgressUpdate update, Deadline deadline) =>
        !update.ClaimsCompletion && (IsRoutine(deadline) || deadline is Deadline.Unstated);

    private static FieldRefusal? WhyNotCompleted(
        ProgressUpdate update,
        WorkRecord record,
        ComputedState now,
        DateOnly on
    )
    {
        if (IsRoutine(record.Deadline))
            return new("ClaimsCompletion", ProgressRefusals.ContinuousWorkIsNeverCompleted);
        if (now.IsCompleted)
            return new("ClaimsCompletion", ProgressRefusals.TheWorkIsAlreadyCompleted);
        if (now.AwaitsVerification)
            return new("ClaimsCompletion", ProgressRefusals.AClaimIsAlreadyBeingVerified);
        if (update.Evidences.Count == 0)
            return new("Evidences", ProgressRefusals.CompletionNeedsEvidence);
        var missing = Missing(update, record, now, on);
        return missing.Count > 0 ? new("Evidences", ProgressRefusals.DeliverablesAreNotShown(missing)) : null;
    }

    /// <summary>Several named deliverables each need evidence: in this update or accepted before.</summary>
    private static IReadOnlyList<string> Missing(
        ProgressUpdate update,
        WorkRecord record,
        ComputedState now,
        DateOnly on
    )
    {
        var named = record.Deliverables.Distinct(StringComparer.Ordinal).ToArray();
        if (named.Length < 2)
            return [];
        var instance = update.Instance ?? now.Instance;
        var shown = record
            .Updates.Where(earlier =>
                earlier.Verdict is { Accepted: true } verdict
                && verdict.On <= on
                && !(earlier.FoundWrongOn <= on)
                && (instance is null || earlier.Instance is null || earlier.Instance == instance)
            )
            .SelectMany(static earlier => earlier.Evidences.Select(static evidence => evidence.Covers))
            .Concat(update.Evidences.Select(static evidence => evidence.Covers))
            .ToHashSet(StringComparer.Ordinal);
        return [.. named.Where(name => !shown.Contains(name))];
    }
}
