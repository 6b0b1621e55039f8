using System.Buffers.Binary;

namespace TienDo.App.Progress;

/// <summary>Walks a JPEG from marker to marker (ITU-T T.81, annex B) and keeps what shows the picture, up to its first end.</summary>
internal static class JpegSegments
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Null where a marker is not one, a length leads elsewhere or the end never comes.</summary>
    public static byte[]? Picture(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes, 0, 2);
        var at = 2;
        var (hasFrame, hasScan) = (false, false);
        while (Marker(bytes, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                clean.Write([0xFF, EndOfImage]);
                return hasScan ? clean.ToArray() : null;
            }
            if (at + 2 > bytes.Length)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            if (length < 2 || at + length > bytes.Length)
                return null;
            var content = bytes.AsSpan(at + 2, length - 2);
            if (Kept(marker, content) is not { } kept || hasFrame && IsFrame(marker))
                return null;
            if (kept.Length > 0)
            {
                Span<byte> head = [0xFF, marker, 0, 0];
                BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(kept.Length + 2));
                clean.Write(head);
                clean.Write(kept);
            }
            at += length;
            hasFrame |= IsFrame(marker);
            if (marker != StartOfScan)
                continue;
            hasScan = true;
            var end = EndOfCodedData(bytes, at);
            clean.Write(bytes, at, end - at);
            at = end;
        }
        return null;
    }

    /// <summary>The marker at a place, which then lies behind it; any number of FF may stand before one (B.1.1.2).</summary>
    private static byte? Marker(byte[] bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
            return null;
        while (at < bytes.Length && bytes[at] == 0xFF)
            at++;
        return at < bytes.Length ? bytes[at++] : null;
    }

    /// <summary>Where the next marker begins that belongs neither to the coded data (FF00) nor to a restart (B.1.1.5).</summary>
    private static int EndOfCodedData(byte[] bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0xFF or >= 0xD0 and <= 0xD7))
                return at;
        }
        return bytes.Length;
    }

    /// <summary>What is kept of a segment, nothing for one that is dropped, null for one that is none.</summary>
    private static byte[]? Kept(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            // Fourteen bytes say density; a small picture may follow them, which nobody needs.
            0xE0 => content.StartsWith("JFIF\0"u8) && content.Length >= 14 ? [.. content[..12], 0, 0] : [],
            // Tells the colour transform; without it red may turn blue.
            0xEE => content.StartsWith("Adobe"u8) && content.Length >= 12 ? content[..12].ToArray() : [],
            >= 0xE1 and <= 0xEF or 0xFE => [],
            _ => IsWhole(marker, content) ? content.ToArray() : null,
        };

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    /// <summary>Whether a segment is as long as what it says it holds (B.2.2–B.2.4): nothing else travels in it.</summary>
    private static bool IsWhole(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            _ when IsFrame(marker) => content.Length >= 6 && content.Length == 6 + 3 * content[5],
            StartOfScan => content.Length >= 1 && content.Length == 4 + 2 * content[0],
            0xC4 => AreTables(content, static table => table.Length < 17 ? 0 : 17 + Sum(table.AsSpan(1, 16))),
            0xDB => AreTables(content, static table => table[0] >> 4 == 0 ? 65 : 129),
            0xCC => content.Length is > 0 and <= 32 && content.Length % 2 == 0,
            0xDC or 0xDD => content.Length == 2,
            _ => false,
        };

    private static bool AreTables(ReadOnlySpan<byte> content, Func<byte[], int> lengthOf)
    {
        // Four tables of each class at most; written together they stay far below this.
        for (var count = 0; content.Length > 0; count++)
        {
            var length = lengthOf(content.ToArray());
            if (length == 0 || length > content.Length || count == 8)
                return false;
            content = content[length..];
        }
        return true;
    }

    private static int Sum(ReadOnlySpan<byte> counts)
    {
        var sum = 0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
