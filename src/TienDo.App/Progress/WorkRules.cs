using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>What the use cases of the work go by: who the agencies are, which days are worked, what the policies say.</summary>
public sealed record WorkRules(AgencyDirectory Agencies, WorkingCalendar Calendar, WorkPolicies Policies)
{
    public static WorkRules From(ReadingKnowledge knowledge, KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new WorkRules(knowledge.Agencies, knowledge.Calendar, WorkPolicies.Load(folder));
    }

    public ComputedState StateOf(Work work, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StateRule.AsOf(work.Record, asOf, Calendar, Policies.States.On(asOf).Policy);
    }

    /// <summary>Of each instance of recurring work up to the current one, oldest first; none for other work.</summary>
    public IReadOnlyList<ComputedState> InstancesOf(Work work, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StateRule.Instances(work.Record, asOf, Calendar, Policies.States.On(asOf).Policy);
    }

    /// <summary>A part as it stands on a day, worked out once for everything that asks.</summary>
    internal StandingWork Standing(Work work, DateOnly asOf)
    {
        var (state, instances) = StateRule.WithInstances(work.Record, asOf, Calendar, Policies.States.On(asOf).Policy);
        return new StandingWork(work, state) { Instances = instances };
    }

    /// <summary>Of one instance of recurring work; a claim that waits for another instance says nothing about it.</summary>
    public ComputedState StateOf(Work work, string? instance, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StateRule.OfInstance(work.Record, instance, asOf, Calendar, Policies.States.On(asOf).Policy);
    }
}

/// <summary>What came of an act on a part.</summary>
public abstract record WorkOutcome
{
    private WorkOutcome() { }

    /// <param name="Id">Of what was written, where it has one.</param>
    public sealed record Done(long Id = 0) : WorkOutcome;

    /// <summary>Nothing was written; the fields are those of the form, "" for the whole.</summary>
    public sealed record Refused(IReadOnlyList<TienDo.Language.FieldRefusal> Refusals) : WorkOutcome;

    internal static Refused No(TienDo.Language.Refusal refusal) => new([new TienDo.Language.FieldRefusal("", refusal)]);
}
