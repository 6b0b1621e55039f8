using System.Text.Json;
using System.Text.Json.Serialization;
using TienDo.Documents.Drafting;

namespace TienDo.App.Plans;

/// <summary>Where each field was read, as it is kept with an assignment.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, SourceSpan>))]
internal sealed partial class FieldSourcesJson : JsonSerializerContext;
