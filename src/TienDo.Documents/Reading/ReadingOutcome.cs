namespace TienDo.Documents.Reading;

/// <summary>Kết quả đọc: the source document, or a named refusal. Never null, never an exception for bad input.</summary>
public abstract record ReadingOutcome
{
    private ReadingOutcome() { }

    public sealed record Read(SourceDocument Document) : ReadingOutcome;

    public sealed record Refused(ReadingRefusal Refusal) : ReadingOutcome;
}

/// <summary>
/// Lý do từ chối: a name that is a sentence (<c>TheFileIsEmpty</c>) with the sentence itself in both languages.
/// </summary>
public sealed record ReadingRefusal(string Name, string Vietnamese, string English);

/// <summary>Số trang đã đọc: how far a long document has been read.</summary>
public readonly record struct PagesRead(int Done, int Total);

/// <summary>Bounds that every reader keeps; exceeding one is a refusal, never a hang.</summary>
/// <param name="MaxBytes">Size of the file as received, bytes.</param>
/// <param name="MaxExpandedBytes">Size after decompression, bytes (ZIP bombs).</param>
/// <param name="MaxCharacters">Characters of text kept.</param>
/// <param name="MaxTime">Wall time of one reading, subprocesses included.</param>
public sealed record ReadingLimits(
    long MaxBytes,
    long MaxExpandedBytes,
    int MaxCharacters,
    int MaxPages,
    TimeSpan MaxTime
)
{
    public static ReadingLimits Default { get; } =
        new(50L * 1024 * 1024, 400L * 1024 * 1024, 20_000_000, 3_000, TimeSpan.FromSeconds(60));
}
