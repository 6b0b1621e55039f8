using TienDo.App.DeadlineExtensions;
using TienDo.App.Progress;
using TienDo.App.Tests.DailyRounds;
using TienDo.DeadlineExtensions;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>What waits for a word is listed for whoever gives it, and the list says what is asked.</summary>
public sealed class AskedDecisionTests : IDisposable
{
    private readonly RoundProvince _province = new();

    [Theory]
    [InlineData("2026-07-20", WaitsFor.StandingAgency, WaitsFor.ProvincialLeader)]
    [InlineData("2026-12-01", WaitsFor.ProvincialLeader, WaitsFor.StandingAgency)]
    public void More_time_is_listed_for_whom_the_policy_names(string until, WaitsFor decides, WaitsFor other)
    {
        _province.World.On("2026-06-01");
        var day = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        Ask(day);

        Listed(decides).ShouldBe(1);
        Listed(other).ShouldBe(0);
        Listed(WaitsFor.Anybody).ShouldBe(1);
        Asked().ShouldBe([new AskedDecision.MoreTime(day, null, decides)]);

        new RequestDeadlineExtension(_province.World.Store, Province.Rules)
            .Decide(
                _province.Part,
                _province.World.Store.Ask(db => WorkShelf.Find(db, _province.Part))!.Extensions.Single().Id,
                granted: true,
                null,
                decides == WaitsFor.ProvincialLeader ? _province.Leader : _province.Officer,
                RoundProvince.Of(decides == WaitsFor.ProvincialLeader ? _province.Leader : _province.Officer)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Listed(WaitsFor.Anybody).ShouldBe(0);
        Asked().ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_and_an_answer_are_the_standing_agencys()
    {
        _province.World.On("2026-06-22");
        _province.TakesUp();
        _province.ClaimsCompletion();
        Asked().ShouldBe([new AskedDecision.Verification(1, ClaimsCompletion: true)]);
        Listed(WaitsFor.StandingAgency).ShouldBe(1);
        Listed(WaitsFor.ProvincialLeader).ShouldBe(0);
    }

    [Fact]
    public void Not_ours_names_whose_it_is_said_to_be()
    {
        _province.World.On("2026-06-01");
        new TakeUpPart(_province.World.Store, Province.Rules)
            .Answer(
                _province.Part,
                new TakingUp.NotOurs("Việc này thuộc Sở Khoa học và Công nghệ.", KnownAgencies.Science.Id),
                _province.Focal,
                RoundProvince.Of(_province.Focal)
            )
            .ShouldBeOfType<WorkOutcome.Done>();
        Asked().ShouldBe([new AskedDecision.NotOurs(KnownAgencies.Science.Id.Value)]);
        Listed(WaitsFor.StandingAgency).ShouldBe(1);
    }

    public void Dispose() => _province.Dispose();

    private void Ask(DateOnly until) =>
        new RequestDeadlineExtension(_province.World.Store, Province.Rules)
            .Ask(_province.Part, until, "Chờ số liệu của các xã.", _province.Focal, RoundProvince.Of(_province.Focal))
            .ShouldBeOfType<WorkOutcome.Done>();

    private int Listed(WaitsFor waits) =>
        _province.World.Store.Ask(db => WorkLists.List(db, new PartFilter(Waiting: waits), 0, 10)).Count;

    private IReadOnlyList<AskedDecision> Asked() =>
        _province.World.Store.Ask(db => AskedDecisions.Of(db, _province.Part));
}
