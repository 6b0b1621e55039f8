using System.Diagnostics;

namespace TienDo.App.Tests.CommandLine;

/// <summary>Runs the program itself, as a person at a terminal would.</summary>
internal static class Tiendo
{
    public sealed record Result(int Code, string Output, string Error);

    /// <summary>From its own folder, with its own dependencies, not from the copy beside the tests.</summary>
    private static readonly string Program = Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory,
            "../../TienDo.Cli",
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            "tiendo.dll"
        )
    );

    public static Result Run(params string[] arguments)
    {
        using var program = Start(arguments);
        var error = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return new(program.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var locale in (string[])["LANG", "LC_ALL", "LC_MESSAGES", "TIENDO_DATA"])
            start.Environment.Remove(locale);
        return Process.Start(start)!;
    }
}
