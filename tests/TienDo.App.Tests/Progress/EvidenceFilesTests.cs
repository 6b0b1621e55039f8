using System.IO.Compression;
using System.Text;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>Files are never trusted: not their name, not what they say they are, not their size.</summary>
public sealed class EvidenceFilesTests : IDisposable
{
    private const int MostMegabytes = (int)(EvidenceFiles.LargestBytes / 1048576);

    private readonly Province _province = new();
    private readonly EvidenceFiles _files;
    private readonly PartKey _part;

    public EvidenceFilesTests()
    {
        var slug = _province.HasPlan(
            SampleDrafts.Plan(assignments: SampleDrafts.Assignment("A1", "1", "Mua bể chứa", KnownAgencies.Finance))
        );
        var plan = _province.Store.Ask(db => WorkShelf.PlanOf(db, slug))!.Value;
        _part = _province.Store.Ask(db => WorkShelf.OfPlan(db, plan))[0].Key;
        _files = new EvidenceFiles(_province.Store, ClamAv.None);
    }

    public static TheoryData<string, byte[]> Lies { get; } =
        new()
        {
            { "bao-cao.pdf", "MZ\u0090\0\u0003\0\0\0 this program cannot be run"u8.ToArray() },
            { "bao-cao.pdf", "<html><script>alert(1)</script></html>"u8.ToArray() },
            { "anh.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
            { "anh.jpg", "GIF89a"u8.ToArray() },
            { "bang.xlsx", Zip("readme.txt", "không phải bảng tính") },
            { "van-ban.docx", "PK\u0003\u0004"u8.ToArray() },
            { "van-ban.docx", Zip("readme.txt", "word/document.xml [Content_Types].xml") },
            { "van-ban.docx", Zip("word/document.xml", "một phần, không phải văn bản") },
            { "van-ban.docx", Zip("[Content_Types].xml", "word/document.xml") },
            { "van-ban.docx", [.. Zip("word/document.xml", "x", withTypes: true), 0] },
            { "van-ban.docx", Zip("word/document.xml", "x", withTypes: true)[..^30] },
            { "van-ban.docx", "#!/bin/sh\nrm -rf /"u8.ToArray() },
        };

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_file_that_is_not_what_its_name_says_is_refused_by_name(string name, byte[] content)
    {
        Keep(name, content).Refusal.ShouldBe(EvidenceFiles.TheFileIsOfNoKindWeTake);
        _province.Count("EvidenceFiles").ShouldBe(0);
    }

    [Fact]
    public void The_kind_is_told_by_content_and_the_name_follows_it()
    {
        var kept = Keep("bao-cao.exe", "%PDF-1.7 nội dung"u8.ToArray()).File!;
        (kept.FileName, kept.MediaType, kept.IsPicture).ShouldBe(("bao-cao.pdf", "application/pdf", false));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"..\..\Windows\system32\sổ tay.pdf", "sổ tay.pdf")]
    [InlineData("a\0b\r\nSet-Cookie: x.pdf", "ab Set-Cookie: x.pdf")]
    [InlineData("\"><script>.pdf", "script.pdf")]
    [InlineData("....", "tep.pdf")]
    [InlineData("", "tep.pdf")]
    public void A_name_is_only_a_name(string name, string kept)
    {
        var file = Keep(name, "%PDF-1.7"u8.ToArray()).File!;
        file.FileName.ShouldBe(kept);
        var (path, _, _) = _files.Find(file.Hash)!.Value;
        Path.GetFullPath(path).ShouldStartWith(Path.GetFullPath(_province.Folder.Files));
    }

    [Fact]
    public void What_is_empty_or_too_large_is_refused_whatever_length_it_claims()
    {
        Keep("rong.pdf", []).Refusal.ShouldBe(EvidenceFiles.TheFileIsEmpty);
        var large = new byte[EvidenceFiles.LargestBytes + 1];
        "%PDF-"u8.CopyTo(large);
        Keep("to.pdf", large).Refusal!.Name.ShouldBe("TheFileIsTooLarge");
        // The form says nine bytes; the stream says otherwise.
        Keep("to.pdf", large, claimed: 9).Refusal!.English.ShouldContain($"limit is {MostMegabytes} MB");
        _province.KeptFiles().Count().ShouldBe(1, "the plan itself");
    }

    /// <summary>Nothing unpacks evidence: a package that would fill a disk stays as small as it came.</summary>
    [Fact]
    public void A_bomb_is_kept_as_the_small_file_it_is()
    {
        var bomb = Zip("word/document.xml", new string(' ', 40_000_000), withTypes: true);
        bomb.Length.ShouldBeLessThan(200_000);
        var kept = Keep("bom.docx", bomb).File!;
        kept.Size.ShouldBe(bomb.Length);
    }

    [Fact]
    public void A_name_of_ten_thousand_letters_is_cut()
    {
        Keep(new string('ạ', 10_000) + ".pdf", "%PDF-1.7"u8.ToArray()).File!.FileName.Length.ShouldBeLessThan(160);
    }

    [Fact]
    public void What_a_form_calls_a_file_counts_for_nothing_and_each_part_keeps_its_own_name()
    {
        var plan = Keep("ban xa.pdf", "%PDF-1.7 một"u8.ToArray()).File!;
        Keep("ten khac.pdf", "%PDF-1.7 một"u8.ToArray()).File!.FileName.ShouldBe("ban xa.pdf", "the same bytes again");
        Evidence AsKept(PartKey part, Evidence evidence) =>
            _province.Store.Ask(db => EvidenceFiles.AsKept(db, part, evidence));
        AsKept(_part, new Evidence.Photo("Quyết định 999 đã ký.exe", plan.Hash) { Covers = "Ảnh" })
            .ShouldBe(new Evidence.File("ban xa.pdf", plan.Hash) { Covers = "Ảnh" });

        var other = new PartKey(_part.Plan, _part.Code, KnownAgencies.Science.Id);
        _province.Store.Ask(db => EvidenceFiles.IsFor(db, other, plan.Hash)).ShouldBeFalse();
        _files.Find(plan.Hash)!.Value.Sent.ShouldBe([(_part, "ban xa.pdf")]);
    }

    public void Dispose() => _province.Dispose();

    private (KeptFile? File, TienDo.Language.Refusal? Refusal) Keep(string name, byte[] content, long? claimed = null)
    {
        using var stream = new MemoryStream(content);
        return _files.Keep(_part, stream, name, claimed ?? content.Length, "f1", default);
    }

    private static byte[] Zip(string part, string content, bool withTypes = false)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (withTypes)
                zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var entry = new StreamWriter(
                zip.CreateEntry(part, CompressionLevel.SmallestSize).Open(),
                Encoding.UTF8
            );
            entry.Write(content);
        }
        return bytes.ToArray();
    }
}
