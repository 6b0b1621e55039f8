using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Drafting;

/// <summary>A small draft of our own writing with every kind of entry and of doubt.</summary>
internal static class SampleDraft
{
    public const int LineCount = 40;

    public static ReadingKnowledge Knowledge { get; } =
        new(
            new AgencyDirectory(
                [
                    Department("so-khcn", "Sở Khoa học và Công nghệ", "Sở KH&CN"),
                    Department("so-tc", "Sở Tài chính", "Sở TC"),
                    Department("so-ct", "Sở Công Thương", "Sở CT"),
                ],
                []
            ),
            WorkingCalendar.WeekendsOnly
        );

    public static PlanDraft New() =>
        new(
            new DocumentHead(
                "KẾ HOẠCH",
                null,
                new DateOnly(2026, 3, 2),
                "Ủy ban nhân dân tỉnh",
                "Thử nghiệm việc duyệt bản đọc",
                null,
                ["Các sở"],
                [
                    new DraftLegalBasis(
                        "Nghị quyết",
                        "12/NQ-HĐND",
                        new DateOnly(2025, 12, 10),
                        "HĐND tỉnh",
                        "implements",
                        new(4, 4)
                    ),
                ],
                null,
                Doubts: [new Doubt("number", DoubtReasons.NumberMissing, Blocking: true)]
            ),
            [new OutlineEntry("I", "NHIỆM VỤ", 1, new(8, 8))],
            [
                Assignment("A1", "Rà soát danh mục dịch vụ. Công bố danh mục trên cổng", 10, 13) with
                {
                    Lead = ["Sở TTTT"],
                    LeadIds = [null],
                    Doubts =
                    [
                        new Doubt("lead", DoubtReasons.AgencyUnknown, Detail: "Sở TTTT", Proposal: "so-khcn"),
                        new Doubt("text", DoubtReasons.BoundaryUnsure),
                    ],
                },
                Assignment("A2", "Công bố danh mục trên cổng dịch vụ", 12, 13) with
                {
                    Parent = "A1",
                    Deadline = new DraftDeadline("30/6/2026", "date", To: new DateOnly(2026, 6, 30)),
                },
                Assignment("A3", "Bố trí kinh phí thực hiện", 14, 15) with
                {
                    Lead = ["Sở Tài chính"],
                    LeadIds = ["so-tc"],
                    Deadline = new DraftDeadline("31/12/2026", "date", To: new DateOnly(2026, 12, 31)),
                },
            ],
            [
                new DraftIndicator(
                    "I1",
                    "1",
                    null,
                    "Tỷ lệ hồ sơ trực tuyến",
                    "Tỷ lệ hồ sơ trực tuyến ≥ 80 bậc",
                    "≥",
                    80m,
                    null,
                    "bậc",
                    2030,
                    null,
                    null,
                    null,
                    [],
                    [],
                    [],
                    [],
                    [new Doubt("unit", DoubtReasons.UnitConflictsWithTarget, Detail: "bậc", Proposal: "%")],
                    new(20, 20)
                ),
            ],
            [
                new DraftCommitment(
                    "C1",
                    "hỗ trợ 20 hợp tác xã",
                    null,
                    20m,
                    null,
                    "hợp tác xã",
                    null,
                    "A1",
                    [],
                    new(11, 11)
                ),
            ],
            [
                new DraftReportingDuty(
                    "R1",
                    "báo cáo hằng quý",
                    ["Các sở"],
                    [null],
                    "quarterly",
                    null,
                    null,
                    null,
                    [],
                    new(30, 30)
                ),
            ],
            [],
            [new DraftOrientation("O1", "II", "Phát triển hạ tầng số dùng chung", new(25, 26))],
            []
        );

    public static DraftAssignment Assignment(string id, string text, int from, int to) =>
        new(id, null, "I", text, "bullet", null, [], [], [], [], DraftDeadline.None, [], null, null, [], new(from, to));

    public static PlanDraft Apply(PlanDraft draft, DraftEdit edit) =>
        DraftEditing.Apply(draft, edit, Knowledge, LineCount).ShouldBeOfType<EditOutcome.Done>().Draft;

    public static string Refusal(PlanDraft draft, DraftEdit edit) =>
        DraftEditing.Apply(draft, edit, Knowledge, LineCount).ShouldBeOfType<EditOutcome.Refused>().Refusal.Name;

    private static Agency Department(string id, string name, string shortName) =>
        new(new AgencyId(id), name, shortName, AgencyKind.Department, null, [], null, null, []);
}
