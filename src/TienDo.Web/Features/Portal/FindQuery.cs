using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TienDo.App.Publications;
using TienDo.Language;

namespace TienDo.Web.Features.Portal;

/// <summary>What is looked for, as it stands in the address of the page.</summary>
public sealed record FindQuery(
    string? Words,
    string? Plan,
    string? Agency,
    string? Kind,
    string? FromText,
    string? ToText,
    bool ByDue,
    int Page
)
{
    private static readonly string[] DateForms = ["d/M/yyyy", "yyyy-MM-dd"];

    public DateOnly? From => Day(FromText);

    public DateOnly? To => Day(ToText);

    public bool FromIsUnreadable => FromText is not null && From is null;

    public bool ToIsUnreadable => ToText is not null && To is null;

    public bool IsNarrowed => this with { Page = 1, ByDue = false } != Everything;

    /// <summary>Narrowed by more than words.</summary>
    public bool HasFilters => this with { Page = 1, Words = null } != Everything;

    private static FindQuery Everything { get; } = new(null, null, null, null, null, null, false, 1);

    public static FindQuery Of(IQueryCollection query) =>
        new(
            Text(query, "tu"),
            Text(query, "ke-hoach"),
            Text(query, "co-quan"),
            Text(query, "loai"),
            Text(query, "tu-ngay"),
            Text(query, "den-ngay"),
            query["xep"] == "han",
            int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 1_000_000)
                : 1
        );

    public AssignmentFilter Filter(int pageSize) =>
        new(
            Words,
            Plan,
            Agency,
            null,
            Kind,
            From,
            To,
            ByDue ? AssignmentOrder.Due : AssignmentOrder.Plan,
            Page,
            pageSize
        );

    public string Url(string path = "/tim")
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["tu"] = Words,
            ["ke-hoach"] = Plan,
            ["co-quan"] = Agency,
            ["loai"] = Kind,
            ["tu-ngay"] = FromText,
            ["den-ngay"] = ToText,
            ["xep"] = ByDue ? "han" : null,
            ["trang"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }

    /// <summary>The same words without any filter.</summary>
    public string WithoutFilters() => (Everything with { Words = Words }).Url();

    private static string? Text(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        if (text.Length > 200)
            text = text[..200];
        text = CleanText.Of(text);
        return text.Length == 0 ? null : text;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
