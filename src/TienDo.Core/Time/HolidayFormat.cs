using System.Globalization;
using System.Text.Json;

namespace TienDo.Time;

/// <summary>The JSON of data/holidays: per year the holidays, compensatory days and swapped working days.</summary>
internal static class HolidayFormat
{
    public static WorkingCalendar Parse(IReadOnlyList<string> jsons)
    {
        var off = new List<DateOnly>();
        var swappedIn = new List<DateOnly>();
        var assumed = new List<int>();
        try
        {
            foreach (var json in jsons)
            {
                using var document = JsonDocument.Parse(json);
                foreach (var year in document.RootElement.GetProperty("years").EnumerateArray())
                {
                    off.AddRange(Days(year, "holidays", "date"));
                    off.AddRange(Days(year, "compensatory", "date"));
                    off.AddRange(Days(year, "swaps", "dayOff"));
                    swappedIn.AddRange(Days(year, "swaps", "workInstead"));
                    if (!year.GetProperty("published").GetBoolean())
                        assumed.Add(year.GetProperty("year").GetInt32());
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The holiday calendar is not in its form: " + error.Message, error);
        }
        return new WorkingCalendar(off, swappedIn, assumed);
    }

    private static IEnumerable<DateOnly> Days(JsonElement year, string list, string property)
    {
        if (!year.TryGetProperty(list, out var entries))
            yield break;
        foreach (var entry in entries.EnumerateArray())
        {
            var text = entry.GetProperty(property).GetString();
            if (
                !DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                throw new FormatException($"\"{text}\" is no day of the form yyyy-MM-dd.");
            yield return day;
        }
    }
}
