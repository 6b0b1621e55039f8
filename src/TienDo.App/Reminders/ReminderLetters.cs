using System.Globalization;
using System.Text.Json;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Writing.Letters;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Reminders;

/// <summary>Dự thảo công văn đôn đốc về một phần việc quá hạn (data/policies/reminder-letter.json).</summary>
public sealed class ReminderLetters
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly Store _store;
    private readonly WorkRules _rules;
    private readonly LetterSender _sender;
    private readonly int _answerWorkingDays;

    /// <param name="folder">The data folder beside the program.</param>
    public ReminderLetters(Store store, WorkRules rules, string folder)
    {
        (_store, _rules) = (store, rules);
        const string file = "policies/reminder-letter.json";
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            using var document = JsonDocument.Parse(text);
            _sender = document.RootElement.Deserialize<LetterSender>(Json)!;
            _answerWorkingDays = document.RootElement.GetProperty("answerWorkingDays").GetInt32();
        }
        catch (Exception broken)
            when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BrokenKnowledgeException(file, broken.Message);
        }
    }

    /// <summary>Who writes, as letters and minutes of the province begin.</summary>
    public LetterSender Sender => _sender;

    /// <summary>Null while the part is not late: there is nothing to write about.</summary>
    public OfficialLetter? Of(Work work, string agencyName, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(work);
        var state = _rules.StateOf(work, today);
        if (
            state is not { State: AssignmentState.Overdue, DueOn: { } due, DaysLate: { } late }
            || _store.Ask(db => PlanAsCalled(db, work.Part.PlanId)) is not { } plan
        )
            return null;
        var letters = _store.Ask(db =>
            SentReminders
                .Of(db, work.Key)
                .Count(one => one.Sternness == Sternness.FormalLetter && one.Sent.For == state.EffectiveDueOn)
        );
        return ReminderLetter.Of(
            _sender,
            agencyName,
            [new OverdueWork(plan, work.Part.Code.Value, work.Assignment.Text, state.OriginalDueOn ?? due, due, late)],
            today,
            _rules.Calendar.AddWorkingDays(today, _answerWorkingDays),
            Math.Max(1, letters)
        );
    }

    /// <summary>As it is called in a sentence: its kind, number and day, as far as they are known.</summary>
    public static string? PlanAsCalled(TienDoDb db, PlanId id)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Plans.Find(id) is not { } plan)
            return null;
        // "KẾ HOẠCH" over the document, "Kế hoạch" in a sentence.
        var kind = plan.Type is { Length: > 1 } type
            ? char.ToUpper(type[0], Vietnamese) + type[1..].ToLower(Vietnamese)
            : "Kế hoạch";
        var number = plan.Number is { } known ? " số " + known : "";
        var day = plan.IssuedOn is { } issued ? " ngày " + VietnameseDay.Write(issued) : "";
        return kind + number + day;
    }
}
