using System.Globalization;
using System.Text.Json;
using TienDo.Documents.Drafting;
using static TienDo.Documents.Tests.Drafting.SampleDraft;

namespace TienDo.Documents.Tests.Drafting;

/// <summary>Whatever a reviewer does, in whatever order, the draft stays one that can be adopted and replayed.</summary>
public sealed class AnySequenceOfEditsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Keeps_the_draft_whole(int seed)
    {
        var random = new Random(seed);
        var draft = New();
        var done = 0;
        for (var step = 1; step <= 120; step++)
        {
            var edit = Roundtripped(Any(draft, random, step));
            if (DraftEditing.Apply(draft, edit, Knowledge, LineCount) is not EditOutcome.Done applied)
                continue;
            draft = applied.Draft;
            done++;
            ShouldBeWhole(draft, edit);
            DraftEntries.Contains(draft, applied.Entry).ShouldBeTrue(edit.ToString());
        }
        done.ShouldBeGreaterThan(10);
    }

    private static DraftEdit Roundtripped(DraftEdit edit) =>
        JsonSerializer.Deserialize<DraftEdit>(JsonSerializer.Serialize(edit))!;

    private static void ShouldBeWhole(PlanDraft draft, DraftEdit edit)
    {
        var ids = DraftEntries.Ids(draft).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count, edit.ToString());
        var assignments = draft.Assignments.Select(item => item.Id).ToHashSet();
        foreach (var item in draft.Assignments)
        {
            (item.Parent is null || assignments.Contains(item.Parent)).ShouldBeTrue(edit.ToString());
            Ancestors(draft, item).ShouldNotContain(item.Id, edit.ToString());
            item.LeadIds.Count.ShouldBe(item.Lead.Count);
            item.CooperatingIds.Count.ShouldBe(item.Cooperating.Count);
            item.Text.Trim().ShouldNotBeEmpty();
            ShouldBeInside(item.Source);
        }
        foreach (var item in draft.Indicators)
        {
            item.LeadIds.Count.ShouldBe(item.Lead.Count);
            ShouldBeInside(item.Source);
        }
        foreach (var item in draft.Commitments)
            (item.Assignment is null || assignments.Contains(item.Assignment)).ShouldBeTrue(edit.ToString());
        foreach (var open in OpenDoubt.In(draft))
            ids.ShouldContain(open.Entry);
    }

    private static void ShouldBeInside(SourceSpan span)
    {
        span.LineFrom.ShouldBeInRange(1, span.LineTo);
        span.LineTo.ShouldBeLessThanOrEqualTo(LineCount);
    }

    private static IEnumerable<string> Ancestors(PlanDraft draft, DraftAssignment item)
    {
        for (var (above, steps) = (item.Parent, 0); above is not null && steps < 100; steps++)
        {
            yield return above;
            above = draft.Assignments.Single(other => other.Id == above).Parent;
        }
    }

    private static DraftEdit Any(PlanDraft draft, Random random, int step)
    {
        var entry = Pick(random, [.. DraftEntries.Ids(draft)]);
        var assignment = Pick(random, [.. draft.Assignments.Select(item => item.Id), "A99"]);
        var other = Pick(random, [.. draft.Assignments.Select(item => item.Id), "A99"]);
        var doubt = Pick(random, [.. OpenDoubt.In(draft).Select(open => open.Key), "A1.text.Nothing"]);
        var newId = "N" + (random.Next(8) == 0 ? 1 : step).ToString(CultureInfo.InvariantCulture);
        var (from, to) = (random.Next(0, LineCount + 2), random.Next(0, LineCount + 2));
        var words = Pick(
            random,
            ["Sở Tài chính", "", "30/6/2027", "Ban Lạ\nSở CT; Sở TC", "≥", "80", "2030", "\u0301"]
        );
        string[] fields =
        [
            "text",
            "lead",
            "cooperating",
            "deadline",
            "deadlineMeaning",
            "name",
            "unit",
            "value",
            "number",
        ];
        return random.Next(13) switch
        {
            0 => new DraftEdit.AcceptDoubt(doubt),
            1 => new DraftEdit.KeepAsWritten(doubt),
            2 => new DraftEdit.CorrectField(doubt, words),
            3 => new DraftEdit.SplitAssignment(assignment, random.Next(-1, 40), from, newId),
            4 => new DraftEdit.MergeAssignments(assignment, other),
            5 => random.Next(3) == 0 ? new DraftEdit.DeleteEntry(entry) : new DraftEdit.DeleteEntry("O1"),
            6 => new DraftEdit.Reparent(assignment, random.Next(4) == 0 ? null : other),
            7 => new DraftEdit.MoveSource(entry, from, to),
            8 => new DraftEdit.AddAssignment(
                newId,
                "Việc thêm " + step,
                from,
                to,
                "I",
                random.Next(2) == 0 ? null : other
            ),
            9 => new DraftEdit.AddIndicator(newId, "Chỉ tiêu thêm", from, to),
            10 => new DraftEdit.AddLegalBasis("Quyết định", step + "/QĐ", words, null, "cites", from, to),
            11 => new DraftEdit.MakeAssignment("O1", newId),
            _ => new DraftEdit.EditEntry(entry, new Dictionary<string, string> { [Pick(random, fields)] = words }),
        };
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
