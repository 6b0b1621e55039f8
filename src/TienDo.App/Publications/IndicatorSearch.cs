namespace TienDo.App.Publications;

/// <summary>Finds indicators by words, plan, agency and target year.</summary>
internal static class IndicatorSearch
{
    private const int LargestPage = 200;

    public static IndicatorPage Read(Reader reader, IndicatorFilter filter)
    {
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var conditions = new List<string>();
        if (filter.PlanSlug is not null)
            conditions.Add("i.PlanId = (SELECT PlanId FROM PublishedPlans WHERE Slug = $slug)");
        if (filter.AgencyId is not null)
            conditions.Add("i.RowId IN (SELECT IndicatorRow FROM PublishedIndicatorRoles WHERE AgencyId = $agency)");
        if (filter.Year is not null)
            conditions.Add("i.Year = $year");
        var words = string.IsNullOrWhiteSpace(filter.Words) ? null : SearchWords.Indexed(filter.Words);
        if (words is not null)
            conditions.Add("instr(i.Words, $words) > 0");
        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        (string, object?)[] parameters =
        [
            ("$slug", filter.PlanSlug),
            ("$agency", filter.AgencyId),
            ("$year", filter.Year),
            ("$words", words),
        ];
        var total = reader.Count("SELECT COUNT(*) FROM PublishedIndicators i" + where, parameters);
        var pages = Math.Max(1, (total + size - 1) / size);
        var page = Math.Clamp(filter.Page, 1, pages);
        var rows = reader.All(
            "SELECT i.Body FROM PublishedIndicators i"
                + where
                + " ORDER BY i.PlanId DESC, i.Ordinal LIMIT $size OFFSET $skip",
            row => PortalQueries.Json(row, 0, PublicJson.Plain.PublicIndicator),
            [.. parameters, ("$size", size), ("$skip", (page - 1) * size)]
        );
        var years = reader.All(
            "SELECT DISTINCT Year FROM PublishedIndicators WHERE Year IS NOT NULL ORDER BY Year",
            row => row.GetInt32(0)
        );
        var agencies = reader.All(
            """
            SELECT g.Id, g.Name, g.ShortName FROM PublishedAgencies g
            WHERE g.Id IN (SELECT AgencyId FROM PublishedIndicatorRoles) ORDER BY g.SortKey, g.Id
            """,
            row => new PublicAgencyName(row.GetString(1), row.GetString(0), row.IsDBNull(2) ? null : row.GetString(2))
        );
        return new(rows, total, page, size, pages, years, agencies);
    }
}
