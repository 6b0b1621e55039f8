using System.Text.RegularExpressions;

namespace TienDo.Documents.Recognising;

/// <summary>
/// How patterns run whose repeats could share the same letters: in time linear in the text, whatever the text is.
/// Setting one up costs more than reading a page; the others are compiled beforehand (see <see cref="Bounded"/>).
/// </summary>
internal static class Linear
{
    public const RegexOptions Pattern =
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
}
