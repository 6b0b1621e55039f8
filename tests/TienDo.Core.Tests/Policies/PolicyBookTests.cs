using TienDo.Core.Tests.Time;
using TienDo.Progress;

namespace TienDo.Core.Tests.Policies;

public sealed class PolicyBookTests
{
    private const string TwoEditions = """
        {"editions":[
          {"version":"1","validFrom":"2025-01-01","validTo":"2026-06-30","basis":"b","dueSoonDays":10,"dueSoonPercentOfTerm":50},
          {"version":"2","validFrom":"2026-07-01","basis":"b","dueSoonDays":20,"dueSoonPercentOfTerm":50}]}
        """;

    [Theory]
    [InlineData("2020-01-01", "1")]
    [InlineData("2026-06-30", "1")]
    [InlineData("2026-07-01", "2")]
    [InlineData("2040-01-01", "2")]
    public void Has_one_edition_for_each_day(string day, string version) =>
        StatePolicy
            .Parse(TwoEditions)
            .On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Version.ShouldBe(version);

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"editions":[]}""")]
    [InlineData(
        """{"editions":[{"version":"1","validFrom":"1/1/2025","basis":"b","dueSoonDays":1,"dueSoonPercentOfTerm":1}]}"""
    )]
    [InlineData(
        """{"editions":[{"version":"1","validFrom":"2025-01-01","basis":"b","dueSoonDays":-1,"dueSoonPercentOfTerm":1}]}"""
    )]
    [InlineData(
        """{"editions":[{"version":"1","validFrom":"2025-01-01","validTo":"2026-01-01","basis":"b","dueSoonDays":1,"dueSoonPercentOfTerm":1}]}"""
    )]
    public void Says_when_it_is_not_in_its_form(string json) =>
        Should.Throw<FormatException>(() => StatePolicy.Parse(json)).Message.ShouldNotBeEmpty();

    [Fact]
    public void A_day_without_a_rule_is_refused() =>
        Should
            .Throw<FormatException>(() =>
                StatePolicy.Parse(TwoEditions.Replace("2026-07-01", "2026-07-02", StringComparison.Ordinal))
            )
            .Message.ShouldContain("must begin on the day after");

    [Fact]
    public void The_policies_shipped_are_in_their_form() =>
        StatePolicy.Parse(DataFiles.Read("policies/states.json")).Editions.ShouldNotBeEmpty();
}
