using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using TienDo.Documents.Reading;

namespace TienDo.App.Drafts;

/// <summary>The source document as it is kept with its draft: JSON, gzipped (Vietnamese text shrinks to a fifth).</summary>
public static class SourceJson
{
    public static byte[] Pack(SourceDocument source)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(gzip, source, SourceContext.Default.SourceDocument);
        return packed.ToArray();
    }

    public static SourceDocument Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(gzip, SourceContext.Default.SourceDocument)
            ?? throw new JsonException("The source is the JSON null.");
    }
}

[JsonSerializable(typeof(SourceDocument))]
internal sealed partial class SourceContext : JsonSerializerContext;
