using System.Text;

namespace TienDo.Documents.Reading.Markdown;

/// <summary>A paragraph's lines without their emphasis marks and backslashes, and what each line was.</summary>
internal readonly record struct Emphasised(string Text, bool Bold, bool Italic);

/// <summary>
/// Đậm, nghiêng: marks are paired over a whole paragraph, since bold may open on one line and close on the next. One pass
/// collects, one stack pairs, one pass writes: linear whatever the input.
/// </summary>
internal static class Emphasis
{
    private sealed record Mark(int Line, int Column, char Sign, bool CanOpen, bool CanClose, int Length)
    {
        public int Left { get; set; } = Length;

        /// <summary>Bit 1 italic, bit 2 bold: what opens (or closes) here.</summary>
        public int Opens { get; set; }
        public int Closes { get; set; }
    }

    public static IReadOnlyList<Emphasised> Of(IReadOnlyList<string> lines)
    {
        var marks = Collect(lines);
        Pair(marks);
        return Write(lines, marks);
    }

    private static List<Mark> Collect(IReadOnlyList<string> lines)
    {
        var marks = new List<Mark>();
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines[line];
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == '\\')
                {
                    at++;
                    continue;
                }
                if (text[at] is not ('*' or '_'))
                    continue;
                var end = at;
                while (end < text.Length && text[end] == text[at])
                    end++;
                var before = at == 0 ? ' ' : text[at - 1];
                var after = end == text.Length ? ' ' : text[end];
                var canOpen = !char.IsWhiteSpace(after);
                var canClose = !char.IsWhiteSpace(before);
                if (text[at] == '_')
                    (canOpen, canClose) = (
                        canOpen && !char.IsLetterOrDigit(before),
                        canClose && !char.IsLetterOrDigit(after)
                    );
                if (end - at <= 3)
                    marks.Add(new Mark(line, at, text[at], canOpen, canClose, end - at));
                at = end - 1;
            }
        }
        return marks;
    }

    private static void Pair(List<Mark> marks)
    {
        var open = new Dictionary<char, Stack<Mark>> { ['*'] = new(), ['_'] = new() };
        foreach (var mark in marks)
        {
            var opened = open[mark.Sign];
            while (mark.CanClose && mark.Left > 0 && opened.TryPeek(out var opener))
            {
                var both = Math.Min(mark.Left, opener.Left);
                opener.Opens |= both;
                mark.Closes |= both;
                opener.Left -= both;
                mark.Left -= both;
                if (opener.Left == 0)
                    opened.Pop();
            }
            if (mark.CanOpen && mark.Left > 0)
                opened.Push(mark);
        }
    }

    private static List<Emphasised> Write(IReadOnlyList<string> lines, List<Mark> marks)
    {
        var written = new List<Emphasised>(lines.Count);
        int next = 0,
            bold = 0,
            italic = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines[line];
            var kept = new StringBuilder(text.Length);
            bool allBold = true,
                allItalic = true,
                anyWord = false;
            for (var at = 0; at < text.Length; at++)
            {
                if (next < marks.Count && marks[next].Line == line && marks[next].Column == at)
                {
                    var mark = marks[next++];
                    bold += ((mark.Opens & 2) >> 1) - ((mark.Closes & 2) >> 1);
                    italic += (mark.Opens & 1) - (mark.Closes & 1);
                    kept.Append(mark.Sign, mark.Left);
                    at += mark.Length - 1;
                    continue;
                }
                if (
                    text[at] == '\\'
                    && at + 1 < text.Length
                    && char.IsAscii(text[at + 1])
                    && char.IsPunctuation(text[at + 1]) | char.IsSymbol(text[at + 1])
                )
                    at++;
                kept.Append(text[at]);
                if (!char.IsLetterOrDigit(text[at]))
                    continue;
                anyWord = true;
                allBold &= bold > 0;
                allItalic &= italic > 0;
            }
            var plain = kept.ToString().TrimEnd();
            // A backslash at the end of a line is Markdown's hard break.
            if (plain.EndsWith('\\'))
                plain = plain[..^1].TrimEnd();
            written.Add(new Emphasised(plain, anyWord && allBold, anyWord && allItalic));
        }
        return written;
    }
}
