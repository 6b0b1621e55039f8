using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.Language;

namespace TienDo.App.Accounts;

/// <summary>Every "no" about accounts.</summary>
public static class AccountRefusals
{
    /// <summary>Says the same of a locked account: whoever tries names must not learn which ones there are.</summary>
    public static Refusal TheNameOrPasswordIsWrong(int lockMinutes) =>
        new(
            nameof(TheNameOrPasswordIsWrong),
            $"Tên đăng nhập hoặc mật khẩu không đúng. Sai nhiều lần liền thì tài khoản tạm khóa {lockMinutes} phút; nhập đúng mà chưa vào được thì chờ rồi thử lại, hoặc xin liên kết mới của người quản trị.",
            $"The sign-in name or the password is wrong. After many wrong attempts the account is locked for {lockMinutes} minutes; if both are right, wait and try again, or ask the administrator for a new link."
        );

    public static Refusal TheAccountIsLockedForAWhile(int minutes) =>
        new(
            nameof(TheAccountIsLockedForAWhile),
            $"Nhập sai quá nhiều lần, tài khoản tạm khóa {minutes} phút. Sau đó đăng nhập lại, hoặc xin liên kết mới của người quản trị.",
            $"Too many wrong attempts: the account is locked for {minutes} minutes. Sign in again after that, or ask the administrator for a new link."
        );

    public static Refusal TheCodeIsWrong { get; } =
        new(
            nameof(TheCodeIsWrong),
            "Mã không đúng hoặc đã hết hiệu lực. Nhập mã đang hiện trên ứng dụng xác thực.",
            "The code is wrong or no longer valid. Enter the code the authenticator shows now."
        );

    public static Refusal TheCodeIsMissing { get; } =
        new(nameof(TheCodeIsMissing), "Chưa nhập mã.", "The code is missing.");

    public static Refusal TheCodeWasUsedBefore { get; } =
        new(
            nameof(TheCodeWasUsedBefore),
            "Mã này đã dùng rồi, mỗi mã chỉ dùng một lần. Chờ ứng dụng hiện mã mới rồi nhập.",
            "This code was used before; each works once. Wait until the authenticator shows a new one."
        );

    public static Refusal ThePasswordIsTooShort(int length) =>
        new(
            nameof(ThePasswordIsTooShort),
            $"Mật khẩu cần ít nhất {length} ký tự; không bắt buộc chữ hoa, số hay ký hiệu.",
            $"A password needs at least {length} characters; capitals, digits or signs are not required."
        );

    public static Refusal TheTwoPasswordsDiffer { get; } =
        new(
            nameof(TheTwoPasswordsDiffer),
            "Hai lần nhập mật khẩu chưa giống nhau.",
            "The two entries of the password differ."
        );

    public static Refusal ThePresentPasswordIsWrong { get; } =
        new(nameof(ThePresentPasswordIsWrong), "Mật khẩu đang dùng không đúng.", "The present password is wrong.");

    public static Refusal ANameIsNeeded { get; } =
        new(
            nameof(ANameIsNeeded),
            "Chưa ghi họ tên, hoặc họ tên dài quá 100 ký tự.",
            "The full name is missing, or longer than 100 characters."
        );

    public static Refusal TheEmailAddressIsNotValid { get; } =
        new(
            nameof(TheEmailAddressIsNotValid),
            "Địa chỉ thư điện tử không đúng dạng. Ví dụ: ten@laichau.gov.vn",
            "The e-mail address is not valid. Example: name@laichau.gov.vn"
        );

    public static Refusal TheAddressBelongsToAnother { get; } =
        new(
            nameof(TheAddressBelongsToAnother),
            "Địa chỉ thư này đã ghi cho một tài khoản khác. Mỗi người một địa chỉ.",
            "This e-mail address stands in another account already. Each person has their own."
        );

    public static Refusal ThereIsNoSuchAccount { get; } =
        new(
            nameof(ThereIsNoSuchAccount),
            "Không có tài khoản này, hoặc tài khoản vừa được người khác thay đổi.",
            "There is no such account, or someone else has just changed it."
        );

    public static Refusal ThereIsNoSuchGrant { get; } =
        new(nameof(ThereIsNoSuchGrant), "Vai trò này đã được thu hồi trước đó.", "This role was taken back before.");

    public static Refusal TheLastAdministratorStays { get; } =
        new(
            nameof(TheLastAdministratorStays),
            "Đây là người quản trị cuối cùng. Giao vai trò quản trị cho người khác trước.",
            "This is the last administrator. Grant the role to someone else first."
        );

    public static Refusal TheRoleNeedsAnAgency { get; } =
        new(
            nameof(TheRoleNeedsAnAgency),
            "Thủ trưởng và đầu mối cần nêu cơ quan.",
            "Agency heads and focal persons need an agency."
        );

    public static Refusal ThereIsNoSuchAgency { get; } =
        new(
            nameof(ThereIsNoSuchAgency),
            "Không có cơ quan này trong danh bạ. Chọn một tên trong danh sách.",
            "There is no such agency in the directory. Choose a name from the list."
        );

    public static Refusal TheRoleCannotBeGranted { get; } =
        new(nameof(TheRoleCannotBeGranted), "Vai trò này không giao được.", "This role cannot be granted.");

    public static Refusal TheLastDayIsBeforeTheFirst { get; } =
        new(
            nameof(TheLastDayIsBeforeTheFirst),
            "Ngày thôi giữ vai trò phải sau ngày bắt đầu.",
            "The last day of the role must be after its first."
        );

    public static Refusal TheAccountHasNoSecondStep { get; } =
        new(
            nameof(TheAccountHasNoSecondStep),
            "Tài khoản này không dùng xác thực hai bước.",
            "This account has no second step."
        );

    public static Refusal ThereIsNoSuchPlan { get; } =
        new(
            nameof(ThereIsNoSuchPlan),
            "Không có kế hoạch đã chọn; tải lại trang rồi chọn lại.",
            "There is no such plan; load the page again and choose once more."
        );

    public static Refusal? For(Grant grant, AgencyDirectory agencies)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(agencies);
        if (grant.Role is Role.Operator or Role.Program || !Enum.IsDefined(grant.Role))
            return TheRoleCannotBeGranted;
        if (grant.Agency is { } agency && agencies.Find(agency) is null)
            return ThereIsNoSuchAgency;
        if (grant is { Agency: null, Role: Role.AgencyHead or Role.FocalPerson })
            return TheRoleNeedsAnAgency;
        return grant.To < grant.From ? TheLastDayIsBeforeTheFirst : null;
    }
}
