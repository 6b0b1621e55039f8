using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TienDo.Documents.Drafting;

/// <summary>
/// The one way a <see cref="PlanDraft"/> becomes JSON and back: camelCase, every property present, Vietnamese letters
/// as they are. The shape is docs/draft.schema.json.
/// </summary>
public static class PlanDraftJson
{
    private static readonly PlanDraftContext Compact = new(Options(indented: false));
    private static readonly PlanDraftContext Indented = new(Options(indented: true));

    public static JsonTypeInfo<PlanDraft> TypeInfo => Compact.PlanDraft;

    public static string Write(PlanDraft draft, bool indented = false) =>
        JsonSerializer.Serialize(draft, (indented ? Indented : Compact).PlanDraft);

    public static PlanDraft Read(string json) =>
        JsonSerializer.Deserialize(json, Compact.PlanDraft) ?? throw new JsonException("The draft is the JSON null.");

    private static JsonSerializerOptions Options(bool indented) =>
        new(JsonSerializerDefaults.Web)
        {
            // Written to files and terminals, never into HTML; escaping would hide every Vietnamese letter and ≥.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NumberHandling = JsonNumberHandling.Strict,
        };
}

[JsonSerializable(typeof(PlanDraft))]
internal sealed partial class PlanDraftContext : JsonSerializerContext;
