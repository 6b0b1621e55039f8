using System.Globalization;
using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;

namespace TienDo.App.Demonstration;

/// <summary>When invented plans were issued, and in which days their deadlines lie.</summary>
/// <param name="FirstNumber">Added to the number of the plan; the plans of each setting are documents of their own.</param>
internal sealed record InventedSetting(int FirstNumber, DateOnly Issued, DateOnly FirstDue, int DueWithinDays)
{
    public static readonly InventedSetting Portal = new(9000, new(2025, 1, 15), new(2026, 1, 1), 1800);
}

/// <summary>One invented plan: its text and the draft that goes with it, line by line.</summary>
internal sealed class InventedPlan(
    int number,
    int assignments,
    ReadingKnowledge knowledge,
    InventedSetting setting,
    IReadOnlyList<Agency> agencies
)
{
    private const int SectionSize = 25;

    private readonly List<SourceLine> _lines = [];
    private readonly List<OutlineEntry> _outline = [];
    private readonly List<DraftAssignment> _assignments = [];
    private uint _state = (uint)number * 2654435761u;

    public (SourceDocument Source, PlanDraft Draft) Write()
    {
        var subject = Pick(InventedWords.Subjects);
        var issued = setting.Issued.AddDays(number * 13);
        var written = string.Create(CultureInfo.InvariantCulture, $"{setting.FirstNumber + number}/KH-UBND");
        Line("ỦY BAN NHÂN DÂN TỈNH");
        Line("Số: " + written);
        Line("KẾ HOẠCH");
        Line(subject);
        for (var made = 0; made < assignments; made++)
        {
            if (made % SectionSize == 0)
                Section(made / SectionSize);
            Assignment(made);
        }
        var head = new DocumentHead(
            "KẾ HOẠCH",
            written,
            issued,
            "Ủy ban nhân dân tỉnh",
            subject,
            null,
            [],
            [],
            new DraftPeriod(issued.Year, issued.Year + 5)
        );
        var draft = new PlanDraft(head, _outline, _assignments, Indicators(), [], [], [], [], []);
        return (new SourceDocument(SourceFormat.PlainText, "UTF-8", _lines, [], 1, []), draft);
    }

    private void Section(int at)
    {
        var marker = at switch
        {
            < 10 => InventedWords.Romans[at],
            _ => string.Create(CultureInfo.InvariantCulture, $"P{at}"),
        };
        var title = Pick(InventedWords.Fields);
        Line(marker + ". " + title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));
        _outline.Add(new OutlineEntry(marker, title, 1, new SourceSpan(_lines.Count, _lines.Count)));
    }

    private void Assignment(int made)
    {
        var text = string.Join(' ', Pick(InventedWords.Verbs), Pick(InventedWords.Objects), Pick(InventedWords.Places));
        var ordinal = (made % SectionSize + 1).ToString(CultureInfo.InvariantCulture);
        var (lead, leadIds) = Agencies(1);
        var (cooperating, cooperatingIds) = Agencies(1 + (int)(Next() % 4));
        var deadline = Deadline(made);
        var product = Pick(InventedWords.Deliverables);
        var from = _lines.Count + 1;
        Line($"{ordinal}. {text}.");
        Line($"- Chủ trì: {string.Join("; ", lead)}. Phối hợp: {string.Join("; ", cooperating)}.");
        Line($"- Sản phẩm: {product}." + (deadline.Raw is null ? "" : $" Thời hạn: {deadline.Raw}."));
        _assignments.Add(
            new DraftAssignment(
                string.Create(CultureInfo.InvariantCulture, $"A{made + 1}"),
                ordinal,
                _outline[^1].Marker,
                text,
                "item",
                null,
                lead,
                leadIds,
                cooperating,
                cooperatingIds,
                deadline,
                [product],
                null,
                null,
                [],
                new SourceSpan(from, _lines.Count)
            )
        );
    }

    private DraftDeadline Deadline(int made)
    {
        var day = setting.FirstDue.AddDays((int)(Next() % (uint)setting.DueWithinDays));
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);
        var quarter = (day.Month + 2) / 3;
        return (made % 8) switch
        {
            0 => new(Text(day, "d/M/yyyy"), "date", null, day, Effective(day)),
            1 or 2 => new(
                "Tháng " + Text(day, "M/yyyy"),
                "month",
                month.AddDays(1).AddMonths(-1),
                month,
                Effective(month)
            ),
            3 or 4 => Quarter(day.Year, quarter),
            5 => new(
                "Năm " + Text(day, "yyyy"),
                "year",
                new DateOnly(day.Year, 1, 1),
                new DateOnly(day.Year, 12, 31),
                Effective(new DateOnly(day.Year, 12, 31))
            ),
            // As in the real plans, about one in sixteen comes round again.
            6 when made % 16 == 6 => new(
                "Hằng quý, trước ngày 15 của tháng cuối quý",
                "recurring",
                Recurrence: "quarterly;by day 15 of last month"
            ),
            6 => new("Thường xuyên", "ongoing"),
            _ => new("Sau khi có hướng dẫn của bộ", "event", Trigger: "có hướng dẫn của bộ"),
        };
    }

    private DraftDeadline Quarter(int year, int quarter)
    {
        var last = new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1);
        var raw = string.Create(CultureInfo.InvariantCulture, $"Quý {InventedWords.Romans[quarter - 1]}/{year}");
        return new(raw, "quarter", last.AddDays(1).AddMonths(-3), last, Effective(last));
    }

    private List<DraftIndicator> Indicators() =>
        [
            .. Enumerable
                .Range(1, 12)
                .Select(at =>
                {
                    var name = Pick(InventedWords.Measures);
                    var value = 20 + (int)(Next() % 80);
                    var (lead, leadIds) = Agencies(1);
                    var text = string.Create(CultureInfo.InvariantCulture, $"{name} đạt từ {value}% trở lên");
                    return new DraftIndicator(
                        string.Create(CultureInfo.InvariantCulture, $"C{at}"),
                        null,
                        null,
                        name,
                        text,
                        "≥",
                        value,
                        null,
                        "%",
                        2030,
                        null,
                        null,
                        null,
                        lead,
                        leadIds,
                        [],
                        [],
                        [],
                        new SourceSpan(4, 4)
                    );
                }),
        ];

    private (IReadOnlyList<string> Names, IReadOnlyList<string?> Ids) Agencies(int count)
    {
        if (agencies.Count == 0)
            return (["Sở Khoa học và Công nghệ"], [null]);
        var first = (int)(Next() % (uint)agencies.Count);
        var chosen = Enumerable.Range(first, count).Select(at => agencies[at % agencies.Count]).ToList();
        return ([.. chosen.Select(agency => agency.Name)], [.. chosen.Select(agency => agency.Id.Value)]);
    }

    private DateOnly Effective(DateOnly day) => knowledge.Calendar.EffectiveDay(day);

    private void Line(string text) => _lines.Add(new SourceLine(_lines.Count + 1, text));

    private string Pick(string[] from) => from[Next() % (uint)from.Length];

    // Xorshift: the same plans on every machine and every runtime.
    private uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
