using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>How every pattern here runs: in time linear in the text, whatever the text is.</summary>
internal static class Linear
{
    public const RegexOptions Pattern =
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
}
