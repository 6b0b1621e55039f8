using TienDo.App.Accounts;
using TienDo.App.Intake;
using TienDo.App.Storage;

namespace TienDo.App.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    private static readonly CommonPasswords Passwords = CommonPasswords.Load(KnowledgeFolder.OfTheProgram);

    [Theory]
    [InlineData("12345678901234")]
    [InlineData("Matkhau123456!")]
    [InlineData("Mật khẩu 2026!!")]
    [InlineData("P@ssw0rd202612")]
    [InlineData("passwordpassword")]
    [InlineData("iloveyou-iloveyou")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("LanNguyenThi2026", "Lan Nguyễn Thị")]
    [InlineData("2026-2026-2026-2026")]
    public void What_guessers_try_first_is_easy(string password, string? name = null) =>
        Passwords.IsEasy(password, name).ShouldBeTrue();

    [Theory]
    [InlineData("trâu gặm cỏ bên suối")]
    [InlineData("suong mu deo Khau Co")]
    [InlineData("kD8-vq2!xTe7#mnL")]
    public void A_phrase_of_ones_own_is_not(string password) =>
        Passwords.IsEasy(password, "Lò Văn Phong").ShouldBeFalse();
}
