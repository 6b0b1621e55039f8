using System.Globalization;
using TienDo.Core.Tests.Time;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.Core.Tests.Progress;

/// <summary>Work records in the words of the tests.</summary>
internal static class Given
{
    public static WorkingCalendar Calendar { get; } = WorkingCalendar.Parse(DataFiles.Read("holidays/viet-nam.json"));

    public static StatePolicy Policy { get; } = new(DueSoonDays: 20, DueSoonPercent: 34);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Work due by a day, told to the agencies on 05/01/2026.</summary>
    public static WorkRecord DueBy(string due) => Of(new Deadline.ByEndOf(Period.Day(Day(due))));

    public static WorkRecord Of(Deadline deadline, string startsOn = "2026-01-05") =>
        new() { Deadline = deadline, StartsOn = Day(startsOn) };

    public static WorkRecord Recurring(string recurrence, string startsOn = "2026-01-05") =>
        Of(new Deadline.Every(Recurrence.Parse(recurrence)!, Within: null), startsOn);

    public static ComputedState On(this WorkRecord record, string day) =>
        StateRule.AsOf(record, Day(day), Calendar, Policy);

    public static WorkRecord Update(this WorkRecord record, string day, string? instance = null) =>
        record.With(new UpdateFact(Day(day), ClaimsCompletion: false, instance, [], Verdict: null));

    /// <summary>A claim of completion with one piece of evidence for each name, or one for the whole.</summary>
    public static WorkRecord Claim(this WorkRecord record, string day, params string[] covering) =>
        record.With(
            new UpdateFact(
                Day(day),
                ClaimsCompletion: true,
                Instance: null,
                covering.Length == 0 ? [new EvidenceFact(null)] : [.. covering.Select(name => new EvidenceFact(name))],
                Verdict: null
            )
        );

    public static WorkRecord ClaimWithoutEvidence(this WorkRecord record, string day) =>
        record.With(new UpdateFact(Day(day), ClaimsCompletion: true, Instance: null, [], Verdict: null));

    public static WorkRecord For(this WorkRecord record, string instance) =>
        record.ChangeLast(update => update with { Instance = instance });

    public static WorkRecord Accepted(this WorkRecord record, string day) =>
        record.ChangeLast(update => update with { Verdict = new Verdict(Accepted: true, Day(day)) });

    public static WorkRecord Returned(this WorkRecord record, string day) =>
        record.ChangeLast(update => update with { Verdict = new Verdict(Accepted: false, Day(day)) });

    public static WorkRecord Extended(this WorkRecord record, string decided, string newDue) =>
        record with
        {
            Extensions = [.. record.Extensions, new GrantedExtension(Day(decided), Day(newDue))],
        };

    public static WorkRecord Suspended(this WorkRecord record, string from, string? to = null) =>
        record with
        {
            Suspensions = [.. record.Suspensions, new Suspension(Day(from), to is null ? null : Day(to))],
        };

    private static WorkRecord With(this WorkRecord record, UpdateFact update) =>
        record with
        {
            Updates = [.. record.Updates, update],
        };

    private static WorkRecord ChangeLast(this WorkRecord record, Func<UpdateFact, UpdateFact> change) =>
        record with
        {
            Updates = [.. record.Updates.SkipLast(1), change(record.Updates[^1])],
        };
}
