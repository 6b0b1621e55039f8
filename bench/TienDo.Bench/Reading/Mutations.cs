using System.IO.Compression;
using System.Text;

namespace TienDo.Bench.Reading;

/// <summary>Damaged and hostile variants of sound files; input <c>n</c> is the same on every machine.</summary>
public sealed class Mutations(IReadOnlyList<byte[]> seeds)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "**",
            "*",
            "__",
            "|",
            "| --- |",
            "<!--",
            "![",
            "](",
            "\\",
            "\f",
            "\v",
            "\0",
            "\uFEFF",
            "\u202E",
            "\u0301",
            "\r",
            "\t",
            "\"",
            ";",
            "<w:tbl>",
            "</w:tbl>",
            "<w:tc>",
            "</w:p>",
            "<w:p>",
            "<w:r>",
            "<w:txbxContent>",
            "<w:gridSpan w:val=\"999999999\"/>",
            "<w:gridBefore w:val=\"-7\"/>",
            "<w:vMerge/>",
            "<w:hMerge/>",
            "<w:del>",
            "<w:numPr><w:numId w:val=\"1\"/></w:numPr>",
            "<w:fldChar w:fldCharType=\"begin\"/>",
            "<w:start w:val=\"2147483647\"/>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"c\">]>",
            "&b;",
            "&#x0;",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "<c r=\"XFD1048576\"><v>1</v></c>",
            "<v>1e308</v>",
            "<![CDATA[",
            "]]>",
            "%PDF-1.4",
            "PK\u0003\u0004",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0x80],
        [0xED, 0xA0, 0x80],
    ];

    public byte[] At(int n)
    {
        var dice = new Random(n);
        var seed = seeds[n % seeds.Count];
        var isPackage = seed.AsSpan().StartsWith("PK"u8);
        if (isPackage && dice.Next(10) < 8)
            return InsidePackage(seed, dice);
        var changed = seed;
        for (var times = dice.Next(1, 4); times > 0; times--)
            changed = Change(changed, dice);
        return changed;
    }

    /// <summary>The archive stays sound; what is in it does not.</summary>
    private byte[] InsidePackage(byte[] seed, Random dice)
    {
        using var read = new ZipArchive(new MemoryStream(seed));
        using var bytes = new MemoryStream();
        using (var written = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = dice.Next(read.Entries.Count);
            for (var at = 0; at < read.Entries.Count; at++)
            {
                using var content = new MemoryStream();
                using (var part = read.Entries[at].Open())
                    part.CopyTo(content);
                if (at == victim && dice.Next(12) == 0)
                    continue;
                var inside = content.ToArray();
                if (at == victim)
                {
                    for (var times = dice.Next(1, 5); times > 0; times--)
                        inside = dice.Next(8) switch
                        {
                            0 => Change(inside, dice),
                            1 => ChangeTags(inside, dice),
                            _ => ElementMutations.Change(inside, dice),
                        };
                }
                var name =
                    at == victim && dice.Next(20) == 0
                        ? read.Entries[dice.Next(read.Entries.Count)].FullName
                        : read.Entries[at].FullName;
                using var entry = written.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(inside);
            }
        }
        return bytes.ToArray();
    }

    private byte[] Change(byte[] content, Random dice)
    {
        if (content.Length < 8)
            return Tokens[dice.Next(Tokens.Length)];
        var from = dice.Next(content.Length);
        var length = Math.Min(dice.Next(1, 1 << dice.Next(1, 12)), content.Length - from);
        var slice = content.AsSpan(from, length);
        switch (dice.Next(7))
        {
            case 0:
                var flipped = content.ToArray();
                for (var times = dice.Next(1, 20); times > 0; times--)
                    flipped[dice.Next(flipped.Length)] ^= (byte)(1 << dice.Next(8));
                return flipped;
            case 1:
                return content[..from];
            case 2:
                return [.. content[..from], .. slice, .. content[from..]];
            case 3:
                return [.. content[..from], .. content[(from + length)..]];
            case 4:
                var other = seeds[dice.Next(seeds.Count)];
                return [.. content[..from], .. other[dice.Next(other.Length)..]];
            case 5:
                var token = Tokens[dice.Next(Tokens.Length)];
                var inserted = new List<byte>(content[..from]);
                for (var times = 1 << dice.Next(0, 9); times > 0; times--)
                    inserted.AddRange(token);
                inserted.AddRange(content[from..]);
                return [.. inserted];
            default:
                var noise = content.ToArray();
                dice.NextBytes(noise.AsSpan(from, length));
                return noise;
        }
    }

    /// <summary>Works on whole tags, so that much of it stays well formed.</summary>
    private static byte[] ChangeTags(byte[] content, Random dice)
    {
        var text = Encoding.UTF8.GetString(content);
        var open = text.IndexOf('<', dice.Next(Math.Max(text.Length, 1)));
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        if (close < 0)
            return content;
        var tag = text[open..(close + 1)];
        return Encoding.UTF8.GetBytes(
            dice.Next(5) switch
            {
                0 => text.Remove(open, tag.Length),
                1 => text.Insert(open, tag),
                2 => text.Insert(open, Encoding.UTF8.GetString(Tokens[dice.Next(Tokens.Length)])),
                3 => text.Insert(close + 1, string.Concat(Enumerable.Repeat(tag, dice.Next(1, 600)))),
                _ => text.Replace(tag, "<w:tbl><w:tr><w:tc>" + tag, StringComparison.Ordinal),
            }
        );
    }
}
