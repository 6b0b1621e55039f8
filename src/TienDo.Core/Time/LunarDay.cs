namespace TienDo.Time;

/// <summary>
/// Ngày âm lịch: the Vietnamese lunar calendar at UTC+7, after Hồ Ngọc Đức. .NET's ChineseLunisolarCalendar reckons at
/// UTC+8 and is a day wrong in some years (Tết 2030).
/// </summary>
public static class LunarDay
{
    private const double Zone = 7.0 / 24;
    private const double SynodicMonth = 29.530588853;
    private const double Epoch = 2415021.076998695;
    private const int JulianDayOfDayZero = 1721425;

    /// <summary>The day on which a lunar day of a lunar year falls; leap months are not asked for.</summary>
    public static DateOnly ToSolar(int year, int month, int day)
    {
        var (eleventh, nextEleventh) =
            month < 11
                ? (EleventhMonth(year - 1), EleventhMonth(year))
                : (EleventhMonth(year), EleventhMonth(year + 1));
        var moon = (int)Math.Floor(0.5 + (eleventh - Epoch) / SynodicMonth);
        var offset = month < 11 ? month + 1 : month - 11;
        if (nextEleventh - eleventh > 365 && offset >= LeapOffset(moon))
            offset++;
        return DateOnly.FromDayNumber(NewMoon(moon + offset) + day - 1 - JulianDayOfDayZero - 1);
    }

    /// <summary>Julian day of the new moon that opens the eleventh month: the one that holds the winter solstice.</summary>
    private static int EleventhMonth(int year)
    {
        var endOfYear = new DateOnly(year, 12, 31).DayNumber + JulianDayOfDayZero + 1;
        var moon = (int)Math.Floor((endOfYear - 2415021) / SynodicMonth);
        var start = NewMoon(moon);
        return SunSector(start) >= 9 ? NewMoon(moon - 1) : start;
    }

    /// <summary>The leap month is the first without a change of the sun's sector.</summary>
    private static int LeapOffset(int moon)
    {
        var i = 1;
        var sector = SunSector(NewMoon(moon + i));
        int last;
        do
        {
            last = sector;
            i++;
            sector = SunSector(NewMoon(moon + i));
        } while (sector != last && i < 14);
        return i - 1;
    }

    private static int NewMoon(int k)
    {
        var t = k / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean =
            2415020.75933
            + 29.53058868 * k
            + 0.0001178 * t2
            - 0.000000155 * t3
            + 0.00033 * Sin(166.56 + 132.87 * t - 0.009173 * t2);
        var sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        var moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        var node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        var correction =
            (0.1734 - 0.000393 * t) * Sin(sun)
            + 0.0021 * Sin(2 * sun)
            - 0.4068 * Sin(moon)
            + 0.0161 * Sin(2 * moon)
            - 0.0004 * Sin(3 * moon)
            + 0.0104 * Sin(2 * node)
            - 0.0051 * Sin(sun + moon)
            - 0.0074 * Sin(sun - moon)
            + 0.0004 * Sin(2 * node + sun)
            - 0.0004 * Sin(2 * node - sun)
            - 0.0006 * Sin(2 * node + moon)
            + 0.0010 * Sin(2 * node - moon)
            + 0.0005 * Sin(2 * moon + sun);
        var delta = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (int)Math.Floor(mean + correction - delta + 0.5 + Zone);
    }

    /// <summary>Which twelfth of its way the sun stands in at midnight of a Julian day.</summary>
    private static int SunSector(int julianDay)
    {
        var t = (julianDay - 0.5 - Zone - 2451545.0) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        var longitude =
            280.46645
            + 36000.76983 * t
            + 0.0003032 * t2
            + (1.914600 - 0.004817 * t - 0.000014 * t2) * Sin(anomaly)
            + (0.019993 - 0.000101 * t) * Sin(2 * anomaly)
            + 0.000290 * Sin(3 * anomaly);
        return (int)((longitude % 360 + 360) % 360 / 30);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
