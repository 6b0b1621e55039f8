using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Errors;

/// <summary>Trang lỗi: says what happened and where to go on, never how the program is built.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(Words t) : PageModel
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>The code is taken from the address alone: the form may be the very thing that could not be read.</summary>
    private void Show()
    {
        var code = int.TryParse(
            RouteData.Values["code"] as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var told
        )
            ? told
            : 404;
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        (Heading, Explanation) = Code switch
        {
            400 => (t["Yêu cầu chưa đúng"], t["Biểu mẫu đã cũ hoặc địa chỉ bị cắt. Mở lại trang rồi gửi lại."]),
            401 or 403 => (
                t["Trang này cần quyền vào"],
                t["Trang dành cho cán bộ của cơ quan thường trực. Mở bằng liên kết vào còn hạn."]
            ),
            404 => (
                t["Không có trang này"],
                t["Địa chỉ đã đổi hoặc gõ sai. Tìm lại theo tên nhiệm vụ hoặc số văn bản."]
            ),
            405 => (t["Không mở được theo cách này"], t["Địa chỉ này chỉ nhận biểu mẫu gửi từ trang của nó."]),
            413 => (t["Tệp quá lớn"], t["Tệp nặng hơn 50 MB. Chọn tệp nhỏ hơn hoặc tách phụ lục."]),
            _ => (t["Hệ thống gặp lỗi"], t["Lỗi đã được ghi lại. Nội dung đã lưu còn nguyên; thử lại sau ít phút."]),
        };
    }
}
