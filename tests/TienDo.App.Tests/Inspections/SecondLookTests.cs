using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.DailyRounds;
using TienDo.App.Inspections;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Inspections;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Inspections;

/// <summary>What was accepted as completed is drawn once a quarter and looked at again by somebody else.</summary>
public sealed class SecondLookTests : IDisposable
{
    private const int Parts = 9;

    private readonly Province _province = new();
    private readonly IReadOnlyList<PartKey> _parts;
    private readonly Person _focal;
    private readonly Person _officer;
    private readonly Person _inspector;

    public SecondLookTests()
    {
        _province.On("2026-03-20");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments:
                [
                    .. Enumerable
                        .Range(1, Parts)
                        .Select(at =>
                            SampleDrafts.Assignment(
                                "A" + at,
                                at.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                "Cấp nước cho bản số " + at,
                                lead: KnownAgencies.Finance,
                                deadline: SampleDrafts.Month(2026, 6, 30),
                                line: 5 + at
                            )
                        ),
                ]
            )
        );
        _parts =
        [
            .. _province
                .Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value))
                .Select(work => work.Key),
        ];
        _focal = Has("Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
        _officer = Has("Nguyễn Thị Lan", Role.StandingOfficer, null);
        _inspector = Has("Vàng Thị Sao", Role.Inspector, null);
    }

    [Fact]
    public void The_first_round_of_a_quarter_draws_the_quarter_before_and_the_next_ones_draw_nothing()
    {
        AcceptAll("2026-05-12");
        Round("2026-06-30");
        Drawn().ShouldBeEmpty("the quarter is not over");
        Round("2026-07-01");
        Round("2026-07-02");
        Drawn().ShouldBe(["2026-Q2"]);
        var sample = Sample("2026-Q2");
        sample.Completions.ShouldBe(Parts);
        sample.Works.Count(one => one.Sampled.IsByLot).ShouldBe(5, "5 % of nine is one, but the policy wants five");
        _province.JournalOf("sample/2026-Q2").ShouldBe(["Vòng hằng ngày SampleDrawn"]);
        var told = NoticesOf(_inspector).Single(notice => notice.Kind == NoticeKind.SampleDrawn);
        (told.Items.Count, told.Items.Count + told.More).ShouldBe((5, sample.Works.Count));
        NoticesOf(_focal).ShouldNotContain(notice => notice.Kind == NoticeKind.SampleDrawn);
    }

    [Fact]
    public void The_lot_is_mixed_with_the_last_line_of_the_quarter_which_is_kept_with_the_draw()
    {
        AcceptAll("2026-05-12");
        Round("2026-06-30");
        var last = _province.Store.Ask(db => db.Journal.OrderBy(line => line.Seq).Last());
        Round("2026-07-01");
        var drawn = _province.Store.Ask(db =>
        {
            using var read = db.Command("SELECT SealLine || ' ' || SealHash FROM SampleDraws");
            return (string)read.ExecuteScalar()!;
        });
        drawn.ShouldBe($"{last.Seq} {last.Hash}");
        _province
            .Store.Ask(db => db.Journal.Single(line => line.What == "SampleDrawn"))
            .After!.ShouldEndWith($"|{last.Seq}|{last.Hash}");
    }

    [Fact]
    public void Quarters_over_which_the_program_stood_still_are_drawn_when_it_runs_again()
    {
        Accept(_parts[0], "2026-03-24");
        Accept(_parts[1], "2026-05-12");
        Round("2026-11-02");
        Drawn().ShouldBe(["2026-Q3", "2026-Q2", "2026-Q1"]);
        Sample("2026-Q1").Works.Single().Claimed.Work.Key.ShouldBe(_parts[0]);
        Sample("2026-Q3").Works.ShouldBeEmpty();
        NoticesOf(_inspector)
            .Single(notice => notice.Kind == NoticeKind.SampleDrawn)
            .Items.Count.ShouldBe(2, "three quarters are told of once");
    }

    [Fact]
    public void Each_is_there_by_lot_or_for_a_reason_that_can_be_said()
    {
        Accept(_parts[0], "2026-06-30");
        foreach (var part in _parts.Skip(1))
            Accept(part, "2026-05-12");
        Round("2026-07-01");
        var works = Sample("2026-Q2").Works;
        works.ShouldAllBe(one => one.Sampled.Reasons.Count > 0);
        works
            .Single(one => one.Claimed.Work.Key == _parts[0])
            .Sampled.Reasons.ShouldContain(SampleReason.EvidenceOnTheLastDay);
        works
            .Where(one => one.Claimed.Work.Key != _parts[0])
            .ShouldAllBe(one => one.Sampled.Reasons.Contains(SampleReason.ManyAcceptedInOneMinute));
    }

    [Fact]
    public void What_is_found_wrong_is_open_again_from_that_day_and_its_agency_is_told_at_once()
    {
        AcceptAll("2026-05-12");
        Round("2026-07-01");
        var drawn = Sample("2026-Q2").Works[0].Claimed;
        _province.On("2026-07-08");
        Look(drawn.Update.Id, confirmed: false, "Biên bản không có chữ ký của xã.").ShouldBeOfType<WorkOutcome.Done>();

        var work = Find(drawn.Work.Key);
        StateOf(work, "2026-07-07").State.ShouldBe(AssignmentState.CompletedOnTime, "nobody knew better that day");
        StateOf(work, "2026-07-08").State.ShouldBe(AssignmentState.Overdue);
        work.IsReturned.ShouldBeTrue();
        _province
            .Store.Ask(db => WorkLists.List(db, new PartFilter(Returned: true), 0, 10))
            .Single()
            .Key.ShouldBe(work.Key);
        NoticesOf(_focal)[0].Kind.ShouldBe(NoticeKind.Returned);
        _province.JournalOf(work.JournalSubject)[^1].ShouldBe("Vàng Thị Sao CompletionFoundWrong");
        Sample("2026-Q2").Errors.ByLot.ShouldBe(new Rate(1, 1));

        Claim(work.Key).ShouldBeOfType<WorkOutcome.Done>("what was found wrong can be shown again");
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void What_is_confirmed_stays_completed_and_counts_in_the_rate()
    {
        AcceptAll("2026-05-12");
        Round("2026-07-01");
        var drawn = Sample("2026-Q2").Works.First(one => one.Sampled.IsByLot).Claimed;
        Look(drawn.Update.Id, confirmed: true, null).ShouldBeOfType<WorkOutcome.Done>();
        StateOf(Find(drawn.Work.Key), "2026-07-01").State.ShouldBe(AssignmentState.CompletedOnTime);
        var errors = Sample("2026-Q2").Errors;
        errors.ByLot.ShouldBe(new Rate(0, 1));
        errors.NotYetLookedAt.ShouldBe(Sample("2026-Q2").Works.Count - 1);
    }

    [Fact]
    public void Nobody_looks_again_at_their_own_and_nobody_looks_twice()
    {
        AcceptAll("2026-05-12");
        Round("2026-07-01");
        var update = Sample("2026-Q2").Works[0].Claimed.Update.Id;
        var looks = new LookAgain(_province.Store, Province.Rules);
        NameOf(looks.Run(update, true, null, _officer, Of(_officer)))
            .ShouldBe(nameof(InspectionRefusals.SomebodyElseLooksAgain));
        NameOf(looks.Run(update, true, null, _focal, Of(_focal)))
            .ShouldBe(nameof(InspectionRefusals.OnlyInspectorsMayLookAgain));
        NameOf(Look(update, false, " ")).ShouldBe(nameof(InspectionRefusals.FindingItWrongNeedsWords));
        NameOf(Look(update, false, new string('a', 10_000))).ShouldBe(nameof(ProgressRefusals.TheTextIsTooLong));
        NameOf(Look(9_999, true, null)).ShouldBe(nameof(InspectionRefusals.ItIsNotInTheSample));
        Look(update, true, null).ShouldBeOfType<WorkOutcome.Done>();
        NameOf(Look(update, false, "Sai.")).ShouldBe(nameof(InspectionRefusals.ItHasBeenLookedAtAgain));
        _province.Count("SecondLooks").ShouldBe(1);
    }

    [Fact]
    public void Two_who_look_at_once_are_one_look()
    {
        AcceptAll("2026-05-12");
        Round("2026-07-01");
        var update = Sample("2026-Q2").Works[0].Claimed.Update.Id;
        var outcomes = new WorkOutcome[4];
        Parallel.For(0, outcomes.Length, at => outcomes[at] = Look(update, at % 2 == 0, "Xem lại."));
        outcomes.OfType<WorkOutcome.Done>().Count().ShouldBe(1);
        outcomes
            .OfType<WorkOutcome.Refused>()
            .ShouldAllBe(no => no.Refusals[0].Refusal == InspectionRefusals.ItHasBeenLookedAtAgain);
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    public void Dispose() => _province.Dispose();

    private void AcceptAll(string day)
    {
        foreach (var part in _parts)
            Accept(part, day);
    }

    private void Accept(PartKey part, string day)
    {
        _province.On(day);
        var sent = Claim(part).ShouldBeOfType<WorkOutcome.Done>();
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(part, sent.Id, new Verification.Accept(null), _officer, Of(_officer))
            .ShouldBeOfType<WorkOutcome.Done>();
    }

    private WorkOutcome Claim(PartKey part) =>
        new SendUpdate(_province.Store, Province.Rules).Run(
            part,
            new ProgressUpdate(
                "Đã bàn giao bể nước của bản.",
                true,
                null,
                [new Evidence.IssuedDocument("12/BB", new DateOnly(2026, 3, 20))]
            ),
            Guid.NewGuid().ToString("N"),
            _focal,
            Of(_focal)
        );

    private WorkOutcome Look(long update, bool confirmed, string? words) =>
        new LookAgain(_province.Store, Province.Rules).Run(update, confirmed, words, _inspector, Of(_inspector));

    private void Round(string day)
    {
        _province.On(day);
        new DailyRound(_province.Store, Province.Rules)
            .Run(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBeOfType<RoundOutcome.Held>();
    }

    private IReadOnlyList<string> Drawn() => _province.Store.Ask(Samples.Drawn);

    private QuarterSample Sample(string quarter) => _province.Store.Ask(db => Samples.Of(db, quarter, Province.Rules))!;

    private Work Find(PartKey part) => _province.Store.Ask(db => WorkShelf.Find(db, part))!;

    private static ComputedState StateOf(Work work, string day) =>
        Province.Rules.StateOf(work, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    private IReadOnlyList<Notice> NoticesOf(Person person) => _province.Store.Ask(db => Notices.Of(db, person.Id, 100));

    private Person Has(string name, Role role, AgencyId? agency)
    {
        Grant[] grants = [new(role, agency, true, [], null, null, null)];
        return new Person(
            _province.Store.Change(db => NewAccounts.Make(db, name, null, grants, Officers.Lan)),
            name,
            grants
        );
    }

    private static string NameOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
