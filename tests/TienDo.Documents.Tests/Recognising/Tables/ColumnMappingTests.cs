using TienDo.Agencies;
using TienDo.Documents.Recognising;
using TienDo.Documents.Recognising.Tables;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising.Tables;

public sealed class ColumnMappingTests
{
    private const string Sheet = """
        STT | Ký hiệu | Nội dung | Đơn vị chủ trì | Thời hạn
        1 | Mốc A | Dựng cổng chào | Phòng Văn hóa | Tháng 3/2026
        """;

    [Fact]
    public void The_same_headings_in_other_spelling_have_the_same_fingerprint() =>
        ColumnMapping
            .FingerprintOf(["STT", "Nội dung", "Thời  hạn"])
            .ShouldBe(ColumnMapping.FingerprintOf(["stt", "NỘI DUNG", "Thoi han"]));

    [Fact]
    public void Other_headings_have_another_fingerprint() =>
        ColumnMapping.FingerprintOf(["STT", "Nội dung"]).ShouldNotBe(ColumnMapping.FingerprintOf(["STT", "Nhiệm vụ"]));

    [Fact]
    public void A_heading_that_says_nothing_lowers_the_confidence()
    {
        var mapping = ColumnMapping.Propose(DrawnGrid.Of(Sheet).Tables[0]);
        mapping.Columns[1].Role.ShouldBe(ColumnRole.Unknown);
        mapping.Columns[1].Confidence.ShouldBeLessThan(1);
        mapping.Columns[2].Role.ShouldBe(ColumnRole.Text);
    }

    [Fact]
    public void A_corrected_mapping_is_read_in_place_of_the_proposal()
    {
        var document = DrawnGrid.Of(Sheet);
        var knowledge = new ReadingKnowledge(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);
        var region = TableRegions.Find(document, knowledge).ShouldHaveSingleItem();
        var corrected = region.Mapping.Correct(2, ColumnRole.Deliverable).Correct(1, ColumnRole.Text);

        var read = TableEntries.Read(
            region,
            document,
            knowledge,
            new TableContext(null, 0, 2026) { Mapping = corrected }
        );

        var row = read.Assignments.ShouldHaveSingleItem();
        row.Text.ShouldBe("Mốc A");
        row.Deliverables.ShouldBe(["Dựng cổng chào"]);
    }
}
