using System.Globalization;

namespace TienDo.Documents.Reading.Layout;

/// <summary>Ảnh trang: a page drawn in grey, as pdftoppm writes it one after another (PGM).</summary>
internal sealed record PageImage(int Width, int Height, byte[] Grey)
{
    private const int MostDots = 60_000_000;

    public bool IsDark(int x, int y) => Grey[(y * Width) + x] < 150;

    /// <summary>The next image of the stream; null at its end.</summary>
    public static PageImage? Next(Stream output)
    {
        if (Word(output) != "P5")
            return null;
        var sizes = new int[3];
        for (var at = 0; at < sizes.Length; at++)
        {
            if (!int.TryParse(Word(output), NumberStyles.None, CultureInfo.InvariantCulture, out sizes[at]))
                return null;
        }
        if (sizes[0] < 1 || sizes[1] < 1 || (long)sizes[0] * sizes[1] > MostDots)
            return null;
        var grey = new byte[sizes[0] * sizes[1]];
        return output.ReadAtLeast(grey, grey.Length, throwOnEndOfStream: false) == grey.Length
            ? new PageImage(sizes[0], sizes[1], grey)
            : null;
    }

    /// <summary>Rules confuse character recognition; once the grid is known they are painted over.</summary>
    public void Erase(IEnumerable<Stroke> strokes, bool across, float pointsPerDot)
    {
        foreach (var stroke in strokes)
        {
            var at = (int)(stroke.At / pointsPerDot);
            for (var line = at - 3; line <= at + 3; line++)
            {
                for (var along = (int)(stroke.From / pointsPerDot); along <= stroke.To / pointsPerDot; along++)
                {
                    var (x, y) = across ? (along, line) : (line, along);
                    if (x >= 0 && x < Width && y >= 0 && y < Height)
                        Grey[(y * Width) + x] = 255;
                }
            }
        }
    }

    public byte[] AsPgm() =>
        [
            .. System.Text.Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"P5 {Width} {Height} 255\n")
            ),
            .. Grey,
        ];

    private static string Word(Stream output)
    {
        var word = "";
        int letter;
        while ((letter = output.ReadByte()) >= 0 && word.Length < 12)
        {
            if (!char.IsWhiteSpace((char)letter))
                word += (char)letter;
            else if (word.Length > 0)
                break;
        }
        return word;
    }
}
