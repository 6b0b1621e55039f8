using Microsoft.Extensions.Configuration;
using TienDo.Language;

namespace TienDo.App.Storage;

/// <summary>
/// Cài đặt của nơi lắp: settings.json in the data folder, and before it the environment (TIENDO_Mail__Host), where secrets are
/// best kept. None of it is ever written to the store.
/// </summary>
public static class InstallationSettings
{
    public const string FileName = "settings.json";

    public static IConfiguration Load(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder.Path, FileName), optional: true, reloadOnChange: false)
                .AddEnvironmentVariables("TIENDO_")
                .Build();
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException)
        {
            throw new BrokenSettingsException(TheSettingsFileIsBroken);
        }
    }

    private static Refusal TheSettingsFileIsBroken { get; } =
        new(
            nameof(TheSettingsFileIsBroken),
            "Tệp settings.json trong thư mục dữ liệu không đúng dạng JSON. Sửa tệp rồi chạy lại.",
            "The file settings.json in the data folder is not valid JSON. Mend it and start again."
        );
}
