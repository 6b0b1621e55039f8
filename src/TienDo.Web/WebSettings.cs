using TienDo.App.Storage;

namespace TienDo.Web;

/// <summary>How the server runs; everything else is in the data folder.</summary>
/// <param name="Port">Loopback port; 0 takes any free one.</param>
/// <param name="Province">Name beside the brand.</param>
/// <param name="MeasuringPage">Adds an empty page at /trong, the yardstick of bench portal; never in service.</param>
/// <param name="Demonstration">Adds /trinh-dien, where every role is entered with one click; never in service.</param>
/// <param name="Installation">Settings of mail, messages and sign-in; read from the data folder and the environment when not given.</param>
/// <param name="DailyRound">Holds the daily round by itself, looking every hour; tests hold their own.</param>
public sealed record WebSettings(
    DataFolder Folder,
    int Port = 5080,
    string Province = "Tỉnh Lai Châu",
    bool MeasuringPage = false,
    bool Demonstration = false,
    bool DailyRound = true,
    TimeProvider? Clock = null,
    IConfiguration? Installation = null
);
