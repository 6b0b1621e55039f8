using System.Globalization;
using System.Text.Json;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Writing.Letters;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Reminders;

/// <summary>Dự thảo công văn đôn đốc: about one part, or one for all that an agency is late with (data/policies/reminder-letter.json).</summary>
public sealed class ReminderLetters
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly Store _store;
    private readonly WorkRules _rules;
    private readonly LetterSender _sender;
    private readonly int _answerWorkingDays;

    public ReminderLetters(Store store, WorkRules rules, KnowledgeFolder folder)
    {
        (_store, _rules) = (store, rules);
        ArgumentNullException.ThrowIfNull(folder);
        const string file = "reminder-letter.json";
        try
        {
            var text = File.ReadAllText(folder.File("policies", file));
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

    /// <summary>About one part; null while it is neither late nor silent: there is nothing to write about.</summary>
    public OfficialLetter? Of(Work work, string agencyName, DateOnly today) => Of([work], agencyName, today);

    /// <summary>Một công văn cho mỗi cơ quan: all that an agency is late with, as far as the writer may remind of it.</summary>
    public OfficialLetter? OfAgency(AgencyId agency, string agencyName, Func<Work, bool> mayRemind, DateOnly today) =>
        Of([.. _store.Ask(db => WorkShelf.OfAgency(db, agency)).Where(mayRemind)], agencyName, today);

    private OfficialLetter? Of(IReadOnlyList<Work> works, string agencyName, DateOnly today) =>
        _store.Ask(db =>
        {
            var ladder = _rules.Policies.Escalation.On(today).Policy;
            var plans = new Dictionary<PlanId, string?>();
            var (chased, times) = (new List<ChasedWork>(), 1);
            foreach (var work in works)
            {
                var late = LateTerms(work, today).ToArray();
                if (late.Length == 0)
                    continue;
                if (!plans.TryGetValue(work.Part.PlanId, out var plan))
                    plans[work.Part.PlanId] = plan = PlanAsCalled(db, work.Part.PlanId);
                var standing = late.Select(state => (ladder.CountsFrom(state), state.Instance)).ToHashSet();
                var letters = SentReminders
                    .Of(db, work.Key)
                    .Count(one =>
                        one.Sternness == Sternness.FormalLetter && standing.Contains((one.Sent.For, one.Sent.Instance))
                    );
                times = Math.Max(times, letters);
                chased.AddRange(late.Select(state => Chased(work, state, plan ?? "Kế hoạch", ladder)));
            }
            if (chased.Count == 0)
                return null;
            var answerBy = _rules.Calendar.AddWorkingDays(today, _answerWorkingDays);
            return ReminderLetter.Of(_sender, agencyName, chased, today, answerBy, times);
        });

    /// <summary>The rungs count from the day after the first silent quarter.</summary>
    private static DateOnly LastDayOf(DateOnly countsFrom) => countsFrom.AddDays(-1);

    /// <summary>Whether there is anything to write about.</summary>
    public bool IsCalledFor(Work work, DateOnly today) => LateTerms(work, today).Any();

    /// <summary>Each overdue instance of recurring work is a line of its own.</summary>
    private IEnumerable<ComputedState> LateTerms(Work work, DateOnly today) =>
        // Where the agency says it is not theirs, the standing agency owes a decision first.
        work is { Answer: TakingUp.NotOurs, Decision: null }
            ? []
            : _rules
                .Standing(work, today)
                .OpenTerms.Where(static state =>
                    state
                        is {
                                State: AssignmentState.Overdue,
                                AwaitsVerification: false,
                                DueOn: not null,
                                DaysLate: not null
                            }
                            or { State: AssignmentState.RoutineSilent, SilentSince: not null }
                );

    private static ChasedWork Chased(Work work, ComputedState state, string plan, EscalationLadder ladder)
    {
        var (code, title) = (work.Part.Code.Value, work.Assignment.Text);
        return state.State == AssignmentState.RoutineSilent
            ? new ChasedWork.Silent(plan, code, title, LastDayOf(ladder.CountsFrom(state)!.Value))
            : new ChasedWork.Overdue(
                plan,
                code,
                title,
                state.OriginalDueOn ?? state.DueOn!.Value,
                state.DueOn!.Value,
                state.EffectiveDueOn ?? state.DueOn.Value,
                state.DaysLate!.Value
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
