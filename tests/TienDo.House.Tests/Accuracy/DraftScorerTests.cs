using TienDo.Bench.Accuracy;
using TienDo.Documents.Drafting;

namespace TienDo.House.Tests.Accuracy;

/// <summary>The measure itself is measured: it must see each kind of mistake, and only mistakes.</summary>
public sealed class DraftScorerTests
{
    private const string Labels = """
        {
          "document": { "type": "Kế hoạch", "number": "5/KH-UBND", "date": "2026-02-01", "issuer": "UBND tỉnh", "legal_bases": [] },
          "tasks": [
            {
              "no": "1", "text": "Sửa chữa đường vào bản Nậm Sập trước mùa mưa", "lead": ["Sở Xây dựng"],
              "coordinating": ["UBND xã Nậm Sập", "Sở Tài chính"], "outputs": [],
              "deadline": { "raw": "Quý II/2026", "type": "quarter", "from": "2026-04-01", "to": "2026-06-30" }
            }
          ],
          "indicators": [],
          "scope": "annex rows only"
        }
        """;

    private static readonly string[] Source =
    [
        "KẾ HOẠCH",
        "1. Sửa chữa đường",
        "PHỤ LỤC",
        "| 1 | Sửa chữa đường vào bản Nậm Sập |",
    ];

    private static readonly DraftAssignment Right = new(
        "A1",
        "1",
        null,
        "Sửa chữa đường vào bản Nậm Sập trước mùa mưa.",
        "row",
        null,
        ["Sở Xây dựng"],
        [null],
        ["Sở Tài chính", "UBND xã Nậm Sập"],
        [null, null],
        new DraftDeadline("Quý II/2026", "quarter", new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)),
        [],
        null,
        null,
        [],
        new SourceSpan(4, 4)
    );

    [Fact]
    public void A_right_draft_has_no_mistake()
    {
        var tally = Score(Right);

        tally.Mistakes.ShouldBeEmpty();
        tally["assignments"].F1.ShouldBe(1);
        tally.Silent.ShouldBe(0);
    }

    [Fact]
    public void A_wrong_lead_is_silent_without_a_doubt_and_open_with_one()
    {
        var wrong = Right with { Lead = ["Sở Tài chính"] };

        Score(wrong).Silent.ShouldBe(1);
        var doubted = Score(wrong with { Doubts = [new Doubt("leadIds", DoubtReasons.AgencyUnknown)] });
        doubted.Silent.ShouldBe(0);
        doubted.Doubted.ShouldBe(1);
        doubted["lead"].F1.ShouldBe(0);
    }

    [Fact]
    public void A_deadline_one_day_off_is_a_mistake_of_its_end_only()
    {
        var late = Score(Right with { Deadline = Right.Deadline with { To = new DateOnly(2026, 7, 1) } });

        late["deadline end"].F1.ShouldBe(0);
        late["deadline kind"].F1.ShouldBe(1);
    }

    [Fact]
    public void A_missing_assignment_and_a_superfluous_one_are_counted()
    {
        Score()["assignments"].Recall.ShouldBe(0);
        Score(Right, Right with { Id = "A2", Text = "Tổ chức lễ hội mùa xuân" })["assignments"].Precision.ShouldBe(0.5);
    }

    [Fact]
    public void What_stands_outside_the_labelled_part_is_neither_right_nor_wrong() =>
        Score(Right, Right with { Id = "A2", Text = "Sửa chữa đường", Source = new SourceSpan(2, 2) })["assignments"]
            .Precision.ShouldBe(1);

    private static Tally Score(params DraftAssignment[] assignments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        File.WriteAllText(file, Labels);
        try
        {
            var head = new DocumentHead(
                "KẾ HOẠCH",
                "5/KH-UBND",
                new DateOnly(2026, 2, 1),
                "Ủy ban nhân dân tỉnh",
                null,
                null,
                [],
                [],
                null
            );
            return DraftScorer.Score(
                GoldFile.Read(file),
                new PlanDraft(head, [], assignments, [], [], [], [], [], []),
                Source
            );
        }
        finally
        {
            File.Delete(file);
        }
    }
}
