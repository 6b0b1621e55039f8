using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.TestWorld;

/// <summary>Drafts as a reader would make them, built part by part.</summary>
public static class SampleDrafts
{
    public static PlanDraft Plan(
        string? number = "715/KH-UBND",
        string? subject = "Cấp nước sạch cho các bản vùng cao",
        string? issuer = "Ủy ban nhân dân tỉnh Lai Châu",
        params DraftAssignment[] assignments
    ) =>
        new(
            new DocumentHead(
                "KẾ HOẠCH",
                number,
                new DateOnly(2026, 2, 10),
                issuer,
                subject,
                new DraftSignatory("Giàng A Páo", "PHÓ CHỦ TỊCH"),
                ["Như Điều 3"],
                [new("Nghị quyết", "12/NQ-HĐND", new DateOnly(2025, 12, 5), "HĐND tỉnh", "implements", Line(2))],
                new DraftPeriod(2026, 2030)
            ),
            [new("I.", "Mục đích", 1, Line(3)), new("II.", "Nhiệm vụ", 1, Line(4)), new("1.", "Hạ tầng", 2, Line(5))],
            assignments.Length > 0 ? assignments : [Assignment("A1", "1", "Lắp đặt bể chứa nước tại Mường Tè")],
            [],
            [],
            [],
            [],
            [],
            []
        );

    public static DraftAssignment Assignment(
        string id,
        string? number,
        string text,
        Agency? lead = null,
        DraftDeadline? deadline = null,
        string? parent = null,
        int line = 6,
        string? section = "II.1",
        params Doubt[] doubts
    ) =>
        new(
            id,
            number,
            section,
            text,
            number is null ? "bullet" : "item",
            parent,
            [(lead ?? KnownAgencies.Science).Name],
            [(lead ?? KnownAgencies.Science).Id.Value],
            [],
            [],
            deadline ?? Month(2026, 10, 31),
            ["Biên bản bàn giao"],
            null,
            null,
            doubts,
            Line(line)
        );

    public static DraftIndicator Indicator(string id, string name, decimal value, int year) =>
        new(
            id,
            null,
            "I",
            name,
            name + " đạt " + value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "%",
            "≥",
            value,
            null,
            "%",
            year,
            null,
            null,
            null,
            [KnownAgencies.Science.Name],
            [KnownAgencies.Science.Id.Value],
            [],
            [],
            [],
            Line(7)
        );

    public static DraftDeadline Month(int year, int month, int last)
    {
        var day = new DateOnly(year, month, last);
        return new(
            $"Tháng {month}/{year}",
            "month",
            new DateOnly(year, month, 1),
            day,
            KnownAgencies.Calendar.EffectiveDay(day)
        );
    }

    public static Doubt Blocking(string field) => new(field, DoubtReasons.DeadlineUnclear, Blocking: true, Detail: "?");

    public static SourceSpan Line(int number) => new(number, number);

    /// <summary>Eight lines with the texts of the draft where it says they stand.</summary>
    public static SourceDocument SourceOf(PlanDraft draft)
    {
        var count = Math.Max(
            8,
            draft.Assignments.Select(assignment => assignment.Source.LineTo).DefaultIfEmpty().Max()
        );
        var lines = Enumerable.Range(1, count).Select(at => new SourceLine(at, $"Dòng {at} của văn bản")).ToList();
        foreach (var assignment in draft.Assignments)
            lines[assignment.Source.LineFrom - 1] = new SourceLine(
                assignment.Source.LineFrom,
                assignment.Text,
                Page: 1
            );
        return new SourceDocument(SourceFormat.PlainText, "UTF-8", lines, [], 1, []);
    }
}
