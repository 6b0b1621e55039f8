using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>How patterns run that need a place to start from or a look around: short, bounded repeats, and a last resort.</summary>
internal static class Bounded
{
    public const RegexOptions Pattern = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds after which a match gives up; never met by patterns without nested repeats.</summary>
    public const int Patience = 20_000;
}
