using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Accounts;

/// <summary>Roles and devices in words.</summary>
public static class GrantWording
{
    public static string Role(Words t, Role role) =>
        role switch
        {
            TienDo.Accounts.Role.Administrator => t["Quản trị hệ thống"],
            TienDo.Accounts.Role.StandingOfficer => t["Cán bộ cơ quan thường trực"],
            TienDo.Accounts.Role.AgencyHead => t["Thủ trưởng cơ quan"],
            TienDo.Accounts.Role.FocalPerson => t["Đầu mối theo dõi"],
            TienDo.Accounts.Role.ProvincialLeader => t["Lãnh đạo tỉnh"],
            TienDo.Accounts.Role.Inspector => t["Cán bộ kiểm tra, thanh tra"],
            TienDo.Accounts.Role.Operator => t["Người vận hành máy chủ"],
            TienDo.Accounts.Role.Program => t["Chương trình"],
            _ => t["Người đọc"],
        };

    /// <summary>"Đầu mối theo dõi · UBND xã Mường Tè · từ 01/02/2026".</summary>
    public static string Of(Words t, AgencyDirectory agencies, Grant grant)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(agencies);
        ArgumentNullException.ThrowIfNull(grant);
        var parts = new List<string>
        {
            Role(t, grant.Role),
            grant.Agency is { } id ? agencies.Find(id)?.Name ?? id.Value : t["toàn tỉnh"],
        };
        if (grant is { Agency: not null, WithSubAgencies: false })
            parts.Add(t["không gồm đơn vị trực thuộc"]);
        if (grant.Plans.Count > 0)
            parts.Add(t["{0} kế hoạch", grant.Plans.Count]);
        if (grant.From is { } from)
            parts.Add(t["từ {0}", Numbers.Date(from)]);
        if (grant.To is { } to)
            parts.Add(t["đến hết {0}", Numbers.Date(to)]);
        if (grant.OnBehalfOf is not null)
            parts.Add(t["làm thay"]);
        return string.Join(" · ", parts);
    }

    /// <summary>A user agent in two words a person knows their device by.</summary>
    public static string Device(Words t, string userAgent)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(userAgent);
        bool Says(string word) => userAgent.Contains(word, StringComparison.Ordinal);
        var browser =
            Says("Edg/") ? "Edge"
            : Says("Firefox/") ? "Firefox"
            : Says("CocCoc") || Says("coc_coc") ? "Cốc Cốc"
            : Says("Chrome/") ? "Chrome"
            : Says("Safari/") ? "Safari"
            : t["Trình duyệt khác"];
        var system =
            Says("Android") ? "Android"
            : Says("iPhone") || Says("iPad") ? "iOS"
            : Says("Windows") ? "Windows"
            : Says("Mac OS") ? "macOS"
            : Says("Linux") ? "Linux"
            : t["máy khác"];
        return browser + ", " + system;
    }
}
