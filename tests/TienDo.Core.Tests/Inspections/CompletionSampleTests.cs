using System.Globalization;
using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Core.Tests.Time;
using TienDo.Inspections;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.Core.Tests.Inspections;

public sealed class CompletionSampleTests
{
    private const string Seal = "5f0c";

    private static readonly SamplingPolicy s_policy = new(
        SharePercent: 5,
        AtLeast: 2,
        MostSuspicious: 3,
        ManyInOneMinute: 3,
        SameTextPercent: 90
    );

    [Fact]
    public void Drawing_again_gives_the_same_whatever_the_order()
    {
        var done = Many(200);

        Keys("2026-Q3", done).ShouldBe(Keys("2026-Q3", [.. done.Reverse()]));
        Keys("2026-Q3", done).ShouldNotBe(Keys("2026-Q4", done), "another quarter draws others");
        CompletionSample
            .Draw("2026-Q3", "5f0d", done, s_policy)
            .Select(one => one.Completion.Part.Code.Value)
            .ShouldNotBe(Keys("2026-Q3", done), "nobody knows what is drawn before the quarter has ended");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 2)]
    [InlineData(41, 3)]
    [InlineData(1000, 50)]
    public void Draws_a_share_rounded_up_and_at_least_some(int population, int drawn) =>
        CompletionSample.Draw("2026-Q3", Seal, Many(population), s_policy).Count.ShouldBe(drawn);

    [Fact]
    public void A_lot_is_fair_enough_that_every_work_comes_up_in_the_course_of_time()
    {
        var done = Many(40);
        var quarters = Enumerable
            .Range(2000, 60)
            .SelectMany(year => Enumerable.Range(1, 4).Select(q => $"{year}-Q{q}"));

        quarters.SelectMany(quarter => Keys(quarter, done)).Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public void Names_why_a_completion_is_looked_at_again()
    {
        AcceptedCompletion[] odd =
        [
            Done(1) with
            {
                SentOn = new(2026, 9, 30),
            },
            Done(2) with
            {
                Text = "Đã ban hành kế hoạch.",
                TextBefore = "đã ban hành kế hoạch",
            },
            Done(3) with
            {
                FileHashes = ["f1"],
            },
            Done(4) with
            {
                FileHashes = ["f1", "f2"],
            },
            Done(5) with
            {
                FileHashes = ["f3", "f3"],
            },
        ];

        var reasons = CompletionSample
            .Draw("2026-Q3", Seal, odd, s_policy with { SharePercent = 100, AtLeast = 0 })
            .ToDictionary(
                one => one.Completion.Part.Code.Value,
                one => string.Join(' ', one.Reasons.Where(reason => reason != SampleReason.Share))
            );

        reasons["1"].ShouldBe("EvidenceOnTheLastDay");
        reasons["2"].ShouldBe("SameTextAsLastTime");
        reasons["3"].ShouldBe("SameFileInSeveral");
        reasons["4"].ShouldBe("SameFileInSeveral");
        reasons["5"].ShouldBe("", "twice in one work is not several");
    }

    [Fact]
    public void Many_acceptances_by_one_person_in_one_minute_are_looked_at_again()
    {
        var minute = new DateTimeOffset(2026, 9, 30, 16, 30, 5, TimeSpan.FromHours(7));
        AcceptedCompletion[] done =
        [
            .. Enumerable.Range(1, 3).Select(at => Done(at) with { AcceptedAt = minute.AddSeconds(at * 10) }),
            Done(4) with
            {
                AcceptedAt = minute,
                AcceptedBy = "mai",
            },
            Done(5) with
            {
                AcceptedAt = minute.AddMinutes(1),
            },
        ];

        CompletionSample
            .Draw("2026-Q3", Seal, done, s_policy with { SharePercent = 0, AtLeast = 0 })
            .Select(one => one.Completion.Part.Code.Value)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void Suspicious_ones_come_beside_the_share_and_are_bounded()
    {
        var late = Many(100).Select(done => done with { SentOn = new(2026, 9, 30) }).ToArray();

        var sample = CompletionSample.Draw("2026-Q3", Seal, late, s_policy);

        sample.Count(one => one.IsByLot).ShouldBe(5);
        sample.Count(one => !one.IsByLot).ShouldBe(3);
        sample.Select(one => one.Completion.Work).ShouldBeUnique();
    }

    [Fact]
    public void The_error_rate_has_its_denominator_and_keeps_the_lot_apart()
    {
        var sample = CompletionSample.Draw(
            "2026-Q3",
            Seal,
            [.. Many(100).Select(done => done with { SentOn = new(2026, 9, 30) })],
            s_policy
        );
        var lot = sample.Where(one => one.IsByLot).ToArray();
        var odd = sample.Where(one => !one.IsByLot).ToArray();

        var errors = SampleErrors.Of(
            sample,
            [
                Look(lot[0], confirmed: true),
                Look(lot[1], confirmed: false),
                Look(lot[2], confirmed: false, day: 1),
                Look(lot[2], confirmed: true, day: 9),
                Look(odd[0], confirmed: false),
            ]
        );

        errors.ByLot.ShouldBe(new Rate(1, 3));
        errors.Suspicious.ShouldBe(new Rate(1, 1));
        errors.NotYetLookedAt.ShouldBe(4);
    }

    [Fact]
    public void The_policy_shipped_is_in_its_form() =>
        SamplingPolicy.Parse(DataFiles.Read("policies/sampling.json")).Editions[0].Policy.SharePercent.ShouldBe(5);

    private static string[] Keys(string quarter, IReadOnlyCollection<AcceptedCompletion> done) =>
        [.. CompletionSample.Draw(quarter, Seal, done, s_policy).Select(one => one.Completion.Part.Code.Value)];

    private static SecondLook Look(SampledCompletion sampled, bool confirmed, int day = 5) =>
        new(sampled, confirmed, new DateOnly(2026, 10, day), "thanh", "Đối chiếu với văn bản gốc");

    private static AcceptedCompletion[] Many(int count) => [.. Enumerable.Range(1, count).Select(Done)];

    private static AcceptedCompletion Done(int number) =>
        new(
            new AssignmentPart(
                new PlanId(1),
                new AssignmentCode(number.ToString(CultureInfo.InvariantCulture)),
                new AgencyId("so-tai-chinh"),
                AgencyRole.Lead,
                FromGroup: null
            ),
            Instance: null,
            SentOn: new DateOnly(2026, 8, 15),
            EffectiveDueOn: new DateOnly(2026, 9, 30),
            new DateTimeOffset(2026, 8, 20, 8, 0, 0, TimeSpan.FromHours(7)).AddMinutes(number),
            AcceptedBy: "dung",
            Text: "Đã ban hành văn bản hướng dẫn",
            TextBefore: null,
            FileHashes: []
        );
}
