using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;

namespace TienDo.App.Demonstration;

/// <summary>What was made of an invented province.</summary>
public sealed record MadeProvince(int Agencies, int Plans, int Assignments, int Parts, int Updates);

/// <summary>
/// Tỉnh giả định: four plans that 66 agencies have worked on for twelve quarters, for measuring the monitoring. The same
/// province every time but for the accounts' ids; its last day is 30/9/2026.
/// </summary>
public sealed class DemonstrationProvince
{
    public const int Quarters = 12;
    private const int Plans = 4;
    private const int AssignmentsEach = 1250;

    private static readonly DateOnly Begins = new(2023, 10, 1);

    /// <summary>
    /// The communes of today begin on 1/7/2025, so the plans are shared out among the agencies of that day; the quarters
    /// before are what their predecessors handed over.
    /// </summary>
    private static readonly DateOnly SharedOut = new(2025, 7, 1);

    private static readonly InventedSetting Setting = new(8000, new(2023, 9, 5), new(2023, 12, 20), 1800);

    private readonly ReadingKnowledge _knowledge;
    private readonly WorkRules _rules;
    private readonly WalkingClock _clock = new(SharedOut);
    private readonly Store _store;

    public DemonstrationProvince(DataFolder folder, ReadingKnowledge knowledge, WorkRules rules)
    {
        _knowledge = knowledge;
        _rules = rules;
        _store = Store.Open(folder, _clock);
    }

    /// <summary>The agencies of an invented province: departments, communes, wards and the Party's bodies.</summary>
    public static IReadOnlyList<Agency> AgenciesOf(ReadingKnowledge knowledge) =>
        DemonstrationPlans.Agencies(
            knowledge,
            AgencyKind.Department,
            AgencyKind.Commune,
            AgencyKind.Ward,
            AgencyKind.Party
        );

    /// <param name="times">So many times four plans; 1 is the province.</param>
    /// <param name="assignmentsEach">Of one plan.</param>
    /// <returns>null when the folder holds plans already: work on them is not mixed with invented work.</returns>
    public MadeProvince? Load(
        int times = 1,
        int assignmentsEach = AssignmentsEach,
        IProgress<IntakeProgress>? progress = null
    )
    {
        if (_store.Ask(static db => db.Plans.Any()))
            return null;
        var agencies = AgenciesOf(_knowledge);
        var plans = times * Plans;
        var steps = plans + Quarters;
        var assignments = 0;
        for (var number = 1; number <= plans; number++)
        {
            progress?.Report(new IntakeProgress(IntakeStage.Storing, number - 1, steps));
            var plan = new InventedPlan(number, assignmentsEach, _knowledge, Setting, agencies).Write();
            var name = string.Create(CultureInfo.InvariantCulture, $"tinh-gia-dinh-{number}.txt");
            assignments += DemonstrationPlans.Adopt(_store, _rules, plan, name) ?? 0;
        }
        var people = _store.Change(db => People(db, agencies));
        var officer = _store.Change(static db =>
            NewAccounts.Make(db, "Cán bộ giả định", null, [Whole(Role.StandingOfficer, null)], DemonstrationPlans.Who)
        );
        var works = _store.Ask(InventedWork.All);
        var updates = 0;
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            progress?.Report(new IntakeProgress(IntakeStage.Storing, plans + quarter, steps));
            var acting = Begins.AddMonths(3 * quarter + 2).AddDays(11);
            _clock.GoTo(acting);
            updates += _store.Change(db => works.Count(work => work.Acts(db, quarter, acting, people[work.Agency])));
            _clock.GoTo(acting.AddDays(4));
            _store.Change(db => works.Count(work => work.IsVerified(db, quarter, acting.AddDays(4), officer)));
        }
        _clock.GoTo(Begins.AddMonths(3 * Quarters).AddDays(-1));
        PartStates.BringToToday(_store, _rules);
        return new MadeProvince(agencies.Count, plans, assignments, works.Count, updates);
    }

    private static Dictionary<AgencyId, InventedPerson> People(TienDoDb db, IReadOnlyList<Agency> agencies) =>
        agencies
            .Select((agency, at) => (agency.Id, Name: InventedWords.PersonName(at)))
            .ToDictionary(
                static one => one.Id,
                one => new InventedPerson(
                    NewAccounts.Make(db, one.Name, null, [Whole(Role.FocalPerson, one.Id)], DemonstrationPlans.Who),
                    one.Name
                )
            );

    private static Grant Whole(Role role, AgencyId? agency) => new(role, agency, true, [], null, null, null);
}
