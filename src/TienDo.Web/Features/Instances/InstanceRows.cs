using TienDo.App.Progress;
using TienDo.Progress;

namespace TienDo.Web.Features.Instances;

/// <summary>Các kỳ của một phần việc, as rows of a table.</summary>
/// <param name="Here">Address of the part.</param>
public sealed record InstanceRows(Work Work, IEnumerable<ComputedState> Instances, bool MayUpdate, string Here)
{
    public IReadOnlyList<SentUpdate> SentFor(ComputedState instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return [.. Work.Updates.Where(update => !update.IsSetAside && update.Instance == instance.Instance)];
    }
}
