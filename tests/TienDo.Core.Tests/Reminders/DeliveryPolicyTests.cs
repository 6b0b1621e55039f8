using TienDo.Reminders;

namespace TienDo.Tests.Reminders;

public sealed class DeliveryPolicyTests
{
    private static readonly DeliveryPolicy Policy = new(
        TimeSpan.FromMinutes(1),
        3,
        TimeSpan.FromMinutes(20),
        6,
        TimeSpan.FromDays(3),
        TimeSpan.FromSeconds(30)
    );

    [Fact]
    public void Each_wait_is_longer_than_the_last_up_to_the_longest_and_then_it_is_given_up() =>
        Enumerable
            .Range(1, 7)
            .Select(failed => Policy.WaitAfter(failed)?.TotalMinutes)
            .ShouldBe([1, 3, 9, 20, 20, null, null]);

    [Theory]
    [InlineData("\"firstWaitSeconds\": 0")]
    [InlineData("\"factor\": 0")]
    [InlineData("\"mostAttempts\": -1")]
    public void A_policy_that_could_never_send_is_refused(string wrong)
    {
        var name = wrong.Split(':')[0];
        var edition = $$"""
            { "version": "1", "validFrom": "2025-01-01", "basis": "thử", "firstWaitSeconds": 60, "factor": 3,
              "longestWaitMinutes": 240, "mostAttempts": 10, "staleAfterHours": 72, "timeoutSeconds": 60 }
            """;
        DeliveryPolicy.Parse($$"""{ "editions": [ {{edition}} ] }""").Editions.Count.ShouldBe(1);
        var broken = System.Text.RegularExpressions.Regex.Replace(edition, name + @": \d+", wrong);
        broken.ShouldNotBe(edition);
        Should.Throw<FormatException>(() => DeliveryPolicy.Parse($$"""{ "editions": [ {{broken}} ] }"""));
    }
}
