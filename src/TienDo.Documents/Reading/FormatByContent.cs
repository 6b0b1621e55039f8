namespace TienDo.Documents.Reading;

/// <summary>What the first bytes say a file is.</summary>
internal enum ContentKind
{
    Text,
    Package,
    Pdf,
    Image,
    OldOffice,
    Unknown,
}

internal static class FormatByContent
{
    private static readonly byte[] PdfMark = "%PDF-"u8.ToArray();

    public static ContentKind Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
            return ContentKind.Package;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return ContentKind.OldOffice;
        // The PDF standard lets readers accept the mark anywhere in the first 1024 bytes.
        if (content[..Math.Min(content.Length, 1024)].IndexOf(PdfMark) >= 0)
            return ContentKind.Pdf;
        if (IsImage(content))
            return ContentKind.Image;
        return IsKnownBinary(content) ? ContentKind.Unknown : ContentKind.Text;
    }

    private static bool IsImage(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || content.StartsWith("II*\0"u8)
        || content.StartsWith("MM\0*"u8);

    private static bool IsKnownBinary(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
        || content.StartsWith("Rar!"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
        || content.StartsWith("{\\rtf"u8);
}
