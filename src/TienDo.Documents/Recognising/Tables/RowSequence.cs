using System.Globalization;

namespace TienDo.Documents.Recognising.Tables;

/// <summary>Which ordinal may come next; a number out of order is a cell, not a row.</summary>
internal sealed class RowSequence
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private static readonly string[] Romans =
    [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
        "XVIII",
    ];

    private string? roman;
    private string? capital;
    private string? number;
    private string? letter;
    private bool restart = true;

    /// <summary>Takes the marker when it may come next.</summary>
    public bool Takes(RowMarker marker)
    {
        var core = marker.Core;
        switch (marker.Kind)
        {
            case RowMarkerKind.Roman when FollowsIn(Romans, roman, core):
                roman = core;
                Below();
                return true;
            case RowMarkerKind.Capital when capital is null ? core == "A" : core[0] == capital[0] + 1:
                capital = core;
                roman = null;
                Below();
                return true;
            case RowMarkerKind.Decimal when FollowsNumber(core):
                number = core;
                letter = null;
                restart = false;
                return true;
            case RowMarkerKind.Letter when FollowsLetter(core):
                letter = core;
                return true;
            default:
                return false;
        }
    }

    private void Below()
    {
        restart = true;
        letter = null;
    }

    private bool FollowsLetter(string core) =>
        letter is null
            ? core == "a" && number is not null
            : Letters.IndexOf(core[0], StringComparison.Ordinal) is var place
                && place > Letters.IndexOf(letter[0], StringComparison.Ordinal)
                && place <= Letters.IndexOf(letter[0], StringComparison.Ordinal) + 2;

    private bool FollowsNumber(string core)
    {
        if (core.Contains(' ', StringComparison.Ordinal))
            return false;
        if (number is null)
            return core is "1" or "1.1" or "I.1" or "A.1" or "01";
        if (restart && core is "1" or "01")
            return true;
        var own = number.Split('.');
        var next = core.Split('.');
        // One deeper: 3 → 3.1.
        if (next.Length == own.Length + 1)
            return core == number + ".1";
        if (next.Length > own.Length)
            return false;
        for (var i = 0; i < next.Length - 1; i++)
            if (!string.Equals(own[i], next[i], StringComparison.Ordinal))
                return restart && next[^1] == "1";
        return int.TryParse(own[next.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            && int.TryParse(next[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            && after == before + 1;
    }

    private static bool FollowsIn(string[] order, string? before, string core) =>
        before is null ? core == order[0] : Array.IndexOf(order, core) == Array.IndexOf(order, before) + 1;
}
