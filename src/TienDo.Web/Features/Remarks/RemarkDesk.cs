using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Remarks;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Remarks;

/// <summary>The form of a remark as typed, with what is wrong in it.</summary>
public sealed record RemarkForm(Work Work, string? Text, IReadOnlyList<FieldRefusal> Refusals);

/// <summary>What was said about a part, and whom a remark may name.</summary>
public sealed class RemarkDesk(Store store, PartDoor door)
{
    /// <summary>A province has hundreds of accounts; those nearest to the work come first.</summary>
    private const int MostNames = 30;

    public IReadOnlyList<WrittenRemark> Of(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return store.Ask(db => WrittenRemarks.Of(db, work.Key));
    }

    public bool MayWrite(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Rights.MayComment(door.Current.Signed, work.Part, door.Rules.Agencies, door.Current.Today);
    }

    /// <summary>People of the agency first, then the others who see the work.</summary>
    public IReadOnlyList<Mentionable> Names(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var all = store.Ask(db => WrittenRemarks.Mentionables(db, work.Part, door.Current.Today, door.Rules));
        return
        [
            .. all.Where(one => one.Person.Id != door.Current.Signed.Id)
                .OrderBy(one => one.Person.Grants.Any(grant => grant.Agency == work.Part.Agency) ? 0 : 1)
                .Take(MostNames),
        ];
    }
}
