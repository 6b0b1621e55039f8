using System.Text;
using System.Text.Json.Nodes;
using TienDo.App.Intake;
using TienDo.Documents.Drafting;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Intake;

/// <summary>docs/draft.schema.json is what others program against: what is printed must be exactly that.</summary>
public sealed class DraftSchemaTests
{
    private static readonly JsonObject Schema = JsonNode
        .Parse(File.ReadAllText(InRepository("docs/draft.schema.json")))!
        .AsObject();

    public static TheoryData<string> Samples() =>
        [
            .. Directory
                .GetFiles(InRepository("samples"))
                .Where(file =>
                    file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal)
                )
                .Select(file => Path.GetFileName(file)),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_read_from_a_sample_has_the_shape_that_is_promised(string sample) =>
        Violations(Read(File.ReadAllText(Path.Combine(InRepository("samples"), sample)))).ShouldBeEmpty();

    [Fact]
    public void A_draft_in_which_everything_occurs_has_the_shape_that_is_promised()
    {
        var doubted = SampleDrafts.Assignment("A1", "1", "Khoan giếng", doubts: SampleDrafts.Blocking("deadline"));
        var draft = SampleDrafts.Plan(assignments: doubted) with
        {
            Indicators = [SampleDrafts.Indicator("C1", "Tỷ lệ", 1.5m, 2030)],
            Commitments = [new("K1", "ít nhất 3%", "≥", 3, null, "%", 2030, "A1", [], new(1, 2, 3))],
            ReportingDuties =
            [
                new("B1", "Báo cáo quý", ["Sở A"], [null], "quarterly", null, null, null, [], new(1, 1)),
            ],
            Systems = [new("Cổng dữ liệu", new(1, 1))],
            Orientations = [new("D1", "IV", "Ưu tiên nước sạch", new(1, 1))],
            Statements = [new("supersession", "Thay thế", "1/KH", new(1, 1))],
        };
        Violations(JsonNode.Parse(PlanDraftJson.Write(draft))!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("document", "number", null, "document.number is missing")]
    [InlineData("document", "number", "7", "document.number is of another type")]
    [InlineData("document", "surprise", "\"x\"", "document.surprise is not promised")]
    public void A_draft_of_another_shape_would_be_seen(string part, string property, string? value, string violation)
    {
        var draft = Read(SampleTexts.WellPlan);
        draft[part]!.AsObject().Remove(property);
        if (value is not null)
            draft[part]![property] = JsonNode.Parse(value);
        Violations(draft).ShouldBe([violation]);
    }

    private static JsonNode Read(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = ReadPlanFile.Run(content, null, Province.Knowledge).ShouldBeOfType<PlanFileOutcome.Read>();
        return JsonNode.Parse(PlanDraftJson.Write(read.Draft))!;
    }

    private static List<string> Violations(JsonNode draft) => [.. Compare(draft, Schema, "")];

    private static IEnumerable<string> Compare(JsonNode? value, JsonObject schema, string path)
    {
        if (schema["$ref"] is { } reference)
            schema = Schema["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject();
        if (schema["anyOf"] is JsonArray choices)
        {
            var found = choices.Select(choice => Compare(value, choice!.AsObject(), path).ToList()).ToList();
            return found.Any(choice => choice.Count == 0) ? [] : found[0];
        }
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            return [$"{path} is {value}, which is not in the list"];
        if (schema["type"] is { } type && !Types(type).Contains(KindOf(value, Types(type))))
            return [$"{path} is of another type"];
        return value switch
        {
            JsonObject part => Properties(part, schema, path),
            JsonArray items => items.SelectMany(item => Compare(item, schema["items"]!.AsObject(), path + "[]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Properties(JsonObject part, JsonObject schema, string path)
    {
        string At(string name) => path.Length == 0 ? name : path + "." + name;
        foreach (var required in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
        {
            if (!part.ContainsKey(required))
                yield return At(required) + " is missing";
        }
        foreach (var (name, value) in part)
        {
            var promised = schema["properties"]?[name] ?? schema["additionalProperties"];
            if (promised is not JsonObject one)
            {
                yield return At(name) + " is not promised";
                continue;
            }
            foreach (var violation in Compare(value, one, At(name)))
                yield return violation;
        }
    }

    private static string[] Types(JsonNode type) =>
        type is JsonArray several ? [.. several.Select(one => one!.GetValue<string>())] : [type.GetValue<string>()];

    private static string KindOf(JsonNode? value, string[] wanted) =>
        value?.GetValueKind() switch
        {
            null => "null",
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => wanted.Contains("integer") ? "integer" : "number",
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
            System.Text.Json.JsonValueKind.Array => "array",
            _ => "object",
        };

    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TienDo.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
