using TienDo.App.Accounts;
using TienDo.Language;

namespace TienDo.Web.Features.OutsideSignIn;

/// <summary>Signing in by way of the issuer ends here, with a sentence.</summary>
internal sealed class OutsideSignInException(Refusal refusal) : Exception(refusal.English)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Every "no" of signing in by way of the issuer.</summary>
public static class OutsideRefusals
{
    public static Refusal TheIssuerCannotBeReached { get; } =
        new(
            nameof(TheIssuerCannotBeReached),
            "Không nối được tới hệ thống đăng nhập chung. Thử lại sau, hoặc đăng nhập bằng mật khẩu.",
            "The sign-in system cannot be reached. Try again later, or sign in with a password."
        );

    public static Refusal TheIssuerIsAnother { get; } =
        new(
            nameof(TheIssuerIsAnother),
            "Hệ thống đăng nhập chung xưng một tên khác với cài đặt. Báo người quản trị.",
            "The sign-in system names itself otherwise than the settings do. Tell the administrator."
        );

    public static Refusal TheAnswerCannotBeTrusted { get; } =
        new(
            nameof(TheAnswerCannotBeTrusted),
            "Câu trả lời của hệ thống đăng nhập chung không hợp lệ nên không dùng. Đăng nhập lại từ đầu.",
            "The answer of the sign-in system is not valid and was not used. Sign in again from the beginning."
        );

    public static Refusal TheSignInWasNotCompleted { get; } =
        new(
            nameof(TheSignInWasNotCompleted),
            "Việc đăng nhập chưa hoàn tất hoặc đã quá lâu. Đăng nhập lại.",
            "The sign-in was not completed, or took too long. Sign in again."
        );

    /// <summary>The refusal an address names; null for anything else.</summary>
    public static Refusal? Named(string? name) =>
        Array.Find(
            [
                TheIssuerCannotBeReached,
                TheIssuerIsAnother,
                TheAnswerCannotBeTrusted,
                TheSignInWasNotCompleted,
                OutsideLogins.NobodyWasInvitedUnderThisAddress,
                OutsideLogins.TheAddressIsNotVerified,
                OutsideLogins.TheAccountIsTiedToSomebodyElse,
                OutsideLogins.MoreThanOneAccountHasThisAddress,
                OutsideLogins.TheAccountIsClosed,
            ],
            (Predicate<Refusal>)(refusal => refusal.Name == name)
        );
}
