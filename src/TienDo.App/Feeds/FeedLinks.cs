using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Feeds;

/// <summary>Địa chỉ lịch và nguồn tin của một cơ quan: whoever has it reads, until it is revoked.</summary>
public sealed record FeedLink(long Id, AgencyId Agency, DateTimeOffset MadeAt, string MadeBy);

/// <summary>Makes, revokes and finds the links by which calendars and readers fetch an agency's work.</summary>
public sealed class FeedLinks(Store store)
{
    /// <summary>A calendar and a reader each may have their own, and a lost one is revoked: there is no need for many.</summary>
    public const int MostOfAnAgency = 10;

    private const int TokenLength = 43;

    public static readonly Refusal OnlyTheAgencyItselfMayShareItsWork = new(
        nameof(OnlyTheAgencyItselfMayShareItsWork),
        "Chỉ thủ trưởng, đầu mối của cơ quan hoặc người quản trị được tạo và thu hồi địa chỉ này.",
        "Only the head or focal person of the agency, or an administrator, may make and revoke this address."
    );

    public static readonly Refusal ThereAreEnoughLinks = new(
        nameof(ThereAreEnoughLinks),
        "Cơ quan đã có 10 địa chỉ đang dùng. Thu hồi một địa chỉ trước.",
        "The agency has 10 addresses in use. Revoke one first."
    );

    public static readonly Refusal ThereIsNoSuchLink = new(
        nameof(ThereIsNoSuchLink),
        "Không có địa chỉ này, hoặc địa chỉ đã được thu hồi.",
        "There is no such address, or it has been revoked."
    );

    /// <summary>A new link's token, which is shown this once and cannot be had again.</summary>
    public (string? Token, Refusal? Refusal) Make(AgencyId agency, Person by, Actor who, AgencyDirectory agencies) =>
        store.Change<(string?, Refusal?)>(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (agencies.Find(agency) is null || !Rights.MayManageFeeds(by, agency, agencies, today))
                return (null, OnlyTheAgencyItselfMayShareItsWork);
            if (Read(db, "AgencyId = $value", agency.Value).Count >= MostOfAnAgency)
                return (null, ThereAreEnoughLinks);
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            using var insert = db.Command(
                "INSERT INTO FeedLinks (AgencyId, TokenHash, MadeAt, MadeBy) VALUES ($agency, $hash, $at, $by) RETURNING Id",
                ("$agency", agency.Value),
                ("$hash", HashOf(token)),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$by", who.Name)
            );
            var id = Convert.ToInt64(insert.ExecuteScalar(), CultureInfo.InvariantCulture);
            JournalChain.Append(db, who, "FeedLinkMade", Subject(id), after: agency.Value);
            return (token, null);
        });

    public Refusal? Revoke(long id, Person by, Actor who, AgencyDirectory agencies) =>
        store.Change<Refusal?>(db =>
        {
            if (Read(db, "Id = $value", id) is not [var link])
                return ThereIsNoSuchLink;
            if (!Rights.MayManageFeeds(by, link.Agency, agencies, VietnamDay.Of(db.Now)))
                return OnlyTheAgencyItselfMayShareItsWork;
            using var revoke = db.Command(
                "UPDATE FeedLinks SET RevokedAt = $at, RevokedBy = $by WHERE Id = $id",
                ("$id", id),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$by", who.Name)
            );
            revoke.ExecuteNonQuery();
            JournalChain.Append(db, who, "FeedLinkRevoked", Subject(id), before: link.Agency.Value);
            return null;
        });

    /// <summary>The links in use that a person may revoke.</summary>
    public IReadOnlyList<FeedLink> Of(Person person, AgencyDirectory agencies) =>
        store.Ask(db =>
        {
            var today = VietnamDay.Of(db.Now);
            return (IReadOnlyList<FeedLink>)
                [
                    .. Read(db, "$value = 1", 1)
                        .Where(link => Rights.MayManageFeeds(person, link.Agency, agencies, today)),
                ];
        });

    /// <summary>Null for a token nobody made, or that was revoked.</summary>
    public static FeedLink? Find(TienDoDb db, string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Length == TokenLength && Read(db, "TokenHash = $value", HashOf(token)) is [var link] ? link : null;
    }

    private static List<FeedLink> Read(TienDoDb db, string which, object value)
    {
        using var command = db.Command(
            $"SELECT Id, AgencyId, MadeAt, MadeBy FROM FeedLinks WHERE RevokedAt IS NULL AND {which} ORDER BY Id",
            ("$value", value)
        );
        using var row = command.ExecuteReader();
        var links = new List<FeedLink>();
        while (row.Read())
            links.Add(
                new FeedLink(
                    row.GetInt64(0),
                    new AgencyId(row.GetString(1)),
                    TienDoDb.UtcText.Parse(row.GetString(2)),
                    row.GetString(3)
                )
            );
        return links;
    }

    private static string Subject(long id) => "feed/" + id.ToString(CultureInfo.InvariantCulture);

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
