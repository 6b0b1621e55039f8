using System.Globalization;
using System.Text.Json;

namespace TienDo.Policies;

/// <summary>What the policies ask of their JSON.</summary>
internal static class PolicyJson
{
    public static string Required(this JsonElement element, string name) =>
        element.GetProperty(name).GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"An entry of the policy has an empty \"{name}\".");

    public static int Count(this JsonElement element, string name, int least = 0) =>
        element.GetProperty(name).GetInt32() is var count && count >= least
            ? count
            : throw new FormatException(
                $"\"{name}\" of the policy is below {least.ToString(CultureInfo.InvariantCulture)}."
            );

    public static TEnum Name<TEnum>(this JsonElement element, string name)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(element.Required(name), ignoreCase: false, out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException($"\"{element.Required(name)}\" is no \"{name}\" the program knows.");

    public static DateOnly? Day(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.GetString() is not { } text)
            return null;
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new FormatException($"\"{text}\" is no day of the form yyyy-MM-dd.");
    }
}
