using System.Globalization;
using System.Text.Json;

namespace TienDo.Bench.Accuracy;

/// <summary>Reads labels of either format: with lines and duties, or annex rows with a stated scope.</summary>
internal static class GoldFile
{
    public static GoldDocument Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var document = root.GetProperty("document");
        var hasLines = root.TryGetProperty("responsibilities", out _);
        return new GoldDocument(
            Path.GetFileNameWithoutExtension(path),
            SourceBeside(path),
            hasLines,
            Text(root, "scope"),
            Text(document, "note")?.Contains("known from the file name only", StringComparison.Ordinal) == true
                ? null
                : Head(document),
            [.. Items(document, "legal_bases").Select(Basis)],
            root.TryGetProperty("outline", out _) ? [.. Items(root, "outline").Select(Heading)] : null,
            [.. Items(root, "tasks").Select(Assignment)],
            [.. Items(root, "responsibilities").Select(Duty)],
            [.. Items(root, "body_tasks").Select(Assignment)],
            [.. Items(root, "indicators").Select(Indicator)],
            root.TryGetProperty("reporting_rules", out _)
                ? [.. Items(root, "reporting_rules").Select(ReportingDuty)]
                : null,
            root.TryGetProperty("information_systems", out _)
                ? [.. Items(root, "information_systems").Select(System)]
                : null,
            root.TryGetProperty("commitments", out _) ? [.. Items(root, "commitments").Select(Commitment)] : null
        );
    }

    private static string? SourceBeside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path)));
        return folder is null
            ? null
            : Directory.EnumerateFiles(folder, Path.GetFileNameWithoutExtension(path) + ".*").Order().FirstOrDefault();
    }

    private static GoldHead Head(JsonElement document)
    {
        var signatory = document.TryGetProperty("signatory", out var who) && who.ValueKind == JsonValueKind.Object;
        var period = document.TryGetProperty("period", out var years) && years.ValueKind == JsonValueKind.Object;
        return new GoldHead(
            [.. new[] { Text(document, "type"), Text(document, "subtype") }.OfType<string>()],
            Text(document, "title"),
            Text(document, "number"),
            Day(document, "date"),
            Text(document, "issuer"),
            signatory,
            signatory ? Text(who, "name") : null,
            signatory ? Text(who, "position") : null,
            period,
            period ? Number(years, "from") : null,
            period ? Number(years, "to") : null
        );
    }

    private static GoldBasis Basis(JsonElement basis) =>
        new(
            Text(basis, "kind"),
            Text(basis, "number"),
            Texts(basis, "variants") ?? [],
            Day(basis, "date"),
            Text(basis, "issuer"),
            Text(basis, "title"),
            Text(basis, "relation"),
            Span(basis)
        );

    private static GoldHeading Heading(JsonElement heading) =>
        new(
            Text(heading, "marker") ?? "",
            Text(heading, "title") ?? "",
            Number(heading, "level") ?? 0,
            Span(heading)!.Value,
            heading.TryGetProperty("run_in", out var runIn) && runIn.ValueKind == JsonValueKind.True
        );

    private static GoldAssignment Assignment(JsonElement task) =>
        new(
            Text(task, "id") ?? Text(task, "no") ?? "?",
            Text(task, "text") ?? "",
            [.. Items(task, "subitems").Select(item => Text(item, "text") ?? "")],
            Texts(task, "lead") ?? [],
            Text(task, "lead_raw"),
            false,
            Texts(task, "coordinating") ?? [],
            Deadline(task),
            Text(task, "note")?.Contains("tolerable", StringComparison.Ordinal) == true,
            Text(task, "outputs_basis") == "explicit" ? Texts(task, "outputs") : null,
            Text(task, "parent"),
            Span(task)
        );

    private static GoldAssignment Duty(JsonElement duty) =>
        new(
            (Text(duty, "unit") ?? "?") + " " + (Number(duty, "ordinal") ?? 0).ToString(CultureInfo.InvariantCulture),
            Text(duty, "text") ?? "",
            [],
            Texts(duty, "unit") ?? [],
            null,
            true,
            null,
            null,
            true,
            null,
            null,
            Span(duty)
        );

    private static GoldDeadline Deadline(JsonElement task)
    {
        if (!task.TryGetProperty("deadline", out var deadline) || deadline.ValueKind != JsonValueKind.Object)
            return new GoldDeadline(null, "none", null, null, null, []);
        return new GoldDeadline(
            Text(deadline, "raw"),
            Text(deadline, "type") ?? "none",
            Day(deadline, "from"),
            Day(deadline, "to"),
            Text(deadline, "recurrence"),
            [
                .. (Texts(deadline, "milestones") ?? [])
                    .Select(day => DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var read) ? read : default)
                    .Where(day => day != default),
            ]
        );
    }

    private static GoldIndicator Indicator(JsonElement indicator) =>
        new(
            Text(indicator, "id") ?? Text(indicator, "no") ?? "?",
            Text(indicator, "name") ?? Text(indicator, "text") ?? "",
            Text(indicator, "text") ?? "",
            Text(indicator, "operator")
                ?.Replace(">=", "≥", StringComparison.Ordinal)
                .Replace("<=", "≤", StringComparison.Ordinal),
            decimal.TryParse(Text(indicator, "value"), CultureInfo.InvariantCulture, out var value) ? value : null,
            Text(indicator, "unit"),
            Number(indicator, "target_year") ?? Number(indicator, "year"),
            Text(indicator, "qualitative") ?? Text(indicator, "in_words"),
            Texts(indicator, "lead"),
            Texts(indicator, "coordinating"),
            Span(indicator)
        );

    private static GoldReportingDuty ReportingDuty(JsonElement rule) =>
        new(
            Text(rule, "raw") ?? "",
            Text(rule, "cycle"),
            Text(rule, "to"),
            Span(rule)!.Value,
            Text(rule, "kind") is "feedback" or "review"
        );

    private static GoldMention System(JsonElement system) =>
        new(
            Text(system, "name") ?? "",
            Text(system, "raw") ?? "",
            Span(system)!.Value,
            system.TryGetProperty("explicit", out var named) && named.ValueKind == JsonValueKind.False
        );

    private static GoldMention Commitment(JsonElement commitment) =>
        new(
            (Text(commitment, "quantity") ?? "") + " " + (Text(commitment, "unit") ?? ""),
            Text(commitment, "raw") ?? "",
            Span(commitment)!.Value,
            false
        );

    private static Lines? Span(JsonElement element)
    {
        var from = Number(element, "line_from") ?? Number(element, "line");
        return from is null ? null : new Lines(from.Value, Number(element, "line_to") ?? from.Value);
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    private static IReadOnlyList<string>? Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list)
            ? list.ValueKind switch
            {
                JsonValueKind.String => [list.GetString()!],
                JsonValueKind.Array => [.. list.EnumerateArray().Select(Plain).OfType<string>()],
                _ => null,
            }
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Plain(value) : null;

    private static string? Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => Text(value, "date") ?? Text(value, "to"),
            _ => null,
        };

    private static int? Number(JsonElement element, string name) =>
        int.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(JsonElement element, string name) =>
        DateOnly.TryParseExact(Text(element, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day
            : null;
}
