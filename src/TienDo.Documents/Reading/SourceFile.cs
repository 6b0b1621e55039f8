namespace TienDo.Documents.Reading;

/// <summary>What each format reader is given: the bytes, the bounds and the way to be stopped.</summary>
internal sealed record SourceFile(byte[] Content, ReadingLimits Limits, CancellationToken Stop)
{
    /// <summary>Sets the clock anew, for work that is known to be long.</summary>
    public Action<TimeSpan>? AllowTime { get; init; }

    /// <summary>Whom to tell how many pages have been read.</summary>
    public IProgress<PagesRead>? Pages { get; init; }

    /// <summary>Reads at most <see cref="ReadingLimits.MaxBytes"/>, so that a huge upload never fills the memory.</summary>
    public static SourceFile Take(Stream content, ReadingLimits limits, CancellationToken stop)
    {
        if (content.CanSeek && content.Length - content.Position > limits.MaxBytes)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsTooLarge(limits.MaxBytes));
        using var taken = new MemoryStream();
        var piece = new byte[81920];
        int count;
        while ((count = Next(content, piece)) > 0)
        {
            stop.ThrowIfCancellationRequested();
            if (taken.Length + count > limits.MaxBytes)
                throw new ReadingRefusedException(ReadingRefusals.TheFileIsTooLarge(limits.MaxBytes));
            taken.Write(piece, 0, count);
        }
        if (taken.Length == 0)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsEmpty);
        return new SourceFile(taken.ToArray(), limits, stop);
    }

    /// <summary>A disk or a connection may fail half-way; that is the file's matter and no other's.</summary>
    private static int Next(Stream content, byte[] piece)
    {
        try
        {
            return content.Read(piece, 0, piece.Length);
        }
        catch (IOException)
        {
            throw new ReadingRefusedException(ReadingRefusals.TheFileBreaksOff);
        }
    }
}
