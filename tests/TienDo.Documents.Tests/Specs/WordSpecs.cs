using System.Globalization;
using TienDo.Documents.Recognising;
using TienDo.Time;

namespace TienDo.Documents.Tests.Specs;

/// <summary>Runs the specifications of deadlines, agency lists and responsibilities.</summary>
public sealed class WordSpecs
{
    public static TheoryData<string[]> Points => SpecTable.Rows("deadlines.md", "Points of time");

    public static TheoryData<string[]> Stretches => SpecTable.Rows("deadlines.md", "Stretches");

    public static TheoryData<string[]> Repeating => SpecTable.Rows("deadlines.md", "Recurring, ongoing, waiting");

    public static TheoryData<string[]> Doubted => SpecTable.Rows("deadlines.md", "Doubts");

    public static TheoryData<string[]> Between => SpecTable.Rows("agency-lists.md", "Between names");

    public static TheoryData<string[]> Inside => SpecTable.Rows("agency-lists.md", "Inside names");

    public static TheoryData<string[]> Shared => SpecTable.Rows("agency-lists.md", "Shared heads");

    public static TheoryData<string[]> Sentences =>
        SpecTable.Rows("responsibilities.md", "Câu giao trách nhiệm: who, with whom, what");

    [Theory]
    [MemberData(nameof(Points))]
    [MemberData(nameof(Stretches))]
    public void DeadlineWithDays(string[] row)
    {
        var read = Read(row[0]);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe(row[1]);
        Text(read.Deadline.From).ShouldBe(SpecTable.OrNothing(row[2]));
        Text(read.Deadline.To).ShouldBe(SpecTable.OrNothing(row[3]));
        Text(read.Deadline.Effective).ShouldBe(SpecTable.OrNothing(row[4]));
    }

    [Theory]
    [MemberData(nameof(Repeating))]
    public void DeadlineWithoutDays(string[] row)
    {
        var read = Read(row[0]);

        read.Doubts.ShouldBeEmpty();
        read.Deadline.Kind.ShouldBe(row[1]);
        read.Deadline.Recurrence.ShouldBe(SpecTable.OrNothing(row[2]));
        read.Deadline.Trigger.ShouldBe(SpecTable.OrNothing(row[3]));
    }

    [Theory]
    [MemberData(nameof(Doubted))]
    public void DoubtedDeadline(string[] row)
    {
        var read = Read(row[0]);

        read.Deadline.Kind.ShouldBe(row[1]);
        Text(read.Deadline.To).ShouldBe(SpecTable.OrNothing(row[2]));
        read.Doubts.Select(static doubt => doubt.Reason).FirstOrDefault().ShouldBe(SpecTable.OrNothing(row[3]));
    }

    [Theory]
    [MemberData(nameof(Between))]
    [MemberData(nameof(Inside))]
    [MemberData(nameof(Shared))]
    public void AgencyList(string[] row) => AgencyNames.Split(row[0]).ShouldBe(SpecTable.Names(row[1]));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Responsibility(string[] row)
    {
        var phrase = ResponsibilityPhrase.Read(row[0]);

        phrase.Subjects.ShouldBe(SpecTable.Names(row[1]));
        phrase.Cooperating.ShouldBe(SpecTable.Names(row[2]));
        row[0][phrase.ActionStart..].ShouldBe(row[3]);
    }

    private static ReadDeadline Read(string raw) => DeadlineReader.Read(raw, 2026, WorkingCalendar.WeekendsOnly);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
