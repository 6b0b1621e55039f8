using System.IO.Compression;
using System.Text;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Journal;
using TienDo.App.OfflineTables;
using TienDo.App.Progress;
using TienDo.Assignments;
using TienDo.Documents.Writing.Sheets;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.OfflineTables;

/// <summary>Out as XLSX, filled in without a line, and back: what is right is sent once, what is wrong is told by its cell.</summary>
public sealed class TakeBackTableTests : IDisposable
{
    private readonly Province _province = new();
    private readonly Person _focal = new(
        "f1",
        "Phạm Văn Dũng",
        [new Grant(Role.FocalPerson, KnownAgencies.Finance.Id, true, [], null, null, null)]
    );
    private readonly Person _officer = new(
        "o1",
        "Nguyễn Thị Lan",
        [new Grant(Role.StandingOfficer, null, true, [], null, null, null)]
    );

    public TakeBackTableTests()
    {
        _province.On("2026-03-20");
        _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    SampleDrafts.Assignment("A1", "1", "Bố trí kinh phí cho các bản vùng cao", KnownAgencies.Finance),
                    SampleDrafts.Assignment("A2", "2", "=HYPERLINK(\"http://x\") rà soát", KnownAgencies.Finance),
                    SampleDrafts.Assignment("A3", "3", "Ấn hành sổ tay chuyển đổi số", KnownAgencies.Science),
                ]
            )
        );
    }

    [Fact]
    public void A_filled_table_is_sent_in_one_go_and_the_same_file_sends_nothing_twice()
    {
        var file = Filled(("1", "text", "Đã cấp vốn đợt 1"), ("2", "text", "Đã rà soát 12 hạng mục"));
        Look(file, _focal).Rows.Select(row => row.WasSent).ShouldBe([false, false]);
        _province.Count("Updates").ShouldBe(0, "looking writes nothing");

        Run(file, _focal).Errors.ShouldBeEmpty();
        _province.Count("Updates").ShouldBe(2);
        _province.Count("Updates WHERE Text = 'Đã cấp vốn đợt 1'").ShouldBe(1);
        _province.JournalOf("account/f1").ShouldBe(["Phạm Văn Dũng TableTakenBack"]);

        var again = Run(file, _focal);
        again.Rows.Select(row => row.WasSent).ShouldBe([true, true]);
        _province.Count("Updates").ShouldBe(2);
        _province.JournalOf("account/f1").Count.ShouldBe(1);
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void A_row_of_another_agency_is_refused_by_its_name_and_the_rest_is_taken()
    {
        var file = Filled(("1", "text", "Đã cấp vốn"), ("3", "text", "Chen ngang"));
        var run = Run(file, _officer);
        run.Rows.ShouldBeEmpty("an officer of the standing agency updates nobody's work");
        run.Errors.Select(error => error.Refusal.Name)
            .ShouldBe(["TheRowBelongsToAnotherAgency", "TheRowBelongsToAnotherAgency"]);
        run.Errors[0].Refusal.Vietnamese.ShouldContain(KnownAgencies.Finance.Name);

        var own = Run(file, _focal);
        own.Rows.Count.ShouldBe(1);
        own.Errors.Single()
            .Refusal.ShouldBe(WorkRefusals.ThereIsNoSuchPart, "what one may not see is not told of either");
        _province.Count("Updates").ShouldBe(1);
    }

    [Fact]
    public void Completion_without_evidence_is_an_error_of_its_cell()
    {
        var look = Run(Filled(("1", "text", "Xong"), ("1", "completed", "1")), _focal);
        look.Rows.ShouldBeEmpty();
        var error = look.Errors.Single();
        error.Refusal.Name.ShouldBe(nameof(ProgressRefusals.CompletionNeedsEvidence));
        error.Address.ShouldStartWith("N", Case.Sensitive, "the column of the document's number");
        _province.Count("Updates").ShouldBe(0);
    }

    [Fact]
    public void Whoever_wrote_on_an_older_table_is_told_and_overwrites_nothing()
    {
        var file = Filled(("1", "text", "Theo bảng cũ"));
        new SendUpdate(_province.Store, Province.Rules).Run(
            Exported().Rows.Select(row => row.Key).Where(key => key.Code.EndsWith('1')).Select(KeyOf).First(),
            new ProgressUpdate("Đã gửi trên trang.", false, null, []),
            "k",
            _focal,
            new Actor(_focal.Name, Role.FocalPerson, _focal.Id)
        );
        var run = Run(file, _focal);
        run.Errors.Single().Refusal.ShouldBe(OfflineTableRefusals.SomeoneHasUpdatedThisSince);
        _province.Count("Updates").ShouldBe(1);
    }

    [Fact]
    public void A_file_that_lies_and_a_bomb_are_refused_by_name()
    {
        Refused("không phải bảng"u8.ToArray()).ShouldBe("TheFileIsNotAWorkbook");
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml").Open();
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024));
            for (var at = 0; at < 200; at++)
                entry.Write(spaces);
        }
        bomb.Length.ShouldBeLessThan(1024 * 1024);
        Refused(bomb.ToArray()).ShouldNotBeNullOrEmpty();
        _province.Count("Updates").ShouldBe(0);
    }

    [Fact]
    public void What_looks_like_a_formula_goes_out_as_words()
    {
        using var csv = new MemoryStream();
        CsvWriter.Write(Exported(), english: false, csv);
        var text = Encoding.UTF8.GetString(csv.ToArray());
        text.ShouldContain("'=HYPERLINK");
        text.ShouldNotContain(",\"=HYPERLINK");
    }

    [Fact]
    public void The_file_comes_back_with_its_wrong_cells_marked_and_everything_else_as_it_was()
    {
        var file = Filled(("1", "text", "Xong"), ("1", "completed", "1"), ("2", "text", "Đang làm"));
        var errors = Look(file, _focal).Errors;
        var marked = MarkedWorkbook.Write(file, errors, english: false, TakeBackTable.Limits).ShouldNotBeNull();
        using var zip = new ZipArchive(new MemoryStream(marked));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = reader.ReadToEnd();
        sheet.ShouldContain(errors.Single().Address + ": " + errors.Single().Refusal.Vietnamese);
        sheet.ShouldContain("Đang làm");
        // Mended in place, it is taken like any other.
        Look(marked, _focal).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public void A_table_laid_down_by_one_person_is_not_there_for_another()
    {
        var id = TableTray.Keep(_province.Folder, "f1", [1, 2, 3]);
        TableTray.Open(_province.Folder, "f1", id).ShouldBe([1, 2, 3]);
        TableTray.Open(_province.Folder, "o1", id).ShouldBeNull();
        TableTray.Open(_province.Folder, "f1", Guid.NewGuid()).ShouldBeNull();
    }

    public void Dispose() => _province.Dispose();

    private static PartKey KeyOf(RowKey key) =>
        new(new TienDo.Plans.PlanId(key.Plan), new AssignmentCode(key.Code), new AgencyId(key.Agency));

    private EditableTable Exported() =>
        _province.Store.Ask(db =>
            ExportParts.Run(
                db,
                new PartFilter(),
                new PartArrangement(PartOrder.Code),
                Province.Rules.Agencies,
                "Bảng nhiệm vụ",
                role => role.ToString(),
                instance => instance,
                state => state.State.ToString()
            )
        );

    /// <summary>The exported table with cells filled in, by the number of the assignment and the column.</summary>
    private byte[] Filled(params (string Number, string Column, string Value)[] cells)
    {
        var table = Exported();
        var rows = table.Rows.Select(row =>
        {
            var filled = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal);
            foreach (var (_, column, value) in cells.Where(cell => row.Key.Code.Split('.')[^1] == cell.Number))
                filled[column] = value;
            return row with { Cells = filled };
        });
        using var written = new MemoryStream();
        WorkbookWriter.Write(table with { Rows = [.. rows] }, english: false, written);
        return written.ToArray();
    }

    private TakeBackTable Table() => new(_province.Store, Province.Rules);

    private TableLook.Readable Look(byte[] file, Person by) =>
        Table().Look(new MemoryStream(file), by).ShouldBeOfType<TableLook.Readable>();

    private TableLook.Readable Run(byte[] file, Person by) =>
        Table()
            .Run(new MemoryStream(file), by, new Actor(by.Name, by.Grants[0].Role, by.Id))
            .ShouldBeOfType<TableLook.Readable>();

    private string Refused(byte[] file) =>
        Table().Look(new MemoryStream(file), _focal).ShouldBeOfType<TableLook.Refused>().Refusal.Name;
}
