using TienDo.App.Storage;
using TienDo.DeadlineExtensions;
using TienDo.Inspections;
using TienDo.Obstacles;
using TienDo.Policies;
using TienDo.Progress;
using TienDo.Reminders;

namespace TienDo.App.Progress;

/// <summary>Chính sách theo dõi: what data/policies says about states, more time, returns and reminders, by day.</summary>
public sealed record WorkPolicies(
    PolicyBook<StatePolicy> States,
    PolicyBook<ExtensionPolicy> Extensions,
    PolicyBook<ReturnReasons> ReturnReasons,
    PolicyBook<EscalationLadder> Escalation,
    PolicyBook<SamplingPolicy> Sampling,
    PolicyBook<ObstaclePolicy> Obstacles
)
{
    /// <summary>A missing or broken file is a fault of the installation and says which it is.</summary>
    public static WorkPolicies Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string Text(string name) => File.ReadAllText(folder.File("policies", name + ".json"));
        return new WorkPolicies(
            StatePolicy.Parse(Text("states")),
            ExtensionPolicy.Parse(Text("deadline-extensions")),
            TienDo.Progress.ReturnReasons.Parse(Text("return-reasons")),
            EscalationLadder.Parse(Text("escalation")),
            SamplingPolicy.Parse(Text("sampling")),
            ObstaclePolicy.Parse(Text("obstacles"))
        );
    }
}
