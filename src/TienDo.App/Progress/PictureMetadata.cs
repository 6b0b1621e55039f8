namespace TienDo.App.Progress;

/// <summary>
/// Xóa thông tin kèm ảnh: takes out where, when and by which device a picture was taken, and whatever hangs behind it. The
/// picture itself is untouched.
/// </summary>
public static class PictureMetadata
{
    /// <summary>What opens a block that tells place and time, wherever it stands (Exif 3.0 §4.7.2; XMP part 3 §1.1.3).</summary>
    private static readonly byte[][] Tells =
    [
        "Exif\0"u8.ToArray(),
        "http://ns.adobe.com/"u8.ToArray(),
        "<x:xmpmeta"u8.ToArray(),
    ];

    /// <summary>Null where the picture cannot be followed to its end: nobody could say what is left in it.</summary>
    public static byte[]? Strip(byte[] bytes, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var clean =
            kind == FileKind.Jpeg ? JpegSegments.Picture(bytes)
            : kind == FileKind.Png ? PngChunks.Picture(bytes)
            : bytes;
        // A damaged marker can make a block look like coded data; no picture has these words by chance.
        return clean is not null && kind.IsPicture && Array.Exists(Tells, tell => clean.AsSpan().IndexOf(tell) >= 0)
            ? null
            : clean;
    }
}
