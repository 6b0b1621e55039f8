namespace TienDo.Documents.Recognising.Prose;

/// <summary>Một trường ghi liền: a label, what it says, and where the value stands in the paragraph.</summary>
internal readonly record struct RunInField(AssignmentField Field, int LabelStart, int ValueStart, int ValueEnd);

/// <summary>Các trường ghi liền trong đoạn: "Cơ quan chủ trì: …; cơ quan phối hợp: …; thời gian: …".</summary>
internal static class RunInFields
{
    private const int LongestLabel = 70;

    /// <summary>Every labelled field of a paragraph from <paramref name="from"/> on, in the order of the text.</summary>
    public static IReadOnlyList<RunInField> In(string text, int from)
    {
        var found = new List<RunInField>();
        for (var colon = text.IndexOf(':', from); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            if (LabelBefore(text, from, colon) is not ({ } field, var labelStart))
                continue;
            if (found.Count > 0)
                found[^1] = found[^1] with { ValueEnd = TrimmedEnd(text, found[^1].ValueStart, labelStart) };
            var valueStart = colon + 1;
            while (valueStart < text.Length && text[valueStart] == ' ')
                valueStart++;
            found.Add(new RunInField(field, labelStart, valueStart, TrimmedEnd(text, valueStart, text.Length)));
        }
        return found;
    }

    /// <summary>The label begins after the nearest stop that leaves known words before the colon.</summary>
    private static (AssignmentField? Field, int Start) LabelBefore(string text, int from, int colon)
    {
        // "Cơ quan chủ trì, phối hợp" is one label though "phối hợp" alone is one too: the longest counts.
        (AssignmentField? Field, int Start) longest = (null, 0);
        var earliest = Math.Max(from, colon - LongestLabel);
        for (var at = colon - 1; at >= earliest; at--)
        {
            if (at > from && !(text[at - 1] is '.' or ';' or '(' or ':' or ',' or '/' or '-' or '+' or '–'))
                continue;
            var start = at;
            while (start < colon && text[start] is ' ' or '-' or '+' or '*' or '(' or '–')
                start++;
            if (start < colon && FieldLabel.Of(text[start..colon].TrimEnd()) is { } field)
                longest = (field, start);
        }
        return longest;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or ';' or '.' or ',' or '-' or '+' or '/')
            end--;
        // A bracket opened before the first label closes after the last value.
        if (end > start && text[end - 1] == ')' && !text.AsSpan(start, end - start).Contains('('))
            end--;
        return end;
    }
}
