namespace TienDo.Web.Features.Portal;

/// <summary>Where one is in a list of pages, and the address of the others.</summary>
public sealed record Pager(int Page, int PageCount, Func<int, string> Url);
