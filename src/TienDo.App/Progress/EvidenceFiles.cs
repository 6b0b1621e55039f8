using TienDo.Agencies;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.Progress;

/// <summary>A file taken in as evidence.</summary>
public sealed record KeptFile(string Hash, string FileName, string MediaType, long Size, bool IsPicture);

/// <summary>
/// Tệp minh chứng: told by content, bounded in size, kept outside the database under their hash; pictures lose the place
/// where they were taken.
/// </summary>
public sealed class EvidenceFiles(Store store, ClamAv scanner)
{
    public const long LargestBytes = 20L * 1024 * 1024;

    private const int LongestName = 150;

    public static Refusal TheFileIsTooLarge(long size) =>
        new(
            nameof(TheFileIsTooLarge),
            $"Tệp nặng {size / 1048576 + 1} MB, tối đa {LargestBytes / 1048576} MB. Chọn tệp nhỏ hơn.",
            $"The file is {size / 1048576 + 1} MB; the limit is {LargestBytes / 1048576} MB. Choose a smaller one."
        );

    public static Refusal TheFileIsEmpty { get; } =
        new(nameof(TheFileIsEmpty), "Tệp không có nội dung.", "The file is empty.");

    public static Refusal TheFileIsOfNoKindWeTake { get; } =
        new(
            nameof(TheFileIsOfNoKindWeTake),
            "Chỉ nhận PDF, Word (.docx), Excel (.xlsx), ảnh JPEG hoặc PNG; loại tệp xác định theo nội dung, không theo tên.",
            "Only PDF, Word (.docx), Excel (.xlsx), JPEG and PNG are taken; the kind is told by content, not by name."
        );

    public static Refusal ThePictureIsDamaged { get; } =
        new(
            nameof(ThePictureIsDamaged),
            "Tệp ảnh bị hỏng hoặc bị cắt, không xóa chắc chắn được vị trí chụp. Mở ảnh, lưu lại rồi gửi bản vừa lưu.",
            "The picture is damaged or cut off, so the place it was taken cannot be removed for certain. Save it anew and send that."
        );

