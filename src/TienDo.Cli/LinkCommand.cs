using System.CommandLine;
using System.Globalization;
using TienDo.Accounts;
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
        var role = new Option<Role>("--role")
        {
            Description = voice.Of(
                "Vai trò khi tài khoản chưa có: StandingOfficer, Administrator, ProvincialLeader, Inspector, Reader",
                "Role of an account that does not exist yet: StandingOfficer, Administrator, ProvincialLeader, Inspector, Reader"
            ),
            DefaultValueFactory = _ => Role.StandingOfficer,
        };
        role.AcceptOnlyFromAmong(
            nameof(Role.StandingOfficer),
            nameof(Role.Administrator),
            nameof(Role.ProvincialLeader),
            nameof(Role.Inspector),
            nameof(Role.Reader)
        );
        var command = new Command("link", voice.Of("Tạo liên kết vào, dùng một lần", "Make a one-time entry link"))
        {
            name,
            port,
            role,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                {
                    var store = Store.Open(DataFolder.Resolve(parsed.GetValue(data)));
                    Console.Out.WriteLine(
                        New(store, parsed.GetValue(name)!, parsed.GetValue(port), parsed.GetValue(role))
                    );
                    return Voice.Done;
                }
            )
        );
        return command;
    }

    public static string New(Store store, string name, int port, Role role) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"http://127.0.0.1:{port}/vao/{EntryLinks.Create(store, name, EntryLinks.UsualValidity, role)}"
        );
}
