using TienDo.App.Progress;
using TienDo.App.Tests.DailyRounds;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Progress;

/// <summary>What is returned again and again is seen by agency, with how much was verified at all.</summary>
public sealed class ReturnCountsTests : IDisposable
{
    private readonly RoundProvince _province = new();

    [Fact]
    public void Returns_are_counted_by_agency_and_reason_beside_all_that_was_verified()
    {
        Counts().ShouldBeEmpty();
        _province.World.On("2026-06-20");
        _province.Verifies(
            _province.ClaimsCompletion(),
            new Verification.Return("thieu-minh-chung", "Gửi quyết định.")
        );
        _province.Verifies(_province.ClaimsCompletion(), new Verification.Return("thieu-minh-chung", "Vẫn thiếu."));
        _province.Verifies(
            _province.ClaimsCompletion(),
            new Verification.Return("so-lieu-khong-khop", "Số không khớp.")
        );
        var pending = _province.ClaimsCompletion();
        Counts().ShouldHaveSingleItem().Verified.ShouldBe(3, "what nobody has looked at is not verified");
        _province.Verifies(pending, new Verification.Accept(null));

        var one = Counts().ShouldHaveSingleItem();

        (one.Agency, one.Verified, one.Returned).ShouldBe((KnownAgencies.Finance.Id, 4, 3));
        one.ByReason.ShouldBe([("thieu-minh-chung", 2), ("so-lieu-khong-khop", 1)]);
        Counts(new PartFilter([KnownAgencies.Science.Id]))
            .ShouldBeEmpty("another agency's returns are not ours to see");
    }

    public void Dispose() => _province.Dispose();

    private IReadOnlyList<AgencyReturns> Counts(PartFilter? filter = null) =>
        _province.World.Store.Ask(db => ReturnCounts.Of(db, filter ?? new PartFilter()));
}
