using System.Diagnostics;
using System.Text;
using TienDo.Agencies;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Documents.Tests.Reading;
using TienDo.Time;

namespace TienDo.Documents.Tests.Recognising;

public sealed class PlanReaderBoundsTests
{
    private static readonly ReadingKnowledge Nothing = new(AgencyDirectory.Empty, WorkingCalendar.WeekendsOnly);

    private static RecognitionOutcome Read(string text) => PlanReader.Read(Given.Text(text), Nothing);

    [Fact]
    public void Ten_times_the_text_costs_little_more_than_ten_times_the_time()
    {
        var chapter = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "../../../../tests/TienDo.Documents.Tests/Specs/bullets.md")
        );
        var small = string.Concat(Enumerable.Repeat(chapter, 8));
        var large = string.Concat(Enumerable.Repeat(chapter, 80));
        Time(small);

        var one = Math.Min(Time(small), Time(small));
        var ten = Math.Min(Time(large), Time(large));

        // A quadratic reader would need a hundred times.
        (ten / one).ShouldBeLessThan(30);
    }

    private static double Time(string text)
    {
        var watch = Stopwatch.StartNew();
        Read(text);
        return watch.Elapsed.TotalMilliseconds;
    }

    [Theory]
    [InlineData("I. NHIỆM VỤ\n1. ")]
    [InlineData("I. NHIỆM VỤ\n- \n- \n-")]
    [InlineData("KẾ HOẠCH")]
    [InlineData("Phụ lục I\nPhụ lục I\nPhụ lục I")]
    [InlineData("Nơi nhận:\n- \nTM. ỦY BAN NHÂN DÂN")]
    [InlineData("1. a) (1) + - • : ; . ,")]
    [InlineData("x:::::::\n((((((((\n))))))")]
    [InlineData("V. TỔ CHỨC THỰC HIỆN\n1. Sở\n-")]
    [InlineData("I. CHỈ TIÊU\n- Tỷ lệ đạt 5 \u0301 \u0301/\u0301\n- 12/ \u0301")]
    [InlineData("TT Nhiệm vụ \u0301 Đơn vị chủ trì Thời gian\n1 Làm Sở Y tế 2026")]
    public void Scraps_are_read_or_refused_and_never_throw(string text) => Read(text).ShouldNotBeNull();

    [Fact]
    public void Any_cut_of_a_plan_is_read_or_refused()
    {
        var plan = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "../../../../tests/TienDo.Documents.Tests/Specs/items.md")
        );
        for (var length = 3; length < plan.Length; length += 97)
            Read(plan[..length]).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("I. ")]
    [InlineData("a) ")]
    [InlineData("- ")]
    [InlineData("1.1. ")]
    [InlineData("Luật A ")]
    [InlineData("Nghị quyết số 5/NQ-CP của Chính phủ (")]
    [InlineData("Đơn vị chủ trì: ")]
    public void One_pattern_over_and_over_stays_quick(string pattern)
    {
        var text = new StringBuilder("KẾ HOẠCH\nI. NHIỆM VỤ\n");
        for (var at = 0; at < 4_000; at++)
            text.Append(pattern).Append(at % 7 == 0 ? "\n" : "Xây dựng ");

        Time(text.ToString()).ShouldBeLessThan(20_000);
    }
}
