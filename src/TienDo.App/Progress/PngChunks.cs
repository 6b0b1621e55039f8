using System.Buffers.Binary;
using System.Text;

namespace TienDo.App.Progress;

/// <summary>Walks a PNG from chunk to chunk and keeps what shows the picture, up to its end.</summary>
internal static class PngChunks
{
    private const int Signature = 8;

    /// <summary>Length, name and check sum around the content of a chunk.</summary>
    private const int Frame = 12;

    /// <summary>Chunks a picture needs to be shown (PNG, third edition, §5.6); text, Exif and times are left out.</summary>
    private static readonly string[] Kept =
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "iCCP",
        "bKGD",
        "pHYs",
        "sBIT",
    ];

    private static readonly uint[] Crc = Table();

    /// <summary>Null where a length leads elsewhere, a check sum is wrong or the end never comes.</summary>
    public static byte[]? Picture(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes, 0, Signature);
        var hasData = false;
        for (var at = Signature; at + Frame <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - Frame)
                return null;
            var chunk = bytes.AsSpan(at, (int)length + Frame);
            var name = Encoding.ASCII.GetString(chunk[4..8]);
            // The first chunk is the header, and no other is (§5.6).
            if (at == Signature != (name == "IHDR"))
                return null;
            if (Kept.Contains(name, StringComparer.Ordinal))
            {
                if (CrcOf(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                    return null;
                clean.Write(chunk);
            }
            hasData |= name == "IDAT";
            if (name == "IEND")
                return hasData && length == 0 ? clean.ToArray() : null;
            at += chunk.Length;
        }
        return null;
    }

    private static uint CrcOf(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
            crc = Crc[(crc ^ one) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    /// <summary>The check sum of annex D.</summary>
    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint one = 0; one < 256; one++)
        {
            var crc = one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            table[one] = crc;
        }
        return table;
    }
}
