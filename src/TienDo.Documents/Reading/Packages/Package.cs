using System.IO.Compression;
using System.Xml;

namespace TienDo.Documents.Reading.Packages;

/// <summary>Gói Office: a ZIP opened with a budget. What it expands to is counted as it streams, not as it declares.</summary>
internal sealed class Package : IDisposable
{
    private const int MostEntries = 20_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceFile file;

    private Package(ZipArchive archive, SourceFile file)
    {
        this.archive = archive;
        this.file = file;
    }

    /// <summary>Bytes expanded so far, all parts together.</summary>
    internal long Expanded { get; set; }

    internal SourceFile File => file;

    public static Package Open(SourceFile file)
    {
        // Bit 0 of the first local header's flags: the ZIP itself is encrypted.
        if (file.Content.Length > 6 && (file.Content[6] & 1) == 1)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsPasswordProtected);
        var package = new Package(new ZipArchive(new MemoryStream(file.Content, writable: false)), file);
        try
        {
            if (package.archive.Entries.Count > MostEntries)
                throw new ReadingRefusedException(ReadingRefusals.TheArchiveExpandsBeyondReason);
            foreach (var entry in package.archive.Entries)
                package.parts[entry.FullName.Replace('\\', '/')] = entry;
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    public bool HasAnyUnder(string folder) =>
        parts.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part as XML standing on its root element; null where the package has no such part.</summary>
    public PartReader? Xml(string? name)
    {
        if (name is null || !parts.TryGetValue(name, out var entry))
            return null;
        var reader = PartReader.Over(new PartStream(entry, this), DtdProcessing.Prohibit);
        try
        {
            reader.MoveToRoot();
            return reader;
        }
        catch (XmlException)
        {
            reader.Dispose();
            RefuseDtd(entry);
            throw;
        }
    }

    /// <summary>If the same part opens once its DTD is ignored, the DTD was what stopped it.</summary>
    private void RefuseDtd(ZipArchiveEntry entry)
    {
        using var again = PartReader.Over(new PartStream(entry, this), DtdProcessing.Ignore);
        try
        {
            again.MoveToRoot();
        }
        catch (XmlException)
        {
            return;
        }
        throw new ReadingRefusedException(ReadingRefusals.TheXmlDeclaresEntities);
    }

    public void Dispose() => archive.Dispose();
}
