using TienDo.Language;

namespace TienDo.Inspections;

/// <summary>Dấu hiệu đáng ngờ among the completions of a quarter; each can be explained in a sentence.</summary>
internal sealed class Suspicion
{
    private readonly SamplingPolicy _policy;
    private readonly HashSet<string> _filesInSeveral;
    private readonly HashSet<(string By, long Minute)> _busyMinutes;

    public Suspicion(IReadOnlyCollection<AcceptedCompletion> completions, SamplingPolicy policy)
    {
        _policy = policy;
        _filesInSeveral =
        [
            .. completions
                .SelectMany(static done => done.FileHashes.Select(hash => (Hash: hash, done.Work)))
                .Distinct()
                .GroupBy(static file => file.Hash, StringComparer.Ordinal)
                .Where(static file => file.Count() > 1)
                .Select(static file => file.Key),
        ];
        _busyMinutes =
        [
            .. completions
                .GroupBy(static done => (done.AcceptedBy, Minute(done)))
                .Where(minute => minute.Count() >= policy.ManyInOneMinute)
                .Select(static minute => minute.Key),
        ];
    }

    public IReadOnlyList<SampleReason> Of(AcceptedCompletion done)
    {
        var reasons = new List<SampleReason>();
        if (done.SentOn == done.EffectiveDueOn)
            reasons.Add(SampleReason.EvidenceOnTheLastDay);
        if (done.TextBefore is { } before && Likeness.Percent(done.Text, before) >= _policy.SameTextPercent)
            reasons.Add(SampleReason.SameTextAsLastTime);
        if (done.FileHashes.Any(_filesInSeveral.Contains))
            reasons.Add(SampleReason.SameFileInSeveral);
        if (_busyMinutes.Contains((done.AcceptedBy, Minute(done))))
            reasons.Add(SampleReason.ManyAcceptedInOneMinute);
        return reasons;
    }

    private static long Minute(AcceptedCompletion done) => done.AcceptedAt.UtcTicks / TimeSpan.TicksPerMinute;
}
