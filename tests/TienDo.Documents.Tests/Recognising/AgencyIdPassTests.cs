using TienDo.Agencies;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising;

namespace TienDo.Documents.Tests.Recognising;

public sealed class AgencyIdPassTests
{
    private static readonly AgencyDirectory s_directory = new(
        [
            Body("so-a", "Sở A", AgencyKind.Department, parent: null),
            Body("so-a-vp", "Văn phòng Sở A", AgencyKind.Division, "so-a", "Văn phòng Sở"),
        ],
        []
    );

    [Fact]
    public void KnowsTheIssuersOwnOfficeOnceTheIssuerIsKnown()
    {
        var read = new AgencyIdPass(s_directory, "so-a", on: null).Over([Row("A1", "Văn phòng Sở", IsUnknown)])[0];

        read.LeadIds.ShouldBe(["so-a-vp"]);
        read.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void DoubtsAnUnknownNameOnceAndKeepsOtherDoubts()
    {
        var clear = new Doubt("text", DoubtReasons.CellsInterleaved);

        var read = new AgencyIdPass(s_directory, issuerId: null, on: null).Over([
            Row("A1", "Cục Z", IsUnknown, clear),
            Row("A2", "Cục Z", IsUnknown),
        ]);

        read[0]
            .Doubts.Select(static doubt => doubt.Reason)
            .ShouldBe([DoubtReasons.CellsInterleaved, DoubtReasons.AgencyUnknown]);
        read[1].Doubts.ShouldBeEmpty();
        read[1].LeadIds.ShouldBe([null]);
    }

    private static Doubt IsUnknown { get; } = new("lead", DoubtReasons.AgencyUnknown, Detail: "as the table saw it");

    private static Agency Body(string id, string name, AgencyKind kind, string? parent, params string[] aliases) =>
        new(new AgencyId(id), name, name, kind, parent is null ? null : new AgencyId(parent), aliases, null, null, []);

    private static DraftAssignment Row(string id, string lead, params Doubt[] doubts) =>
        new(
            id,
            null,
            null,
            "Việc",
            "row",
            null,
            [lead],
            [null],
            [],
            [],
            DraftDeadline.None,
            [],
            null,
            null,
            doubts,
            new SourceSpan(1, 1)
        );
}
