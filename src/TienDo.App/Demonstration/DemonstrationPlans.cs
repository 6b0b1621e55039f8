using System.Text;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Drafts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;

namespace TienDo.App.Demonstration;

/// <summary>Kế hoạch giả định: many invented plans, adopted by the same code as real ones, for measuring the portal.</summary>
public static class DemonstrationPlans
{
    /// <summary>The same plans every time; those already there are passed over.</summary>
    public static (int Plans, int Assignments) Load(
        Store store,
        ReadingKnowledge knowledge,
        int plans,
        int assignmentsEach,
        IProgress<IntakeProgress>? progress = null
    )
    {
        AgencyKind[] kinds = [AgencyKind.Department, AgencyKind.Commune, AgencyKind.Ward];
        var made = (Plans: 0, Assignments: 0);
        for (var number = 1; number <= plans; number++)
        {
            progress?.Report(new IntakeProgress(IntakeStage.Storing, number - 1, plans));
            var agencies = Agencies(knowledge, kinds);
            var plan = new InventedPlan(number, assignmentsEach, knowledge, InventedSetting.Portal, agencies).Write();
            var rules = WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram);
            if (Adopt(store, rules, plan, string.Create(null, $"gia-dinh-{number}.txt")) is { } adopted)
                made = (made.Plans + 1, made.Assignments + adopted);
        }
        return made;
    }

    internal static readonly Actor Who = Programs.Inventor;

    internal static IReadOnlyList<Agency> Agencies(ReadingKnowledge knowledge, params IEnumerable<AgencyKind> kinds) =>
        [.. knowledge.Agencies.Agencies.Where(agency => agency.ValidTo is null && kinds.Contains(agency.Kind))];

    /// <summary>The same way as a real document; null when the plan is there already.</summary>
    internal static int? Adopt(
        Store store,
        WorkRules rules,
        (SourceDocument Source, PlanDraft Draft) invented,
        string fileName
    )
    {
        var text = string.Join('\n', invented.Source.Lines.Select(line => line.Text));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var file = FileShelf.Receive(store.Folder, content, long.MaxValue - 1, default);
        var added = store.Change(db =>
        {
            if (AdoptedPlans.FromFile(db, file.Hash) is not null)
                return default;
            FileShelf.Keep(store.Folder, file);
            var stored = new StoredFile(file.Hash, file.Size, "text/plain", db.Now);
            return (DraftId?)
                DraftShelf.Add(db, stored, fileName, invented.Draft, SourceJson.Pack(invented.Source), Who);
        });
        return added is { } id && new AdoptPlan(store, rules).Run(id, 1, true, Who) is AdoptOutcome.Adopted done
            ? done.Assignments
            : null;
    }
}
