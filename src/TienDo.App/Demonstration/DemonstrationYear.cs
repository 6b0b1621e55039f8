using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.DailyRounds;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Recognising;
using TienDo.Progress;

namespace TienDo.App.Demonstration;

/// <summary>What was made of a year with the sample plans.</summary>
/// <param name="Refused">Names of deeds that were refused; none in a year that holds together.</param>
public sealed record MadeYear(int Plans, int People, int Deeds, IReadOnlyList<string> Refused);

/// <summary>
/// Một năm làm việc giả định: the plans are taken in soon after they were signed, and agencies work on them until yesterday, through
/// the same use cases as real people. Some things are left for whoever enters a role to do.
/// </summary>
public sealed class DemonstrationYear
{
    /// <summary>Days after its signature on which a plan is taken in.</summary>
    private const int TakenInAfter = 5;

    /// <summary>Agencies that nobody answers for yet, so that this can be seen too.</summary>
    private const int LeftWithoutPeople = 3;

    /// <summary>Days over which the daily round was held already.</summary>
    private const int DaysOfRounds = 25;

    private readonly ReadingKnowledge _knowledge;
    private readonly WorkRules _rules;
    private readonly DateOnly _today;
    private readonly WalkingClock _clock;
    private readonly Store _store;
    private readonly Dictionary<AgencyId, Person> _people = [];
    private readonly HashSet<AgencyId> _unattended = [];
    private int _names;

    public DemonstrationYear(DataFolder folder, ReadingKnowledge knowledge, WorkRules rules, DateOnly today)
    {
        (_knowledge, _rules, _today) = (knowledge, rules, today);
        _clock = new WalkingClock(today);
        _store = Store.Open(folder, _clock);
    }

