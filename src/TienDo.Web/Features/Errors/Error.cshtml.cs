using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TienDo.Web.Features.Errors;

/// <summary>Trang lỗi: says what happened and where to go on, never how the program is built.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        (Heading, Explanation) = Code switch
        {
            400 => ("Yêu cầu chưa đúng", "Biểu mẫu đã cũ hoặc địa chỉ bị cắt. Mở lại trang rồi gửi lại."),
            401 or 403 => (
                "Trang này cần quyền vào",
                "Trang dành cho cán bộ của cơ quan thường trực. Mở bằng liên kết vào còn hạn."
            ),
            404 => ("Không có trang này", "Địa chỉ đã đổi hoặc gõ sai. Tìm lại theo tên nhiệm vụ hoặc số văn bản."),
            405 => ("Không mở được theo cách này", "Địa chỉ này chỉ nhận biểu mẫu gửi từ trang của nó."),
            413 => ("Tệp quá lớn", "Tệp nặng hơn 50 MB. Chọn tệp nhỏ hơn hoặc tách phụ lục."),
            _ => ("Hệ thống gặp lỗi", "Lỗi đã được ghi lại. Nội dung đã lưu còn nguyên; thử lại sau ít phút."),
        };
    }
}
