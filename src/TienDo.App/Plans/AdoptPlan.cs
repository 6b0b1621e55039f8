using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Drafts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Publications;
using TienDo.App.Storage;
using TienDo.Plans;

namespace TienDo.App.Plans;

/// <summary>Đưa vào theo dõi: makes the plan of a reviewed draft, and publishes it, in one transaction.</summary>
public sealed class AdoptPlan(Store store, WorkRules rules)
{
    /// <param name="expectedVersion">The version the person saw.</param>
    /// <param name="acceptDoubts">Take over every doubt still open, blocking ones too; who and when is recorded.</param>
    public AdoptOutcome Run(DraftId id, int expectedVersion, bool acceptDoubts, Actor who)
    {
        try
        {
            return store.Change(db => Adopt(db, id, expectedVersion, acceptDoubts, who));
        }
        catch (Exception failure) when (StorageRefusals.For(failure) is { } refusal)
        {
            return new AdoptOutcome.Refused(refusal);
        }
    }

    private AdoptOutcome Adopt(TienDoDb db, DraftId id, int expectedVersion, bool acceptDoubts, Actor who)
    {
        if (DraftShelf.Find(db, id) is not { } opened)
            return new AdoptOutcome.Refused(AdoptionRefusals.ThereIsNoSuchDraft);
        var (summary, draft, source) = opened;
        if (summary.Status != DraftStatus.Open)
            return new AdoptOutcome.Refused(AdoptionRefusals.TheDraftIsNoLongerOpen);
        if (summary.Version != expectedVersion)
            return new AdoptOutcome.Refused(AdoptionRefusals.TheDraftHasChangedSince(summary.Version));
        if (draft.Assignments.Count == 0 && draft.Indicators.Count == 0)
            return new AdoptOutcome.Refused(AdoptionRefusals.ThereIsNothingToTrack);
        var head = draft.Document;
        if (AdoptedPlans.SameDocument(db, head.Number, head.Issuer, head.Date) is { } same)
            return new AdoptOutcome.Refused(AdoptionRefusals.ThisPlanIsAlreadyAdopted(head.Number!, same));
        if (!acceptDoubts && summary.BlockingDoubts > 0)
            return new AdoptOutcome.Refused(AdoptionRefusals.BlockingDoubtsAreStillOpen(summary.BlockingDoubts));

        var taken = AdoptedPlans.Slugs(db);
        var slug = PlanNames.Slug(head.Number, head.Subject, head.Date?.Year ?? head.Period?.From, taken.Contains);
        var adopted = PlanAssembly.From(draft, AdoptedPlans.NextId(db), slug, summary, who, db.Now);
        adopted.AddTo(db);
        db.SaveChanges();
        PublishPlan.Write(db, adopted, source, summary, rules.Agencies);
        var issuer = adopted.Plan.IssuerId is { } known ? new AgencyId(known) : (AgencyId?)null;
        MakeParts.ForPlan(db, adopted.Plan.Id, issuer, rules);
        WorkWords.OfPlan(db, adopted.Plan.Id);
        DraftShelf.Close(db, id, expectedVersion, DraftStatus.Adopted, who, "DraftAdopted");
        JournalChain.Append(db, who, "PlanAdopted", "plan/" + slug, after: adopted.Facts());
        return new AdoptOutcome.Adopted(slug, adopted.Assignments.Count, adopted.Indicators.Count);
    }
}
