using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TienDo.App.Progress;

namespace TienDo.App.Tests.Progress;

/// <summary>Whatever a telephone hangs onto a picture, nothing of it is kept that says where it was taken.</summary>
public sealed class PictureMetadataTests
{
    private static readonly byte[] Exif = [.. "Exif\0\0MM\0*GPS 22,39 103,46"u8];
    private static readonly byte[] Xmp =
        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>exif:GPSLatitude</x:xmpmeta>"u8.ToArray();

    private static readonly byte[] Tables =
    [
        .. Segment(0xDB, [0, .. new byte[64]]),
        .. Segment(0xC4, [0, .. new byte[16]]),
    ];
    private static readonly byte[] Frame = Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]);

    /// <summary>Coded data with a stuffed FF, a restart and a fill byte before the marker that follows.</summary>
    private static readonly byte[] Scan = [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x34];

    private static readonly byte[] End = [0xFF, 0xD9];
    private static readonly byte[] Plain = Jpeg([], []);

    public static TheoryData<string, byte[]> Pictures { get; } =
        new()
        {
            { "Exif and XMP in front", Jpeg([.. Segment(0xE1, Exif), .. Segment(0xE1, Xmp)], []) },
            {
                "other application data and a comment",
                Jpeg([.. Segment(0xE2, Exif), .. Segment(0xED, Exif), .. Segment(0xFE, Exif)], [])
            },
            {
                "application data that calls itself JFIF or Adobe",
                Jpeg([.. Segment(0xE0, Exif), .. Segment(0xEE, Exif)], [])
            },
            { "behind a scan, before the next", Jpeg([], [.. Segment(0xE1, Exif), .. Scan]) },
            { "a second picture behind (MPF, Ultra HDR)", [.. Plain, .. Jpeg(Segment(0xE1, Exif), [])] },
            {
                "a film behind (motion photo)",
                [.. Plain, .. "\0\0\0\u0018ftypmp42 ©xyz+22.39+103.46/ \u0000"u8, 0xFF, 0xD9]
            },
            { "fill bytes before markers", [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, .. Jpeg(Segment(0xE1, Exif), [])[3..]] },
        };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Only_the_picture_itself_is_kept(string which, byte[] bytes)
    {
        var clean = PictureMetadata.Strip(bytes, FileKind.Jpeg).ShouldNotBeNull(which);
        Says(clean).ShouldBeFalse(which);
        clean.AsSpan().EndsWith(End).ShouldBeTrue(which);
        var body = Tables.Length + Frame.Length + Scan.Length;
        clean.Length.ShouldBeGreaterThanOrEqualTo(body + 4, which);
        clean.AsSpan().IndexOf(Tables).ShouldBePositive(which);
        PictureMetadata.Strip(clean, FileKind.Jpeg).ShouldBe(clean, "doing it again takes nothing more");
    }

    [Fact]
    public void What_shows_colours_and_density_is_kept_and_a_small_picture_inside_is_not()
    {
        byte[] jfif = [.. "JFIF\0"u8, 1, 1, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9];
        byte[] adobe = [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Exif];
        var clean = PictureMetadata.Strip(Jpeg([.. Segment(0xE0, jfif), .. Segment(0xEE, adobe)], []), FileKind.Jpeg)!;
        clean.AsSpan().IndexOf(Segment(0xE0, [.. jfif[..12], 0, 0])).ShouldBe(2);
        clean.AsSpan().IndexOf(Segment(0xEE, adobe[..12])).ShouldBePositive();
        Says(clean).ShouldBeFalse();
    }

    public static TheoryData<string, byte[]> Broken { get; } =
        new()
        {
            { "nothing but the beginning", [0xFF, 0xD8, 0xFF] },
            { "fill bytes only", [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF] },
            { "no end", Plain[..^2] },
            { "no scan", [0xFF, 0xD8, .. Tables, .. Frame, .. End] },
            { "a length that leads behind the file", [0xFF, 0xD8, 0xFF, 0xDB, 0xFF, 0xFF, 0] },
            { "a length of nothing", [0xFF, 0xD8, 0xFF, 0xDB, 0, 0, .. End] },
            { "a table with something else in it", Jpeg(Segment(0xDB, Exif), []) },
            { "a reserved marker", Jpeg(Segment(0xF1, Exif), []) },
            { "two frames", Jpeg(Frame, []) },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_be_followed_is_refused(string which, byte[] bytes) =>
        PictureMetadata.Strip(bytes, FileKind.Jpeg).ShouldBeNull(which);

    [Fact]
    public void Of_a_png_neither_Exif_nor_texts_nor_what_hangs_behind_is_kept()
    {
        byte[] with =
        [
            .. Png(
                Chunk("eXIf", Exif),
                Chunk("tEXt", Exif),
                Chunk("iTXt", Xmp),
                Chunk("zTXt", Exif),
                Chunk("tIME", new byte[7])
            ),
            .. Exif,
        ];
        PictureMetadata.Strip(with, FileKind.Png).ShouldBe(Png());
    }

    [Fact]
    public void A_png_with_a_wrong_check_sum_or_without_its_end_is_refused()
    {
        var png = Png();
        PictureMetadata.Strip(png[..^12], FileKind.Png).ShouldBeNull();
        png[8 + 8 + 3] ^= 1;
        PictureMetadata.Strip(png, FileKind.Png).ShouldBeNull();
    }

    /// <summary>Any cut and any flipped bit: refused or clean, never an exception, never a place that is left.</summary>
    [Fact]
    public void A_damaged_picture_never_keeps_its_place()
    {
        var random = new Random(20_260_610);
        byte[][] pictures =
        [
            .. Pictures.Select(static row => (byte[])row[1]),
            Png(Chunk("eXIf", Exif), Chunk("iTXt", Xmp)),
        ];
        var (kept, refused) = (0, 0);
        for (var round = 0; round < 40_000; round++)
        {
            var picture = (byte[])pictures[round % pictures.Length].Clone();
            for (var flips = random.Next(4); flips > 0; flips--)
                picture[random.Next(3, picture.Length)] ^= (byte)(1 << random.Next(8));
            if (random.Next(4) == 0)
                picture = picture[..random.Next(4, picture.Length)];
            if (FileKind.Of(picture) is not { IsPicture: true } kind)
                continue;
            var clean = PictureMetadata.Strip(picture, kind);
            if (clean is null)
                refused++;
            else
            {
                kept++;
                (
                    clean.AsSpan().IndexOf("Exif\0"u8) >= 0 || clean.AsSpan().IndexOf("<x:xmpmeta"u8) >= 0
                ).ShouldBeFalse();
            }
        }
        (kept > 1_000 && refused > 1_000).ShouldBeTrue($"{kept} kept, {refused} refused");
    }

    private static bool Says(byte[] bytes) =>
        Encoding.Latin1.GetString(bytes) is var text
        && (text.Contains("GPS", StringComparison.Ordinal) || text.Contains("xyz", StringComparison.Ordinal));

    private static byte[] Jpeg(byte[] before, byte[] between) =>
        [0xFF, 0xD8, .. before, .. Tables, .. Frame, .. Scan, .. between, .. End];

    private static byte[] Segment(byte marker, byte[] content)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        return segment;
    }

    private static byte[] Png(params byte[][] between) =>
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
            .. between.SelectMany(static chunk => chunk),
            .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01]),
            .. Chunk("IEND", []),
        ];

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        // GZip ends with the same check sum that PNG uses.
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(chunk, 4, chunk.Length - 8);
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(chunk.Length - 4),
            BinaryPrimitives.ReadUInt32LittleEndian(packed.ToArray().AsSpan()[^8..])
        );
        return chunk;
    }
}
