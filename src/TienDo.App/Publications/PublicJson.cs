using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TienDo.App.Publications;

/// <summary>The public records as JSON: what the tables hold, and what the portal gives to machines.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PublicPlan))]
[JsonSerializable(typeof(PublicPlanRow))]
[JsonSerializable(typeof(IReadOnlyList<PublicPlanRow>))]
[JsonSerializable(typeof(PublicPlanBody))]
[JsonSerializable(typeof(PublicAssignment))]
[JsonSerializable(typeof(PublicAssignmentRow))]
[JsonSerializable(typeof(PublicAgency))]
[JsonSerializable(typeof(IReadOnlyList<PublicAgencyRow>))]
[JsonSerializable(typeof(PublicIndicator))]
[JsonSerializable(typeof(AssignmentPage))]
[JsonSerializable(typeof(IndicatorPage))]
[JsonSerializable(typeof(PublicSourceText))]
public sealed partial class PublicJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters as they are; never written into HTML.</summary>
    public static PublicJson Plain { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
