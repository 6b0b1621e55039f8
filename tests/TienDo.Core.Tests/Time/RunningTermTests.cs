using TienDo.Time;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Time;

/// <summary>Civil Code 2015 Art. 147 and 148, on the calendar of 2026.</summary>
public sealed class RunningTermTests
{
    [Theory]
    [InlineData("2026-03-02", 30, TermMeasure.Days, "2026-04-01")]
    [InlineData("2026-03-02", 1, TermMeasure.Days, "2026-03-03")]
    [InlineData("2026-03-02", 5, TermMeasure.WorkingDays, "2026-03-09")]
    [InlineData("2026-04-29", 1, TermMeasure.WorkingDays, "2026-05-04")]
    [InlineData("2026-03-02", 2, TermMeasure.Weeks, "2026-03-16")]
    [InlineData("2026-01-31", 1, TermMeasure.Months, "2026-02-28")]
    [InlineData("2026-02-28", 1, TermMeasure.Months, "2026-03-28")]
    [InlineData("2026-08-31", 6, TermMeasure.Months, "2027-02-28")]
    [InlineData("2028-02-29", 1, TermMeasure.Years, "2029-02-28")]
    public void Ends_as_the_law_counts(string from, int count, TermMeasure measure, string last) =>
        new RunningTerm(count, measure).LastDay(Day(from), Calendar).ShouldBe(Day(last));

    [Theory]
    [InlineData("trong thời hạn 30 ngày kể từ ngày có kết luận", "30 Days")]
    [InlineData("Trong 15 ngày làm việc, kể từ ngày nhận được văn bản", "15 WorkingDays")]
    [InlineData("03 tháng sau khi Đề án được phê duyệt", "3 Months")]
    [InlineData("chậm nhất ba mươi (30) ngày tính từ ngày ký", "30 Days")]
    [InlineData("02 tuần từ khi có hướng dẫn", "2 Weeks")]
    [InlineData("1 năm kể từ ngày Nghị quyết có hiệu lực", "1 Years")]
    [InlineData("sau khi có hướng dẫn của Bộ", null)]
    [InlineData("ngày 30 tháng 6 kể từ năm nay", null)]
    [InlineData("trong 30 ngày", null)]
    [InlineData("30 ngày kể từ khi có hướng dẫn, báo cáo 45 ngày kể từ khi có hướng dẫn", null)]
    [InlineData("30 ngày kể từ khi có hướng dẫn; tức 30 ngày kể từ ngày ký", "30 Days")]
    [InlineData("99999999999 ngày kể từ ngày ký", null)]
    [InlineData("4000 ngày kể từ ngày ký", null)]
    [InlineData(null, null)]
    public void Is_read_from_the_words_of_the_plan(string? words, string? term) =>
        (RunningTerm.In(words)?.ToString()).ShouldBe(term);

    [Fact]
    public void Never_ends_on_or_before_the_day_it_runs_from_and_grows_with_its_length() =>
        Always.Holds(
            ((int, int, int) sample) =>
            {
                var from = new DateOnly(2026, 1, 1).AddDays(Math.Abs(sample.Item1 % 3_000));
                var measure = (TermMeasure)Math.Abs(sample.Item2 % 5);
                var term = new RunningTerm(Math.Abs(sample.Item3 % 9) + 1, measure);
                var last = term.LastDay(from, Calendar);
                var longer = term with { Count = term.Count + 1 };
                return from < last
                    && (!longer.IsWithinBounds || last < longer.LastDay(from, Calendar))
                    && (measure != TermMeasure.WorkingDays || Calendar.IsWorkingDay(last));
            }
        );

    [Fact]
    public void A_day_more_off_never_shortens_a_term() =>
        Always.Holds(
            ((int, int, int) sample) =>
            {
                var from = new DateOnly(2026, 1, 1).AddDays(Math.Abs(sample.Item1 % 3_000));
                var off = from.AddDays(Math.Abs(sample.Item2 % 60));
                var term = new RunningTerm(Math.Abs(sample.Item3 % 40) + 1, TermMeasure.WorkingDays);
                var busy = WorkingCalendar.WeekendsOnly;
                var free = new WorkingCalendar([off], []);
                return term.LastDay(from, busy) <= term.LastDay(from, free)
                    && busy.EffectiveDay(term.LastDay(from, busy)) <= free.EffectiveDay(term.LastDay(from, free));
            }
        );
}
