using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Web;

namespace TienDo.Cli;

/// <summary>`tiendo serve`: the portal and the workspace on one loopback port.</summary>
internal static class ServeCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var port = new Option<int>("--port")
        {
            Description = voice.Of("Cổng", "Port"),
            DefaultValueFactory = _ => LinkCommand.UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError(voice.Of("Cổng phải từ 0 đến 65535.", "The port must be from 0 to 65535."));
        });
        var command = new Command("serve", voice.Of("Chạy máy chủ web", "Run the web server")) { port };
        command.SetAction(parsed =>
            Commands.Guarded(voice, () => Run(voice, DataFolder.Resolve(parsed.GetValue(data)), parsed.GetValue(port)))
        );
        return command;
    }

    private static int Run(Voice voice, DataFolder folder, int port)
    {
        var server = TienDoWeb.Build(new WebSettings(folder, port));
        try
        {
            server.StartAsync().GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            return voice.Refuse(ThePortIsTaken(port));
        }
        var address = server.Urls.First().TrimEnd('/');
        var store = Store.Open(folder);
        var token = EntryLinks.Create(store, Environment.UserName, EntryLinks.UsualValidity);
        voice.Say($"TienDo đang chạy tại {address}", $"TienDo is running at {address}");
        voice.Say(
            $"Vào làm việc (dùng một lần, trong 24 giờ): {address}/vao/{token}",
            $"To get in (once, within 24 hours): {address}/vao/{token}"
        );
        voice.Remark("Dừng: Ctrl+C", "Stop: Ctrl+C");
        server.WaitForShutdown();
        return Voice.Done;
    }

    private static Refusal ThePortIsTaken(int port)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        return new(
            nameof(ThePortIsTaken),
            $"Cổng {number} đang được chương trình khác dùng. Chọn cổng khác bằng --port.",
            $"Port {number} is in use by another program. Choose another one with --port."
        );
    }
}
