using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TienDo.Bench.Portal;

/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Failed">Answers other than 2xx and 3xx, and broken connections.</param>
internal sealed record WrkFigures(double PerSecond, double P50, double P99, double KilobytesEach, int Failed);

/// <summary>Runs wrk against one address and reads its figures.</summary>
internal static partial class Wrk
{
    public static bool IsThere =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    /// <summary>Three seconds to warm up, then ten measured, as a browser asks: with gzip.</summary>
    public static WrkFigures Load(string address)
    {
        Once(address, 3);
        return Read(Once(address, 10));
    }

    internal static WrkFigures Read(string said)
    {
        var failed = Failures()
            .Matches(said)
            .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        var broken = Broken().Match(said);
        if (broken.Success)
            failed += broken.Groups.Values.Skip(1).Sum(group => int.Parse(group.Value, CultureInfo.InvariantCulture));
        var requests = Number(Requests().Match(said).Groups[1].Value);
        return new(
            Number(PerSecond().Match(said).Groups[1].Value),
            Milliseconds(Half().Match(said)),
            Milliseconds(Slowest().Match(said)),
            requests == 0 ? 0 : Kilobytes(ReadInAll().Match(said)) / requests,
            failed
        );
    }

    private static string Once(string address, int seconds)
    {
        var start = new ProcessStartInfo("wrk")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList =
            {
                "-t1",
                "-c8",
                string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
                "--latency",
                "-H",
                "Accept-Encoding: gzip",
                address,
            },
        };
        using var wrk = Process.Start(start)!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return said;
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static double Milliseconds(Match match) =>
        Number(match.Groups[1].Value)
        * match.Groups[2].Value switch
        {
            "us" => 0.001,
            "s" => 1000,
            _ => 1,
        };

    private static double Kilobytes(Match match) =>
        Number(match.Groups[1].Value)
        * match.Groups[2].Value switch
        {
            "GB" => 1024 * 1024,
            "MB" => 1024,
            "KB" => 1,
            _ => 1.0 / 1024,
        };

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"\s50%\s+([\d.]+)(us|ms|s)", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\s99%\s+([\d.]+)(us|ms|s)", RegexOptions.CultureInvariant)]
    private static partial Regex Slowest();

    [GeneratedRegex(@"(\d+) requests in", RegexOptions.CultureInvariant)]
    private static partial Regex Requests();

    [GeneratedRegex(@"requests in [\d.]+m?s, ([\d.]+)([KMG]?B) read", RegexOptions.CultureInvariant)]
    private static partial Regex ReadInAll();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Failures();

    [GeneratedRegex(
        @"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Broken();
}
