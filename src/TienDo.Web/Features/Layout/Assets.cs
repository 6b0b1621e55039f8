using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace TienDo.Web.Features.Layout;

/// <summary>Style, script, fonts and pictures, kept compressed in memory and addressed by their content.</summary>
public sealed class Assets
{
    private readonly FrozenDictionary<string, Asset> _byPath;

    private Assets(FrozenDictionary<string, Asset> byPath) => _byPath = byPath;

    /// <summary>The address of an asset; it changes with its content, so browsers may keep it for ever.</summary>
    public string this[string path] => _byPath.TryGetValue(path, out var asset) ? path + "?v=" + asset.Mark : path;

    public static Assets Load()
    {
        var assembly = typeof(Assets).Assembly;
        var found = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var slashed = name.Replace('\\', '/');
            if (!slashed.StartsWith("wwwroot/", StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            found["/" + slashed["wwwroot/".Length..]] = Asset.Of(slashed, bytes.ToArray());
        }
        return new Assets(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public async Task Serve(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (
            !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || request.Path.Value is not { } path
            || !_byPath.TryGetValue(path, out var asset)
        )
        {
            await next(context);
            return;
        }
        await asset.Send(context);
    }

    private sealed record Asset(byte[] Plain, byte[]? Gzipped, string MediaType, string Mark)
    {
        public static Asset Of(string name, byte[] plain)
        {
            var type = MediaTypeOf(Path.GetExtension(name));
            var mark = Convert.ToHexStringLower(SHA256.HashData(plain))[..12];
            var gzipped = type.StartsWith("font/", StringComparison.Ordinal) ? null : Gzip(plain);
            return new Asset(plain, gzipped, type, mark);
        }

        public Task Send(HttpContext context)
        {
            var (request, response) = (context.Request, context.Response);
            var tag = "\"" + Mark + "\"";
            response.Headers.ETag = tag;
            response.Headers.Vary = "Accept-Encoding";
            response.Headers.CacheControl =
                request.Query["v"] == Mark
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=0, must-revalidate";
            if (request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            var gzip =
                Gzipped is not null
                && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
            if (gzip)
                response.Headers.ContentEncoding = "gzip";
            var body = gzip ? Gzipped! : Plain;
            response.ContentType = MediaType;
            response.ContentLength = body.Length;
            return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
        }

        private static byte[] Gzip(byte[] plain)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
                gzip.Write(plain);
            return packed.ToArray();
        }

        private static string MediaTypeOf(string ending) =>
            ending switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml",
                ".woff2" => "font/woff2",
                ".txt" => "text/plain; charset=utf-8",
                ".png" => "image/png",
                _ => "application/octet-stream",
            };
    }
}
