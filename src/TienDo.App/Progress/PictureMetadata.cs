using System.Buffers.Binary;

namespace TienDo.App.Progress;

/// <summary>
/// Xóa thông tin kèm ảnh: takes out where, when and by which device a picture was taken. The picture itself is untouched;
/// what cannot be followed to its end is cut there.
/// </summary>
public static class PictureMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const int PngSignature = 8;

    /// <summary>Chunks a picture needs to be shown (PNG, third edition, §5.6) — others are left out.</summary>
    private static readonly string[] PngKept =
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

    public static byte[] Strip(byte[] bytes, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return kind == FileKind.Jpeg ? Jpeg(bytes)
            : kind == FileKind.Png ? Png(bytes)
            : bytes;
    }

    /// <summary>Keeps every segment but APP1–APP15 and comments; APP14 tells the colour transform and stays (ITU-T T.81, B.1).</summary>
    private static byte[] Jpeg(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes, 0, 2);
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is StartOfScan or EndOfImage)
                break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2)) + 2;
            if (at + length > bytes.Length)
                return clean.ToArray();
            if (marker is not (>= 0xE1 and <= 0xEF and not 0xEE) and not 0xFE)
                clean.Write(bytes, at, length);
            at += length;
        }
        // After the first scan come coded data; anything behind the end of the image is not the image.
        var end = bytes.AsSpan().LastIndexOf([(byte)0xFF, EndOfImage]);
        var stop = end > at ? end + 2 : bytes.Length;
        if (at < stop)
            clean.Write(bytes, at, stop - at);
        return clean.ToArray();
    }

    private static byte[] Png(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes, 0, PngSignature);
        var at = PngSignature;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) + 12L;
            if (at + length > bytes.Length)
                break;
            var name = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            if (PngKept.Contains(name, StringComparer.Ordinal))
                clean.Write(bytes, at, (int)length);
            at += (int)length;
            if (name == "IEND")
                break;
        }
        return clean.ToArray();
    }
}