    /// <param name="part">The part it is for; a file counts, and is shown, for the parts it was sent to only.</param>
    public (KeptFile? File, Refusal? Refusal) Keep(
        PartKey part,
        Stream content,
        string fileName,
        long length,
        string byId,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(content);
        if (length > LargestBytes)
            return (null, TheFileIsTooLarge(length));
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = content.Read(buffer)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            read.Write(buffer, 0, count);
            if (read.Length > LargestBytes)
                return (null, TheFileIsTooLarge(read.Length));
        }
        if (read.Length == 0)
            return (null, TheFileIsEmpty);
        if (FileKind.Of(read.ToArray()) is not { } kind)
            return (null, TheFileIsOfNoKindWeTake);
        read.Position = 0;
        if (scanner.Check(read, ct) is { } bad)
            return (null, bad);
        if (PictureMetadata.Strip(read.ToArray(), kind) is not { } picture)
            return (null, ThePictureIsDamaged);
        using var clean = new MemoryStream(picture);
        using var received = FileShelf.Receive(store.Folder, clean, LargestBytes, ct);
        var name = SafeName(fileName, kind);
        // Bytes that came for this part before keep the name they had then.
        name = store.Change(db =>
        {
            FileShelf.Keep(store.Folder, received);
            using var insert = db.Command(
                "INSERT INTO Files (Hash, Size, MediaType, StoredAt) VALUES ($hash, $size, $type, $at) ON CONFLICT DO NOTHING",
                ("$hash", received.Hash),
                ("$size", received.Size),
                ("$type", kind.MediaType),
                ("$at", TienDoDb.UtcText.Text(db.Now))
            );
            insert.ExecuteNonQuery();
            using var tie = db.Command(
                """
                INSERT INTO EvidenceFiles (Hash, PlanId, Code, AgencyId, FileName, At, ById)
                VALUES ($hash, $plan, $code, $agency, $name, $at, $by) ON CONFLICT DO NOTHING
                """,
                ("$hash", received.Hash),
                ("$plan", part.Plan.Value),
                ("$code", part.Code.Value),
                ("$agency", part.Agency.Value),
                ("$name", name),
                ("$at", TienDoDb.UtcText.Text(db.Now)),
                ("$by", byId)
            );
            tie.ExecuteNonQuery();
            return NameOf(db, part, received.Hash) ?? name;
        });
        return (new KeptFile(received.Hash, name, kind.MediaType, received.Size, kind.IsPicture), null);
    }

    /// <summary>Where a file lies and for which parts it was sent, each under its own name; null when it is no evidence.</summary>
    public (string Path, string MediaType, IReadOnlyList<(PartKey Part, string FileName)> Sent)? Find(string hash) =>
        store.Ask<(string, string, IReadOnlyList<(PartKey, string)>)?>(db =>
        {
            using var find = db.Command(
                """
                SELECT e.FileName, f.MediaType, e.PlanId, e.Code, e.AgencyId
                FROM EvidenceFiles e JOIN Files f ON f.Hash = e.Hash WHERE e.Hash = $hash ORDER BY e.At
                """,
                ("$hash", hash)
            );
            using var row = find.ExecuteReader();
            var (type, sent) = ("", new List<(PartKey, string)>());
            while (row.Read())
            {
                type = row.GetString(1);
                var part = new PartKey(
                    new PlanId(row.GetInt32(2)),
                    new AssignmentCode(row.GetString(3)),
                    new AgencyId(row.GetString(4))
                );
                sent.Add((part, row.GetString(0)));
            }
            return sent.Count == 0 ? null : (FileShelf.PathOf(store.Folder, hash), type, sent);
        });

    /// <summary>A form may call a file by any name and kind; what was told of it when it came in is what is shown.</summary>
    internal static Evidence AsKept(TienDoDb db, PartKey part, Evidence evidence)
    {
        if (HashOf(evidence) is not { } hash)
            return evidence;
        using var find = db.Command(
            """
            SELECT e.FileName, f.MediaType FROM EvidenceFiles e JOIN Files f ON f.Hash = e.Hash
            WHERE e.Hash = $hash AND e.PlanId = $plan AND e.Code = $code AND e.AgencyId = $agency
            """,
            ("$hash", hash),
            ("$plan", part.Plan.Value),
            ("$code", part.Code.Value),
            ("$agency", part.Agency.Value)
        );
        using var row = find.ExecuteReader();
        if (!row.Read())
            return evidence;
        var name = row.GetString(0);
        return row.GetString(1).StartsWith("image/", StringComparison.Ordinal)
            ? new Evidence.Photo(name, hash) { Covers = evidence.Covers }
            : new Evidence.File(name, hash) { Covers = evidence.Covers };
    }

    internal static string? HashOf(Evidence evidence) =>
        evidence switch
        {
            Evidence.File file => file.Hash,
            Evidence.Photo photo => photo.Hash,
            _ => null,
        };

    /// <summary>Whether a file was sent for this very part: nobody shows with what another agency sent.</summary>
    internal static bool IsFor(TienDoDb db, PartKey part, string hash) => NameOf(db, part, hash) is not null;

    private static string? NameOf(TienDoDb db, PartKey part, string hash)
    {
        using var find = db.Command(
            """
            SELECT FileName FROM EvidenceFiles
            WHERE Hash = $hash AND PlanId = $plan AND Code = $code AND AgencyId = $agency
            """,
            ("$hash", hash),
            ("$plan", part.Plan.Value),
            ("$code", part.Code.Value),
            ("$agency", part.Agency.Value)
        );
        return find.ExecuteScalar() as string;
    }

    /// <summary>The last part of the name, without what a file system or a header could trip over.</summary>
    private static string SafeName(string fileName, FileKind kind)
    {
        var name = CleanText.Of(Path.GetFileName(fileName.Replace('\\', '/')));
        name = string.Concat(name.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or '|')));
        name = Path.GetFileNameWithoutExtension(name).Trim('.', ' ');
        if (name.Length > LongestName)
            name = name[..LongestName];
        return (name.Length == 0 ? "tep" : name) + kind.Extension;
    }
}
