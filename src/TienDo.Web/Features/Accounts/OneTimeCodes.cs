using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using TienDo.App.Accounts;

namespace TienDo.Web.Features.Accounts;

/// <summary>Whether the code a request carried was right, but taken before.</summary>
public sealed class CodeTaken
{
    public bool Before { get; set; }
}

/// <summary>Codes of an authenticator (RFC 6238), each of them good for one sign-in.</summary>
public sealed class OneTimeCodes(UsedCodes used, CodeTaken taken) : AuthenticatorTokenProvider<Account>
{
    private const int StepSeconds = 30;

    /// <summary>A telephone may be a minute off.</summary>
    private const int StepsOff = 2;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<Account> manager,
        Account user
    )
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } secret)
            return false;
        var key = KeyOf(secret);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        for (var step = now - StepsOff; step <= now + StepsOff; step++)
        {
            if (!Same(CodeOf(key, step), token ?? ""))
                continue;
            taken.Before = !used.Take(user.Id, step);
            return !taken.Before;
        }
        return false;
    }

    private static bool Same(string code, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(typed));

    /// <summary>RFC 4226 §5.3.</summary>
    private static string CodeOf(byte[] key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what authenticators compute
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (value % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] KeyOf(string secret)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in secret)
        {
            var value = Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
                continue;
            bits = (bits << 5 | value) & 0xFFF;
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }
        return [.. bytes];
    }
}
