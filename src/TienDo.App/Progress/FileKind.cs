namespace TienDo.App.Progress;

/// <summary>Loại tệp, told by its first bytes and by what it must hold, never by its name.</summary>
public sealed record FileKind(string Extension, string MediaType, bool IsPicture)
{
    public static FileKind Pdf { get; } = new(".pdf", "application/pdf", false);

    public static FileKind Word { get; } =
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false);

    public static FileKind Excel { get; } =
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false);

    public static FileKind Jpeg { get; } = new(".jpg", "image/jpeg", true);

    public static FileKind Png { get; } = new(".png", "image/png", true);

    /// <summary>Null for everything that is not taken.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes.Length > 3 && bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (!bytes.StartsWith("PK\u0003\u0004"u8) || PackageDirectory.Names(bytes) is not { } parts)
            return null;
        return !parts.Contains("[Content_Types].xml") ? null
            : parts.Contains("word/document.xml") ? Word
            : parts.Contains("xl/workbook.xml") ? Excel
            : null;
    }
}
