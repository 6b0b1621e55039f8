using TienDo.App.Deliveries;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Deliveries;

/// <summary>Việc gửi tin in words.</summary>
public static class DeliveryWording
{
    public static string Name(Words t, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(t);
        return channel switch
        {
            Channel.Mail => t["Thư điện tử"],
            Channel.Gateway => t["Tin nhắn Zalo, SMS"],
        };
    }

    public static string Why(Words t, FailedDelivery why)
    {
        ArgumentNullException.ThrowIfNull(t);
        return why switch
        {
            FailedDelivery.NoAddress => t["Người nhận không còn địa chỉ hoặc đã thôi nhận"],
            FailedDelivery.TooOld => t["Tin đã quá cũ"],
            FailedDelivery.CannotConnect => t["Không nối được tới máy chủ"],
            FailedDelivery.TookTooLong => t["Máy chủ trả lời quá lâu"],
            FailedDelivery.NotTrusted => t["Chứng thư của máy chủ không được tin cậy"],
            FailedDelivery.NoEncryption => t["Máy chủ không mã hóa đường truyền"],
            FailedDelivery.SignInRefused => t["Máy chủ không nhận tên hoặc mật khẩu"],
            FailedDelivery.RecipientRefused => t["Máy chủ không nhận địa chỉ này"],
            FailedDelivery.Refused => t["Máy chủ từ chối"],
            FailedDelivery.NotUnderstood => t["Máy chủ trả lời sai giao thức"],
        };
    }
}
