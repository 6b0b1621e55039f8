using System.IO.Compression;

namespace TienDo.Documents.Reading.Packages;

/// <summary>One part of a package as it expands; refuses when it expands beyond reason.</summary>
internal sealed class PartStream(ZipArchiveEntry entry, Package package) : Stream
{
    /// <summary>Office XML compresses 10 to 60 times; deflate reaches 1,032 only on one letter repeated.</summary>
    private const long HighestRatio = 250;

    private const long RatioCountsFrom = 8L * 1024 * 1024;

    /// <summary>No element or attribute of a real document is this long, and a parser would hold it whole.</summary>
    private const long LongestNode = 16L * 1024 * 1024;

    private readonly Stream inner = entry.Open();
    private long expanded;
    private long sinceNode;

    public void NodeSeen() => sinceNode = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        package.File.Stop.ThrowIfCancellationRequested();
        var count = inner.Read(buffer);
        expanded += count;
        sinceNode += count;
        package.Expanded += count;
        var beyond =
            package.Expanded > package.File.Limits.MaxExpandedBytes
            || sinceNode > LongestNode
            || (
                expanded > RatioCountsFrom
                && expanded / HighestRatio > Math.Clamp(entry.CompressedLength, 1, package.File.Content.Length)
            );
        if (beyond)
            throw new ReadingRefusedException(ReadingRefusals.TheArchiveExpandsBeyondReason);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => expanded;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