    /// <param name="files">Plans that can be read; what cannot is passed over.</param>
    /// <returns>null when the folder holds plans already: work on them is not mixed with invented work.</returns>
    public MadeYear? Load(IReadOnlyList<string> files, IProgress<IntakeProgress>? progress = null)
    {
        if (_store.Ask(static db => db.Plans.Any()))
            return null;
        var plans = files.Select(file => (File: file, On: DayOf(file))).OrderBy(static one => one.On).ToArray();
        _clock.GoTo(plans.Length > 0 ? plans[0].On : _today);
        DemonstrationPeople.MakeAll(_store);
        foreach (var one in DemonstrationPeople.All.Where(static one => one.Grant.Role == Role.FocalPerson))
            _people[one.Grant.Agency!.Value] = PersonOf(one.Key);
        var deeds = new PlayedDeeds(_store, _rules, PersonOf("can-bo"), _people);
        var yesterday = _today.AddDays(-1);
        // A plan brings deeds of its own when it is taken in, so that everything is written down in the order of its days.
        var script = new PriorityQueue<Action, (DateOnly On, int At)>();
        var (adopted, at) = (0, 0);
        foreach (var (file, on) in plans)
            script.Enqueue(() => adopted += Begin(file, on) ? 1 : 0, (on, at++));
        bool Begin(string file, DateOnly on)
        {
            if (TakeIn(file) is not { } slug)
                return false;
            var works = _store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value));
            Invite(works);
            foreach (var work in works)
            {
                var deedsOfIt = new PlayedPart(work, on, _rules, deeds).Plan(yesterday);
                foreach (var (day, act) in deedsOfIt.Where(deed => deed.On < yesterday))
                    script.Enqueue(act, (day, at++));
            }
            return true;
        }

        var firstRound = yesterday.AddDays(-DaysOfRounds);
        var (isRoundHeld, done, last) = (false, 0, DateOnly.MinValue);
        while (script.TryDequeue(out var act, out var when))
        {
            if (done++ % 50 == 0)
                progress?.Report(new IntakeProgress(IntakeStage.Storing, done, done + script.Count));
            if (!isRoundHeld && when.On >= firstRound)
                isRoundHeld = HoldRound(firstRound);
            // Nobody does everything at one stroke of the clock.
            if (when.On == last)
                _clock.Wait(TimeSpan.FromMinutes(1));
            else
                _clock.GoTo(last = when.On);
            act();
        }
        _clock.GoTo(yesterday);
        LeaveForToday(deeds);
        HoldRound(yesterday);
        return new MadeYear(adopted, _people.Count, deeds.Done, deeds.Refused);
    }

    private bool HoldRound(DateOnly day)
    {
        _clock.GoTo(day);
        PartStates.BringToToday(_store, _rules);
        new DailyRound(_store, _rules).Run(day);
        return true;
    }

    private DateOnly DayOf(string file)
    {
        using var content = File.OpenRead(file);
        var signed = ReadPlanFile.Run(content, Path.GetFileName(file), _knowledge) is PlanFileOutcome.Read(_, var draft)
            ? draft.Document.Date
            : null;
        var day = _rules.Calendar.EffectiveDay((signed ?? _today.AddDays(-60)).AddDays(TakenInAfter));
        return day < _today ? day : _today.AddDays(-1);
    }

    /// <returns>null where it cannot be read.</returns>
    private string? TakeIn(string file)
    {
        using var content = File.OpenRead(file);
        var officer = PersonOf("can-bo");
        var who = new Actor(officer.Name, Role.StandingOfficer, officer.Id);
        return
            new IntakeDocument(_store, _knowledge).Run(content, Path.GetFileName(file), who)
                is IntakeOutcome.Stored(var id, _)
            && new AdoptPlan(_store, _rules).Run(id, 1, acceptDoubts: true, who) is AdoptOutcome.Adopted(var slug, _, _)
            ? slug
            : null;
    }

    /// <summary>A focal person for each agency with work but a few.</summary>
    private void Invite(IReadOnlyList<Work> works)
    {
        var agencies = works
            .Select(static work => work.Part.Agency)
            .Distinct()
            .Where(agency => !_people.ContainsKey(agency) && !_unattended.Contains(agency))
            .OrderBy(static agency => agency.Value, StringComparer.Ordinal)
            .ToList();
        var left = agencies.Take(LeftWithoutPeople - _unattended.Count).ToArray();
        _unattended.UnionWith(left);
        _store.Change(db =>
        {
            foreach (var agency in agencies.Skip(left.Length))
            {
                string name;
                do name = InventedWords.PersonName(_names++);
                while (DemonstrationPeople.All.Any(person => person.Name == name));
                Grant[] grants = [new(Role.FocalPerson, agency, true, [], null, null, null)];
                _people[agency] = new Person(
                    NewAccounts.Make(db, name, null, grants, Programs.Demonstration),
                    name,
                    grants
                );
            }
            return agencies.Count;
        });
    }

    /// <summary>Claims to verify, requests to decide, something returned: what the roles find when they come in.</summary>
    private void LeaveForToday(PlayedDeeds deeds)
    {
        PartStates.BringToToday(_store, _rules);
        var open = _store
            .Ask(db => WorkLists.List(db, new PartFilter(), 0, 1000))
            .Where(line => line.State.IsOpen && !line.State.AwaitsVerification && deeds.HasPerson(line.Key))
            .ToArray();
        var dated = open.Where(static line =>
                line is { Role: AgencyRole.Lead, State: { Instance: null, DueOn: not null } }
            )
            .ToArray();
        foreach (var line in dated.Where(static line => line.State.State == AssignmentState.Overdue).Take(5))
            deeds.Claim(line.Key, null, line.Key.Code.Value.Length);
        foreach (var person in DemonstrationPeople.All.Where(static one => one.Grant.Role == Role.FocalPerson))
        {
            var own = open.FirstOrDefault(line =>
                line.Key.Agency == person.Grant.Agency
                && line.State is { State: AssignmentState.Overdue or AssignmentState.DueSoon or AssignmentState.InTime }
            );
            if (own is null)
                continue;
            deeds.Claim(own.Key, own.State.Instance, 1);
            deeds.Return(own.Key, 0);
        }
        var ahead = dated
            .Where(line => line.State.EffectiveDueOn > _today.AddDays(10) && !line.HasOpenExtension)
            .ToArray();
        for (var at = 0; at < Math.Min(3, ahead.Length); at++)
            deeds.AskForTime(ahead[at].Key, ahead[at].State.DueOn!.Value.AddDays(at == 1 ? 90 : 25));
        if (open.FirstOrDefault(static line => line is { TakenUp: null, Role: AgencyRole.Cooperating }) is { } foreign)
            deeds.NotOurs(foreign.Key, "Nội dung này thuộc lĩnh vực của cơ quan chủ trì.", suggested: null);
    }

    private Person PersonOf(string key)
    {
        var one = DemonstrationPeople.All.Single(person => person.Key == key);
        return new Person(DemonstrationPeople.AccountOf(_store, one), one.Name, [one.Grant]);
    }
}
