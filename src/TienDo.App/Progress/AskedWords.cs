using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using TienDo.Agencies;
using TienDo.Language;

namespace TienDo.App.Progress;

/// <summary>
/// Từ cần tìm trong bảng phần việc, in any spelling. Every phrase must stand in the assignment, its code, the number of its plan
/// or a name of the agency that has the part. What is written together ("653/KH-UBND", "II.2") or in quotes is one phrase.
/// </summary>
public sealed class AskedWords
{
    private const int MostPhrases = 8;
    private const int MostWords = 24;

    /// <summary>Shorter words are whole: "xã" does not ask for "xây".</summary>
    private const int ShortestUnfinished = 3;

    private static readonly ConditionalWeakTable<AgencyDirectory, IReadOnlyList<NamedAgency>> s_names = [];

    private readonly IReadOnlyList<Phrase> _phrases;

    private readonly IReadOnlyList<(int Phrases, AgencyId[] Agencies)> _named;

    private AskedWords(IReadOnlyList<Phrase> phrases, AgencyDirectory agencies)
    {
        _phrases = phrases;
        _named =
        [
            .. s_names
                .GetValue(agencies, static known => [.. known.Agencies.Select(NamedAgency.Of)])
                .Select(agency => (Phrases: PhrasesIn(agency), agency.Id))
                .Where(static one => one.Phrases != 0)
                .GroupBy(static one => one.Phrases, static one => one.Id)
                .Select(static group => (group.Key, group.ToArray()))
                .OrderByDescending(static one => BitOperations.PopCount((uint)one.Key)),
        ];
    }

    /// <summary>Null where nothing was typed; what folds to no word at all finds nothing.</summary>
    public static AskedWords? Of(string? typed, AgencyDirectory agencies)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var phrases = new List<Phrase>();
        var words = 0;
        var quoted = false;
        foreach (var between in Quotes(typed).Split('"'))
        {
            foreach (var together in quoted ? [between] : between.Split((char[]?)null))
            {
                string[] found = [.. SearchKey.Words(together)];
                if (found.Length > 0 && (words += found.Length) <= MostWords && phrases.Count < MostPhrases)
                    phrases.Add(new Phrase(found, quoted));
            }
            quoted = !quoted;
        }
        if (phrases is [.., { IsWhole: false } last] && last.Words[^1].Length >= ShortestUnfinished)
            phrases[^1] = last with { IsUnfinished = true };
        return new AskedWords(phrases, agencies);
    }

    /// <summary>A shown text in pieces, told apart by whether they are what was asked for.</summary>
    public IEnumerable<(string Text, bool IsFound)> Pieces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<(int From, int To, string Key)>();
        for (var at = 0; at < text.Length; at++)
        {
            var from = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > from && SearchKey.Words(text[from..at]).FirstOrDefault() is { } key)
                words.Add((from, at, key));
        }
        var done = 0;
        for (var at = 0; at < words.Count; at++)
        {
            var length = _phrases.Max(phrase => (int?)phrase.LengthAt(words, at)) ?? 0;
            if (length == 0)
                continue;
            var (from, to) = (words[at].From, words[at + length - 1].To);
            if (from > done)
                yield return (text[done..from], false);
            yield return (text[from..to], true);
            done = to;
            at += length - 1;
        }
        if (done < text.Length)
            yield return (text[done..], false);
    }

    /// <summary>The condition on parts or terms, as "s".</summary>
    internal string Where(Func<string, object, string> put)
    {
        if (_phrases.Count == 0)
            return "0";
        var whole = (1 << _phrases.Count) - 1;
        var where = new StringBuilder("(").Append(InAssignment(whole, put));
        var number = 0;
        foreach (var (phrases, agencies) in _named)
        {
            where
                .Append(" OR (s.AgencyId IN (")
                .AppendJoin(',', agencies.Select(agency => put($"$named{number++}", agency.Value)))
                .Append(')');
            if (phrases != whole)
                where.Append(" AND ").Append(InAssignment(whole & ~phrases, put));
            where.Append(')');
        }
        return where.Append(')').ToString();
    }

    private string InAssignment(int phrases, Func<string, object, string> put)
    {
        var question = string.Join(" AND ", _phrases.Where((_, at) => (phrases >> at & 1) == 1));
        var name = put($"$words{phrases}", question);
        return $"(s.PlanId, s.Code) IN (SELECT w.PlanId, w.Code FROM WorkWords w WHERE w.Words MATCH {name})";
    }

    private int PhrasesIn(NamedAgency agency)
    {
        var found = 0;
        for (var at = 0; at < _phrases.Count; at++)
        {
            if (agency.IsCalled(_phrases[at]))
                found |= 1 << at;
        }
        return found;
    }

    private static string Quotes(string typed) =>
        typed.Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('«', '"').Replace('»', '"');

    /// <param name="IsWhole">Said in quotes: the last word is not the beginning of another.</param>
    private sealed record Phrase(string[] Words, bool IsWhole, bool IsUnfinished = false)
    {
        /// <summary>As the full-text index is asked; folded words hold nothing that could be an operator.</summary>
        public override string ToString() => "\"" + string.Join(' ', Words) + (IsUnfinished ? "\"*" : "\"");

        public int LengthAt(List<(int From, int To, string Key)> words, int at)
        {
            if (at + Words.Length > words.Count)
                return 0;
            for (var ahead = 0; ahead < Words.Length; ahead++)
            {
                var key = words[at + ahead].Key;
                var isSame =
                    IsUnfinished && ahead == Words.Length - 1
                        ? key.StartsWith(Words[ahead], StringComparison.Ordinal)
                        : key == Words[ahead];
                if (!isSame)
                    return 0;
            }
            return Words.Length;
        }
    }

    /// <param name="Names">Each with a blank before every word and after the last.</param>
    private sealed record NamedAgency(AgencyId Id, IReadOnlyList<string> Names)
    {
        public static NamedAgency Of(Agency agency) =>
            new(
                agency.Id,
                [
                    .. agency
                        .Aliases.Prepend(agency.ShortName)
                        .Prepend(agency.Name)
                        .Select(static name => " " + string.Join(' ', SearchKey.Words(name)) + " ")
                        .Distinct(StringComparer.Ordinal),
                ]
            );

        public bool IsCalled(Phrase phrase)
        {
            var said = " " + string.Join(' ', phrase.Words) + (phrase.IsUnfinished ? "" : " ");
            return Names.Any(name => name.Contains(said, StringComparison.Ordinal));
        }
    }
}
