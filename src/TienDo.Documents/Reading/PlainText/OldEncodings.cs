using System.Text;

namespace TienDo.Documents.Reading.PlainText;

/// <summary>Bảng mã cũ: one-byte Vietnamese encodings, seen through Western letters ("ViÖt Nam", "Vieät Nam").</summary>
internal sealed record OldEncoding(string Name, Func<string, string> Convert);

internal static class OldEncodings
{
    public static OldEncoding Tcvn3 { get; } = new("TCVN3", Tcvn3Letters.Convert);

    public static OldEncoding Vni { get; } = new("VNI", VniLetters.Convert);

    /// <summary>The encoding whose reading spells Vietnamese where the text as it stands does not; else null.</summary>
    public static OldEncoding? Recognise(string text)
    {
        var sample = text[..Math.Min(text.Length, 1 << 16)];
        if (!sample.AsSpan().ContainsAnyInRange('\u00A1', '\u00FF'))
            return null;
        var standing = VietnameseWords.Density(sample.Normalize(NormalizationForm.FormC));
        var (best, density) = new[] { Tcvn3, Vni }
            .Select(old => (old, VietnameseWords.Density(old.Convert(sample))))
            .MaxBy(scored => scored.Item2);
        return density >= 8 && density > standing * 2 ? best : null;
    }
}
