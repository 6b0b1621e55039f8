using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TienDo.App.Progress;

/// <summary>
/// Phiếu đã gửi: a form that a bad line or a second press sent twice is one act; the same page with other words in it, or from
/// another person, is another.
/// </summary>
internal static class SentForm
{
    public const int LongestKey = 64;

    /// <param name="formKey">Made with the form.</param>
    /// <param name="content">All that was meant: which part, and what was typed.</param>
    /// <returns>What the act is remembered by: 64 hexadecimal digits.</returns>
    public static string Key(string formKey, string byId, params string?[] content)
    {
        ArgumentException.ThrowIfNullOrEmpty(formKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(formKey.Length, LongestKey, nameof(formKey));
        string?[] all = [formKey, byId, .. content];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(all))));
    }

    /// <summary>A part as content of a form.</summary>
    public static string Of(PartKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Plan.Value}/{key.Code.Value}/{key.Agency.Value}");
}
