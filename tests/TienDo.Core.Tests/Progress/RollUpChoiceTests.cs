using TienDo.Agencies;
using TienDo.Assignments;
using TienDo.Progress;

namespace TienDo.Core.Tests.Progress;

public sealed class RollUpChoiceTests
{
    private static readonly AgencyId[] s_leads = [new("so-khcn"), new("so-tai-chinh")];

    public static TheoryData<RollUpRule, string> Rules =>
        new()
        {
            { new RollUpRule.All(), "" },
            { new RollUpRule.Share(66.7m), "" },
            { new RollUpRule.Share(0), "Percent ThePercentageIsOutOfBounds" },
            { new RollUpRule.Share(100.1m), "Percent ThePercentageIsOutOfBounds" },
            { Weighted(100, ("so-khcn", 2)), "" },
            { Weighted(0, ("so-khcn", 2)), "Percent ThePercentageIsOutOfBounds" },
            { Weighted(100, ("so-khcn", 0)), "" },
            { Weighted(100, ("so-khcn", 0), ("so-tai-chinh", 0)), "Weights TheWeightsAreAllNothing" },
            { Weighted(100, ("so-khcn", -1)), "Weights TheWeightIsOutOfBounds" },
            { Weighted(100, ("so-khcn", 1_001)), "Weights TheWeightIsOutOfBounds" },
            { Weighted(100, ("so-y-te", 1)), "Weights TheAgencyDoesNotLead" },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_must_be_reachable(RollUpRule rule, string refusals) => Told(rule, s_leads).ShouldBe(refusals);

    [Fact]
    public void One_lead_agency_needs_no_rule() =>
        Told(new RollUpRule.Share(50), s_leads[..1]).ShouldBe(" OnlyOneAgencyLeads");

    private static RollUpRule.Weighted Weighted(decimal percent, params (string Agency, decimal Weight)[] weights) =>
        new(weights.ToDictionary(pair => new AgencyId(pair.Agency), pair => pair.Weight), percent);

    private static string Told(RollUpRule rule, IReadOnlyCollection<AgencyId> leads) =>
        string.Join(", ", RollUpChoice.Check(rule, leads).Select(no => $"{no.Field} {no.Refusal.Name}"));
}
