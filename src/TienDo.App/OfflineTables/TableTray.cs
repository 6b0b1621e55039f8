using System.Security.Cryptography;
using System.Text;
using TienDo.App.Storage;

namespace TienDo.App.OfflineTables;

/// <summary>Khay nhận bảng: an uploaded table between being looked at and being sent; what is left there goes after a day.</summary>
public static class TableTray
{
    public static Guid Keep(DataFolder folder, string accountId, byte[] content)
    {
        var id = Guid.NewGuid();
        File.WriteAllBytes(PathOf(folder, accountId, id), content);
        return id;
    }

    /// <summary>Null for what is gone, and for what somebody else has laid there.</summary>
    public static byte[]? Open(DataFolder folder, string accountId, Guid id)
    {
        var path = PathOf(folder, accountId, id);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>The account is part of the name, so that a number that was guessed or passed on opens nothing.</summary>
    private static string PathOf(DataFolder folder, string accountId, Guid id) =>
        Path.Combine(
            folder.Incoming,
            $"table-{id:N}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(accountId)))[..16]}"
        );
}
