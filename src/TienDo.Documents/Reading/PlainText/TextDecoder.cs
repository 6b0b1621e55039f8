using System.Text;

namespace TienDo.Documents.Reading.PlainText;

internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<ReadingNote> Notes);

/// <summary>Giải mã: bytes to text, by mark, by shape, and for one-byte encodings by what the letters then spell.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static DecodedText Decode(byte[] content)
    {
        if (ByMark(content) is { } marked)
            return marked;
        if (UnmarkedUtf16(content) is { } wide)
            return new DecodedText(wide.GetString(content), "UTF-16", []);
        RefuseBinary(content);
        return IsUtf8(content) ? FromUtf8(Encoding.UTF8.GetString(content)) : FromOneByteLetters(content);
    }

    private static DecodedText? ByMark(byte[] content) =>
        content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => FromUtf8(Encoding.UTF8.GetString(content, 3, content.Length - 3)),
            [0xFF, 0xFE, 0, 0, ..] => new(Encoding.UTF32.GetString(content, 4, content.Length - 4), "UTF-32", []),
            [0xFF, 0xFE, ..] => new(Encoding.Unicode.GetString(content, 2, content.Length - 2), "UTF-16", []),
            [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2), "UTF-16", []),
            _ => null,
        };

    /// <summary>Spaces, digits and plain letters leave one byte of each pair zero, always on the same side.</summary>
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> content)
    {
        var sample = content[..(Math.Min(content.Length, 1 << 16) & ~1)];
        if (sample.Length < 4)
            return null;
        int even = 0,
            odd = 0;
        for (var at = 0; at < sample.Length; at += 2)
        {
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }
        var pairs = sample.Length / 2;
        if (odd > pairs / 3 && even * 50 < odd)
            return Encoding.Unicode;
        return even > pairs / 3 && odd * 50 < even ? Encoding.BigEndianUnicode : null;
    }

    private static void RefuseBinary(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, 1 << 20)];
        var strange = 0;
        foreach (var letter in sample)
        {
            if (letter < 0x20 && letter is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D))
                strange++;
        }
        if (strange * 10L > sample.Length)
            throw new ReadingRefusedException(
                sample.ContainsAnyInRange((byte)0x21, (byte)0xFF)
                    ? ReadingRefusals.TheFileIsBinary
                    : ReadingRefusals.TheFileHasNoWords
            );
    }

    /// <summary>A few broken bytes (a cut tail, a torn page) do not make a UTF-8 text something else.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> content)
    {
        try
        {
            StrictUtf8.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            int good = 0,
                bad = 0;
            for (var rest = content; rest.Length > 0; )
            {
                if (rest[0] < 0x80)
                {
                    var plain = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                    rest = plain < 0 ? [] : rest[plain..];
                    continue;
                }
                var status = Rune.DecodeFromUtf8(rest, out _, out var used);
                _ = status == System.Buffers.OperationStatus.Done ? good++ : bad++;
                rest = rest[used..];
            }
            return good > bad * 10;
        }
    }

    private static DecodedText FromUtf8(string text)
    {
        var lost = text.AsSpan().Count('\uFFFD');
        List<ReadingNote> notes = lost == 0 ? [] : [ReadingNotes.Counted(ReadingNotes.SomeBytesWereNotText, lost)];
        // Old one-byte text pasted through a modern program is valid UTF-8 and still reads "ViÖt Nam".
        var old = OldEncodings.Recognise(text);
        if (old is null)
            return new DecodedText(text, "UTF-8", notes);
        notes.Add(ReadingNotes.With(ReadingNotes.ConvertedFromOldEncoding, "encoding", old.Name));
        return new DecodedText(old.Convert(text), old.Name, notes);
    }

    private static DecodedText FromOneByteLetters(byte[] content)
    {
        var western = Western.GetString(content);
        var old = OldEncodings.Recognise(western);
        var (text, name) = old is null
            ? (Windows1258.GetString(content).Normalize(NormalizationForm.FormC), "Windows-1258")
            : (old.Convert(western), old.Name);
        if (old is null && !VietnameseWords.Spell(text))
            (text, name) = (western, "Windows-1252");
        return new DecodedText(
            text,
            name,
            [ReadingNotes.With(ReadingNotes.ConvertedFromOldEncoding, "encoding", name)]
        );
    }
}
