namespace TienDo.Documents.Writing.Feeds;

/// <summary>Một mốc trong lịch: a whole day, most often a due day.</summary>
/// <param name="Id">The same for the same work for ever: "1-II.2-so-khcn-2026-Q1@tiendo.laichau.gov.vn".</param>
/// <param name="Sequence">Grows by one with each change that a reader must notice (RFC 5545, 3.8.7.4), such as a new deadline.</param>
/// <param name="Cancelled">The day no longer holds: the work is done or was taken away.</param>
public sealed record CalendarEntry(
    string Id,
    DateOnly Day,
    string Summary,
    string? Description,
    Uri? Address,
    DateTimeOffset ChangedAt,
    int Sequence = 0,
    bool Cancelled = false
);

/// <summary>Tin trong nguồn cấp: something that happened.</summary>
/// <param name="Id">A URI that never changes and never comes again.</param>
public sealed record FeedEntry(
    string Id,
    string Title,
    string? Summary,
    Uri? Address,
    DateTimeOffset PublishedAt,
    DateTimeOffset ChangedAt,
    string? Category = null
);

/// <summary>Nguồn cấp tin of one agency.</summary>
/// <param name="Id">A URI that never changes; not the address, which carries a token that may be revoked.</param>
/// <param name="Self">Where it is read; null where the address must not be repeated in the file.</param>
/// <param name="Author">The agency or system that publishes.</param>
/// <param name="ChangedAt">When anything in it last changed.</param>
public sealed record Feed(
    string Id,
    string Title,
    string Author,
    Uri? Self,
    Uri? Page,
    DateTimeOffset ChangedAt,
    IReadOnlyList<FeedEntry> Entries
);
