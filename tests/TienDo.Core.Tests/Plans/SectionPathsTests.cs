using TienDo.Plans;

namespace TienDo.Core.Tests.Plans;

public sealed class SectionPathsTests
{
    [Fact]
    public void A_path_names_every_heading_above_once() =>
        SectionPaths
            .Of([("I.", 1), ("III.", 1), ("1.", 2), ("1.3.", 3), ("a)", 4), ("2.", 2), ("Phụ lục I", 1), ("I", 2)])
            .ShouldBe(["I", "III", "III.1", "III.1.3", "III.1.3.a", "III.2", "Phụ lục I", "Phụ lục I.I"]);

    [Fact]
    public void A_heading_without_marker_adds_nothing() => SectionPaths.Of([("", 1), ("1.", 2)]).ShouldBe(["", "1"]);
}
