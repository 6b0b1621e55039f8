using TienDo.Documents.Recognising.Indicators;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Phrases by their first word, compared with their marks: "quỹ" is an office, "quý" a time.</summary>
internal sealed class WordOpeners
{
    private readonly ILookup<string, string[]> byFirst;

    public WordOpeners(IEnumerable<string> phrases)
    {
        byFirst = phrases.Select(phrase => phrase.Split(' ')).ToLookup(phrase => phrase[0], StringComparer.Ordinal);
    }

    /// <summary>Length in words of the longest phrase at this place; 0 when none.</summary>
    public int Match(List<Word> words, int at)
    {
        var longest = 0;
        if (at >= words.Count)
            return longest;
        foreach (var phrase in byFirst[words[at].Lower])
        {
            if (phrase.Length <= longest || at + phrase.Length > words.Count)
                continue;
            var same = true;
            for (var i = 1; same && i < phrase.Length; i++)
                same = string.Equals(words[at + i].Lower, phrase[i], StringComparison.Ordinal);
            if (same)
                longest = phrase.Length;
        }
        return longest;
    }
}
