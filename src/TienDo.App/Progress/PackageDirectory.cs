using System.Buffers.Binary;
using System.Text;

namespace TienDo.App.Progress;

/// <summary>Reads which parts a ZIP package lists in its central directory (APPNOTE 4.3.12, 4.3.16); nothing is unpacked.</summary>
internal static class PackageDirectory
{
    private const int Entry = 46;
    private const int End = 22;

    /// <summary>No document has a tenth of this; the list is bounded whatever the file says.</summary>
    private const int MostParts = 20_000;

    /// <summary>Null where the directory is missing, or its entries lead elsewhere.</summary>
    public static IReadOnlySet<string>? Names(ReadOnlySpan<byte> bytes)
    {
        var end = LastOf(bytes);
        if (end < 0)
            return null;
        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if (count > MostParts)
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            if (at + Entry > end || !bytes[(int)at..].StartsWith("PK\u0001\u0002"u8))
                return null;
            var entry = bytes[(int)at..end];
            int name = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            int rest =
                BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
            if (Entry + name + rest > entry.Length)
                return null;
            var local = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
            // A name that leads to no part is a name only.
            if (local + 30L > end || !bytes[(int)local..].StartsWith("PK\u0003\u0004"u8))
                return null;
            names.Add(Encoding.UTF8.GetString(entry.Slice(Entry, name)));
            at += Entry + name + rest;
        }
        return names;
    }

    /// <summary>Where the record at the end begins: behind it stands a comment of known length and nothing else.</summary>
    private static int LastOf(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.Length - End; at >= Math.Max(0, bytes.Length - End - ushort.MaxValue); at--)
        {
            if (
                bytes[at..].StartsWith("PK\u0005\u0006"u8)
                && at + End + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 20)..]) == bytes.Length
            )
                return at;
        }
        return -1;
    }
}
