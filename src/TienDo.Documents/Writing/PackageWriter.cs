using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TienDo.Documents.Writing;

/// <summary>Ghi gói Office: a ZIP of XML parts. The same content gives the same bytes, whenever it is written.</summary>
internal sealed class PackageWriter(Stream to) : IDisposable
{
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(to, ZipArchiveMode.Create, leaveOpen: true);

    public void Part(string name, Action<XmlWriter> write)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_noTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>A part that is always the same.</summary>
    public void Part(string name, string xml)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_noTime;
        using var stream = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        stream.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }

    public void Dispose() => _archive.Dispose();
}
