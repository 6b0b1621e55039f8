using System.Globalization;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Demonstration;

/// <summary>How one agency goes about one part: in time, late, after having been returned, with more time, or not at all.</summary>
/// <param name="given">From when the agency can know of it.</param>
internal sealed class PlayedPart(Work work, DateOnly given, WorkRules rules, PlayedDeeds deeds)
{
    /// <summary>Some agencies are better at it than others.</summary>
    private const int MostByAgency = 30;

    private readonly uint _seed = Seed($"{work.PlanSlug}/{work.Part.Code}/{work.Part.Agency}");

    private readonly int _agency = (int)(Seed(work.Part.Agency.Value) % MostByAgency) - MostByAgency / 2;

    /// <summary>What is done on which day; a claim goes before what is said of it on the same day.</summary>
    public IEnumerable<(DateOnly On, Action Do)> Plan(DateOnly until)
    {
        var manner = Roll(0) + _agency;
        if (manner >= 88)
            yield break;
        yield return (Working(given.AddDays(2 + Roll(1) % 7)), () => deeds.TakeUp(work.Key));
        var isRecurring = work.Record.Deadline is Deadline.Every;
        IReadOnlyList<ComputedState> terms = isRecurring
            ? rules.InstancesOf(work, until.AddDays(20))
            : [rules.StateOf(work, until)];
        foreach (var term in terms)
        {
            var plan =
                term.EffectiveDueOn is { } due
                    ? Towards(due, term.Instance, isRecurring ? (Roll(due.DayNumber) + _agency) * 3 / 4 : manner)
                : term.State is AssignmentState.RoutineAlive or AssignmentState.RoutineSilent ? Signs(until, manner)
                : [];
            foreach (var deed in plan)
                yield return deed;
        }
    }

    private IEnumerable<(DateOnly, Action)> Towards(DateOnly due, string? instance, int manner)
    {
        var early = Later(due.AddDays(-4 - Roll(2) % 9), given.AddDays(10));
        if (work.Part.Role == AgencyRole.Lead && instance is null)
        {
            var said = Working(Later(due.AddDays(-40), given.AddDays(12)));
            yield return (said, () => deeds.Say(work.Key, Roll(3)));
            yield return (Working(said.AddDays(2)), () => deeds.Accept(work.Key));
        }
        switch (manner)
        {
            case < 46:
                foreach (var deed in Claimed(early, instance))
                    yield return deed;
                break;
            case < 58:
                foreach (var deed in Claimed(Later(due, given).AddDays(5 + Roll(4) % 25), instance))
                    yield return deed;
                break;
            case < 66:
                yield return (Working(early), () => deeds.Claim(work.Key, instance, Roll(5)));
                yield return (Working(early).AddDays(2), () => deeds.Return(work.Key, Roll(6)));
                foreach (var deed in Claimed(Working(early).AddDays(7), instance))
                    yield return deed;
                break;
            case < 74 when instance is null && work.Part.Role == AgencyRole.Lead && due > given.AddDays(20):
                yield return (Working(due.AddDays(-14)), () => deeds.AskForTime(work.Key, due.AddDays(15)));
                yield return (Working(due.AddDays(-11)), () => deeds.GiveTime(work.Key));
                foreach (var deed in Claimed(due.AddDays(9), instance))
                    yield return deed;
                break;
            default:
                var late = Working(Later(due.AddDays(6), given.AddDays(14)));
                yield return (late, () => deeds.Say(work.Key, Roll(7)));
                yield return (Working(late.AddDays(2)), () => deeds.Accept(work.Key));
                break;
        }
    }

    private IEnumerable<(DateOnly, Action)> Claimed(DateOnly on, string? instance)
    {
        yield return (Working(on), () => deeds.Claim(work.Key, instance, Roll(8)));
        yield return (Working(Working(on).AddDays(3)), () => deeds.Accept(work.Key));
    }

    /// <summary>Routine work says something each quarter, or falls silent after the first.</summary>
    private IEnumerable<(DateOnly, Action)> Signs(DateOnly until, int manner)
    {
        for (var on = given.AddDays(20 + Roll(9) % 20); on <= until; on = on.AddMonths(3))
        {
            var salt = on.DayNumber;
            yield return (Working(on), () => deeds.Say(work.Key, Roll(salt)));
            yield return (Working(Working(on).AddDays(4)), () => deeds.Accept(work.Key));
            if (manner >= 60)
                yield break;
        }
    }

    private DateOnly Working(DateOnly day) => rules.Calendar.EffectiveDay(day);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>0 to 99, the same on every machine.</summary>
    private int Roll(int salt) =>
        (int)(
            Seed(_seed.ToString(CultureInfo.InvariantCulture) + "/" + salt.ToString(CultureInfo.InvariantCulture)) % 100
        );

    private static uint Seed(string text)
    {
        // FNV-1a; string.GetHashCode differs from run to run.
        var seed = 2166136261u;
        foreach (var letter in text)
            seed = (seed ^ letter) * 16777619u;
        seed ^= seed >> 15;
        seed *= 2246822519u;
        return seed ^ (seed >> 13);
    }
}
