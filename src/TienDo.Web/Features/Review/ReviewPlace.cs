using System.Globalization;
using System.Text;

namespace TienDo.Web.Features.Review;

/// <summary>Chỗ đang xem: where in a review a person stands. Everything a page shows follows from its address.</summary>
/// <param name="Tab">"nghi-van", "nhiem-vu", "chi-tieu", "van-ban" or "da-xu-ly".</param>
/// <param name="Chosen">An entry, or on the tab of doubts a doubt.</param>
/// <param name="Line">A source line chosen to see what came of it.</param>
/// <param name="Act">The panel that is open: "sua", "tach", "gop", "chuyen", "nguon", "them", "them-chi-tieu", "them-can-cu".</param>
/// <param name="Shelf">Page of a long list, from 1.</param>
/// <param name="Just">Ordinal of the act just done, to offer its undoing.</param>
public sealed record ReviewPlace(
    int Draft,
    string Tab = ReviewPlace.Doubts,
    string? Chosen = null,
    int? Line = null,
    string? Act = null,
    int Shelf = 1,
    int? Just = null
)
{
    public const string Doubts = "nghi-van";
    public const string Assignments = "nhiem-vu";
    public const string Indicators = "chi-tieu";
    public const string Document = "van-ban";
    public const string Settled = "da-xu-ly";

    public string Url()
    {
        var url = new StringBuilder("/lam-viec/ban-doc/").Append(Draft.ToString(CultureInfo.InvariantCulture));
        var mark = '?';
        void Add(string name, string? value)
        {
            if (value is null)
                return;
            url.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        Add("the", Tab);
        Add("chon", Chosen);
        Add("dong", Line?.ToString(CultureInfo.InvariantCulture));
        Add("viec", Act);
        Add("trang", Shelf > 1 ? Shelf.ToString(CultureInfo.InvariantCulture) : null);
        Add("vua", Just?.ToString(CultureInfo.InvariantCulture));
        return url.ToString();
    }

    public static string KnownTab(string? tab) =>
        tab is Assignments or Indicators or Document or Settled ? tab : Doubts;
}
