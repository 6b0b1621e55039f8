using System.Globalization;
using System.Text;

namespace TienDo.Documents.Reading.Word;

/// <summary>The words of one paragraph as they come, cut into lines at soft breaks.</summary>
internal sealed class ParagraphText(WordText shared)
{
    internal readonly record struct Piece(string Text, bool Bold, bool Italic, (int Rendered, int Explicit) Place);

    private readonly List<Piece> pieces = [];
    private readonly StringBuilder text = new();
    private (int Rendered, int Explicit)? place;
    private int letters;
    private int boldLetters;
    private int italicLetters;

    public StringBuilder Text => text;

    /// <summary>Accounts for what was appended to <see cref="Text"/> since <paramref name="from"/>.</summary>
    public void Appended(int from, RunLook look)
    {
        if (from == text.Length)
            return;
        place ??= shared.Place;
        for (var at = from; at < text.Length; at++)
        {
            if (look.Capitals == true)
                text[at] = char.ToUpperInvariant(text[at]);
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            letters++;
            boldLetters += look.Bold == true ? 1 : 0;
            italicLetters += look.Italic == true ? 1 : 0;
        }
        if (look.Raised == true && text.Length - from == 1 && from > 0 && text[from - 1] == 'm')
            text[from] = text[from] switch
            {
                '2' => '²',
                '3' => '³',
                var other => other,
            };
    }

    public void Append(string letters, RunLook look)
    {
        var from = text.Length;
        text.Append(letters);
        Appended(from, look);
    }

    /// <summary>Behind a marker ("1.", "a)", "-") a tab is a space; elsewhere it keeps columns apart.</summary>
    public void Tab()
    {
        if (text.Length == 0)
            return;
        var behindMarker = text.Length <= 6 && !text.ToString().Contains(' ', StringComparison.Ordinal);
        text.Append(behindMarker ? " " : "    ");
    }

    public void BreakLine()
    {
        pieces.Add(Cut());
        text.Clear();
        place = null;
        letters = boldLetters = italicLetters = 0;
    }

    /// <summary>At least one piece, blank for an empty paragraph; a break at the very end opens no new line.</summary>
    public IReadOnlyList<Piece> Finish()
    {
        if (pieces.Count == 0 || letters > 0 || text.Length > 0)
            pieces.Add(Cut());
        return pieces;
    }

    private Piece Cut() =>
        new(
            VisibleText.Of(text.ToString()).TrimStart(),
            letters > 0 && boldLetters == letters,
            letters > 0 && italicLetters == letters,
            place ?? shared.Place
        );
}
