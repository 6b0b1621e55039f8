using System.Globalization;

namespace TienDo.Documents.Drafting;

/// <summary>Khóa nghi vấn: names one doubt through the whole review, whatever happens to the others.</summary>
public static class DoubtKey
{
    /// <summary>"A12.lead.AgencyUnknown", with a mark of its detail where it has one.</summary>
    public static string Of(string entry, Doubt doubt) =>
        doubt.Detail is null
            ? $"{entry}.{doubt.Field}.{doubt.Reason}"
            : $"{entry}.{doubt.Field}.{doubt.Reason}.{Mark(doubt.Detail)}";

    /// <summary>The field of the entry that a doubt is about: "lead" for "lead", "leadIds" and "lead.0".</summary>
    public static string FieldOf(Doubt doubt)
    {
        var field = doubt.Field;
        var end = field.AsSpan().IndexOfAny('.', '[');
        if (end > 0)
            field = field[..end];
        return field switch
        {
            "leadIds" => "lead",
            "cooperatingIds" => "cooperating",
            "reporterIds" => "reporters",
            "valueTo" => "value",
            _ => field,
        };
    }

    internal static string Mark(string text)
    {
        // FNV-1a: the same mark in every process, unlike string.GetHashCode.
        var mark = 2166136261u;
        foreach (var letter in text)
            mark = unchecked((mark ^ letter) * 16777619u);
        return mark.ToString("x8", CultureInfo.InvariantCulture);
    }
}
