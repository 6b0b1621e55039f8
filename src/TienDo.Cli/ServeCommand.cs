using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Demonstration;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;
using TienDo.Language;
using TienDo.Web;

namespace TienDo.Cli;

/// <summary>`tiendo serve`: the web server, reachable from this machine only unless something is put in front of it.</summary>
internal static class ServeCommand
{
    public const int UsualPort = 5080;

    /// <summary>In either language the same account.</summary>
    private const string Administrator = "Người quản trị";

    public static Command Make(Voice voice, Option<string?> data)
    {
        var port = new Option<int>("--port")
        {
            Description = voice.Of(
                "Cổng, mặc định 5080; 0 là cổng trống bất kỳ",
                "Port, 5080 by default; 0 takes a free one"
            ),
            DefaultValueFactory = _ => UsualPort,
        };
        var empty = new Option<bool>("--empty")
        {
            Description = voice.Of("Không nạp kế hoạch mẫu vào thư mục mới", "Load no sample plans into a new folder"),
        };
        var demo = new Option<bool>("--demo")
        {
            Description = voice.Of(
                "Trình diễn: thêm trang vào thử theo vai trò, không dùng khi chạy thật",
                "Demonstration: adds a page to enter each role with one click; never in service"
            ),
        };
        var measuring = new Option<bool>("--measuring-page")
        {
            Description = voice.Of("Thêm trang trống /trong để đo", "Add the empty page /trong to measure with"),
            Hidden = true,
        };
        var command = new Command("serve", voice.Of("Chạy máy chủ web", "Run the web server"))
        {
            port,
            empty,
            demo,
            measuring,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                    Run(
                        voice,
                        new WebSettings(
                            DataFolder.Resolve(parsed.GetValue(data)),
                            parsed.GetValue(port),
                            MeasuringPage: parsed.GetValue(measuring),
                            Demonstration: parsed.GetValue(demo)
                        ),
                        parsed.GetValue(empty)
                    )
            )
        );
        return command;
    }

    private static int Run(Voice voice, WebSettings settings, bool empty)
    {
        var (folder, port) = (settings.Folder, settings.Port);
        if (port is < 0 or > 65535)
            return voice.Refuse(ThereIsNoSuchPort(port));
        var isNew = !File.Exists(folder.Database);
        using var app = TienDoWeb.Build(settings);
        var store = app.Services.GetRequiredService<Store>();
        if (isNew && !empty)
            SampleCommand.Load(store, app.Services.GetRequiredService<ReadingKnowledge>());
        if (settings.Demonstration)
            DemonstrationVoices.Begin(store, app.Services.GetRequiredService<WorkRules>());
        try
        {
            app.Start();
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return voice.Refuse(ThePortIsTaken(port));
        }
        var address = app.Urls.First();
        voice.Say($"TienDo đang chạy tại {address}", $"TienDo is running at {address}");
        if (settings.Demonstration)
            voice.Say($"Vào thử theo vai trò: {address}/trinh-dien", $"Enter any role: {address}/trinh-dien");
        if (settings.Demonstration || !new ManageAccounts(store).AnAdministratorHasBeenIn())
        {
            var first = LinkCommand.New(store, Administrator, new Uri(address).Port, Role.Administrator);
            voice.Say($"Liên kết quản trị (dùng một lần): {first}", $"Administrator's link (works once): {first}");
        }
        if (settings.Demonstration)
        {
            var link = LinkCommand.New(
                store,
                voice.Of("Cán bộ thường trực", "Standing officer"),
                new Uri(address).Port,
                Role.StandingOfficer
            );
            voice.Say($"Vào làm việc (dùng một lần): {link}", $"To get in (works once): {link}");
        }
        voice.Say($"Dữ liệu ở {folder.Path}. Dừng: Ctrl+C", $"Data is in {folder.Path}. Stop: Ctrl+C");
        // The first officer should not wait for what can be made ready meanwhile.
        _ = Task.Run(() => store.Ask(db => db.Drafts.Any()));
        app.WaitForShutdown();
        return Voice.Done;
    }

    private static Refusal ThePortIsTaken(int port) =>
        new(
            nameof(ThePortIsTaken),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Cổng {port} đang có chương trình khác dùng. Chọn cổng khác bằng --port."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Port {port} is taken by another program. Choose another with --port."
            )
        );

    private static Refusal ThereIsNoSuchPort(int port) =>
        new(
            nameof(ThereIsNoSuchPort),
            string.Create(CultureInfo.InvariantCulture, $"Không có cổng {port}. Nêu số từ 0 đến 65535."),
            string.Create(CultureInfo.InvariantCulture, $"There is no port {port}. Name one from 0 to 65535.")
        );
}
