using TienDo.Progress;
using static TienDo.Core.Tests.Progress.Given;

namespace TienDo.Core.Tests.Progress;

public sealed class FourWayPartitionTests
{
    /// <summary>The Prime Minister's task force, 2017: its report says 98.62 and 1.38; the counts give 98.63 and 1.37.</summary>
    [Fact]
    public void Counts_the_year_2017_as_the_task_force_did()
    {
        var year = new FourWayPartition(CompletedOnTime: 14_068, CompletedLate: 1_983, InTime: 5_640, Overdue: 223);

        year.WithDate.ShouldBe(21_914);
        year.Completed.ShouldBe(16_051);
        year.Open.ShouldBe(5_863);
        year.CompletedOfFallenDue.ShouldBe(new Rate(16_051, 16_274));
        year.CompletedOfFallenDue.Percent(2).ShouldBe(98.63m);
        year.OverdueOfFallenDue.Percent(2).ShouldBe(1.37m);
    }

    [Fact]
    public void Counts_the_year_2016()
    {
        var year = new FourWayPartition(CompletedOnTime: 1_310, CompletedLate: 429, InTime: 1_812, Overdue: 175);

        (year.WithDate, year.Completed, year.Open).ShouldBe((3_726, 1_739, 1_987));
        year.CompletedOfFallenDue.Percent().ShouldBe(90.9m);
        year.CompletedOfAll.Percent().ShouldBe(46.7m);
    }

    /// <summary>The report of 2021 divides by all tasks instead: 35 of 1,589 are 2.2 %.</summary>
    [Fact]
    public void Knows_the_other_denominator_in_use()
    {
        var year = new FourWayPartition(CompletedOnTime: 900, CompletedLate: 100, InTime: 554, Overdue: 35);

        year.OverdueOfAll.ShouldBe(new Rate(35, 1_589));
        year.OverdueOfAll.Percent().ShouldBe(2.2m);
        year.OverdueOfFallenDue.Percent().ShouldBe(3.4m);
    }

    [Fact]
    public void Nothing_to_divide_by_is_no_percentage() =>
        new FourWayPartition(0, 0, 7, 0).CompletedOfFallenDue.Percent().ShouldBeNull();

    [Theory]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 16, 1, "6.3")]
    [InlineData(25, 32, 1, "78.1")]
    [InlineData(25, 46, 1, "54.3")]
    [InlineData(2_000_000_000, 2_100_000_000, 1, "95.2")]
    public void Rounds_half_away_from_zero(int part, int of, int decimals, string percent) =>
        new Rate(part, of)
            .Percent(decimals)
            .ShouldBe(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Puts_each_state_in_one_place_and_work_without_a_date_apart()
    {
        ComputedState[] states =
        [
            DueBy("2026-03-31").Claim("2026-03-01").Accepted("2026-03-02").On("2026-06-01"),
            DueBy("2026-03-31").Claim("2026-04-01").Accepted("2026-04-02").On("2026-06-01"),
            DueBy("2026-03-31").On("2026-06-01"),
            DueBy("2026-12-31").On("2026-06-01"),
            DueBy("2026-06-15").On("2026-06-01"),
            DueBy("2026-12-31").ClaimWithoutEvidence("2026-05-01").On("2026-06-01"),
            DueBy("2026-12-31").Suspended("2026-05-01").On("2026-06-01"),
            Of(new TienDo.Time.Deadline.After("có hướng dẫn")).On("2026-06-01"),
            Of(new TienDo.Time.Deadline.Continuous(null, null)).On("2026-06-01"),
            Of(new TienDo.Time.Deadline.Unstated()).Claim("2026-03-01").Accepted("2026-03-02").On("2026-06-01"),
        ];

        FourWayPartition
            .Of(states)
            .ShouldBe(
                new FourWayPartition(
                    CompletedOnTime: 1,
                    CompletedLate: 1,
                    InTime: 3,
                    Overdue: 1,
                    WithoutDate: 3,
                    Suspended: 1
                )
            );
    }
}
