using System.CommandLine;
using System.Globalization;
using TienDo.App.Accounts;
using TienDo.App.Storage;

namespace TienDo.Cli;

/// <summary>`tiendo link`: a one-time address by which an officer gets in.</summary>
internal static class LinkCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var name = new Option<string>("--name")
        {
            Description = voice.Of("Họ tên người được vào", "Name of the person"),
            DefaultValueFactory = _ => Environment.UserName,
        };
        var port = new Option<int>("--port")
        {
            Description = voice.Of("Cổng của máy chủ", "Port of the server"),
            DefaultValueFactory = _ => ServeCommand.UsualPort,
        };
        var command = new Command("link", voice.Of("Tạo liên kết vào, dùng một lần", "Make a one-time entry link"))
        {
            name,
            port,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                {
                    var store = Store.Open(DataFolder.Resolve(parsed.GetValue(data)));
                    Console.Out.WriteLine(New(store, parsed.GetValue(name)!, parsed.GetValue(port)));
                    return Voice.Done;
                }
            )
        );
        return command;
    }

    public static string New(Store store, string name, int port) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"http://127.0.0.1:{port}/vao/{EntryLinks.Create(store, name, EntryLinks.UsualValidity)}"
        );
}
