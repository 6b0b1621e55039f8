using System.Text;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
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
        var who = new Actor("Dữ liệu giả định", Role.Operator);
        var made = (Plans: 0, Assignments: 0);
        for (var number = 1; number <= plans; number++)
        {
            progress?.Report(new IntakeProgress(IntakeStage.Storing, number - 1, plans));
            var invented = new InventedPlan(number, assignmentsEach, knowledge).Write();
            var text = string.Join('\n', invented.Source.Lines.Select(line => line.Text));
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            using var file = FileShelf.Receive(store.Folder, content, long.MaxValue - 1, default);
            var added = store.Change(db =>
            {
                if (AdoptedPlans.FromFile(db, file.Hash) is not null)
                    return default;
                FileShelf.Keep(store.Folder, file);
                var stored = new StoredFile(file.Hash, file.Size, "text/plain", db.Now);
                var name = string.Create(null, $"gia-dinh-{number}.txt");
                return (DraftId?)
                    DraftShelf.Add(db, stored, name, invented.Draft, SourceJson.Pack(invented.Source), who);
            });
            if (
                added is { } id
                && new AdoptPlan(store, WorkRules.From(knowledge, Knowledge.UsualFolder)).Run(id, 1, true, who)
                    is AdoptOutcome.Adopted done
            )
                made = (made.Plans + 1, made.Assignments + done.Assignments);
        }
        return made;
    }
}
