using System.Globalization;
using TienDo.Agencies;
using TienDo.Assignments;

namespace TienDo.App.RollUps;

/// <summary>A rule as one text: "All", "Share|66.7", "Weighted|100|so-khcn=2;so-tai-chinh=1".</summary>
public static class StoredRule
{
    public static string Write(RollUpRule rule) =>
        rule switch
        {
            RollUpRule.Share share => "Share|" + Text(share.Percent),
            RollUpRule.Weighted weighted => "Weighted|"
                + Text(weighted.Percent)
                + "|"
                + string.Join(
                    ';',
                    weighted
                        .Weights.OrderBy(static pair => pair.Key.Value, StringComparer.Ordinal)
                        .Select(static pair => pair.Key.Value + "=" + Text(pair.Value))
                ),
            _ => "All",
        };

    /// <summary>Reads only what <see cref="Write"/> wrote.</summary>
    public static RollUpRule Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('|') switch
        {
            ["Share", var percent] => new RollUpRule.Share(Number(percent)),
            ["Weighted", var percent, var weights] => new RollUpRule.Weighted(
                weights
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Select(static pair => pair.Split('='))
                    .ToDictionary(static pair => new AgencyId(pair[0]), static pair => Number(pair[1])),
                Number(percent)
            ),
            _ => new RollUpRule.All(),
        };
    }

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
