using System.Globalization;
using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Sheets;

/// <summary>Định dạng ô: numbers are written as the sheet shows them, in the Vietnamese form recognisers read.</summary>
internal sealed class CellFormats
{
    private enum Kind
    {
        Number,
        Percent,
        Day,
        Month,
        Year,
        Time,
    }

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly DateTime Since1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Since1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<Kind> styles = [];

    public bool From1904 { get; set; }

    public static CellFormats Read(Package package, string? part)
    {
        var formats = new CellFormats();
        using var xml = package.Xml(part);
        if (xml is null)
            return formats;
        var codes = new Dictionary<int, string>();
        var inCells = false;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "numFmt" && xml.Number("numFmtId") is { } id)
                codes[id] = xml.Attribute("formatCode") ?? "";
            else if (xml.Name is "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs")
                inCells = xml.Name == "cellXfs";
            else if (xml.Name == "xf" && inCells)
                formats.styles.Add(KindOf(xml.Number("numFmtId") ?? 0, codes));
        }
        return formats;
    }

    /// <summary>ECMA-376 part 1, 18.8.30: formats 14–22 and 45–47 are dates and times, 9 and 10 percentages.</summary>
    private static Kind KindOf(int id, Dictionary<int, string> codes) =>
        id switch
        {
            9 or 10 => Kind.Percent,
            14 or 15 or 16 or 22 => Kind.Day,
            17 => Kind.Month,
            >= 18 and <= 21 or >= 45 and <= 47 => Kind.Time,
            _ => codes.TryGetValue(id, out var code) ? KindOf(code) : Kind.Number,
        };

    private static Kind KindOf(string code)
    {
        var quoted = false;
        var bracket = false;
        bool day = false,
            month = false,
            year = false,
            hour = false,
            percent = false;
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            if (code[at] == '\\')
                at++;
            else if (code[at] == '"')
                quoted = !quoted;
            else if (code[at] is '[' or ']')
                bracket = code[at] == '[';
            else if (!quoted && !bracket)
            {
                day |= code[at] is 'd' or 'D';
                month |= code[at] is 'm' or 'M';
                year |= code[at] is 'y' or 'Y';
                hour |= code[at] is 'h' or 'H' or 's' or 'S';
                percent |= code[at] == '%';
            }
        }
        if (day)
            return Kind.Day;
        if (year)
            return month ? Kind.Month : Kind.Year;
        if (hour)
            return Kind.Time;
        return percent ? Kind.Percent : Kind.Number;
    }

    public string Write(string raw, int? style)
    {
        if (
            !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
            return raw;
        var kind = style is >= 0 and var at && at < styles.Count ? styles[at] : Kind.Number;
        return kind switch
        {
            Kind.Number => Plain(number),
            Kind.Percent => Plain(number * 100) + "%",
            Kind.Day => Date(number, "d/M/yyyy"),
            Kind.Month => Date(number, "M/yyyy"),
            Kind.Year => Date(number, "yyyy"),
            Kind.Time => number is >= 0 and < 1
                ? TimeSpan.FromDays(number).ToString(@"hh\:mm", CultureInfo.InvariantCulture)
                : Date(number, "d/M/yyyy"),
        };
    }

    private static string Plain(double number) => number.ToString("0.##########", Vietnamese);

    private string Date(double number, string form)
    {
        if (number is < 1 or > 2_900_000)
            return Plain(number);
        return (From1904 ? Since1904 : Since1900)
            .AddDays(Math.Floor(number))
            .ToString(form, CultureInfo.InvariantCulture);
    }
}
