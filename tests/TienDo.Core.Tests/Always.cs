using FsCheck;
using FsCheck.Fluent;

namespace TienDo.Core.Tests;

/// <summary>Properties that hold for every value FsCheck thinks of.</summary>
internal static class Always
{
    public static void Holds<T>(Func<T, bool> property) =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<T>(), property));
}
