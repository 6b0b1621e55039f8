using Microsoft.AspNetCore.WebUtilities;
using TienDo.Accounts;
using TienDo.App.SavedViews;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.SavedViews;

/// <summary>What is typed into the form that saves a view.</summary>
/// <param name="Query">The conditions of the table as they are just now.</param>
public sealed record ViewForm(string Query, string? Name = null, bool Shared = false, FieldRefusal? Refused = null);

/// <summary>The saved views one person sees, and where each leads.</summary>
public sealed class ViewDesk(Store store, PartDoor door)
{
    public const string Path = "/lam-viec/nhiem-vu-da-luu";

    public IReadOnlyList<SavedView> All() =>
        store.Ask(db => SavedViewList.For(db, door.Current.Signed, door.Rules.Agencies));

    public bool IsMine(SavedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.AccountId == door.Current.Signed.Id;
    }

    public bool MayWithdraw(SavedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Rights.MayWithdrawView(door.Current.Signed, view.AccountId, door.Rules.Agencies, door.Current.Today);
    }

    public static string QueryOf(PartsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ViewQuery.Clean((query with { Page = 1 }).Address());
    }

    /// <summary>What the table understands of an address that was sent, as it would write it itself.</summary>
    public static string Understood(string? query) =>
        QueryOf(PartsQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(ViewQuery.Clean(query)))));

    public static string AddressOf(string query) =>
        string.IsNullOrEmpty(query) ? PartsQuery.Path : PartsQuery.Path + "?" + query;
}
