using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TienDo.Bench.Monitoring;

/// <summary>The program itself, serving in a process of its own that can be killed and started again at the same address.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly string Program = Find();

    private readonly string _folder;
    private readonly int _port = FreePort();
    private Process? _process;

    public ServerProcess(string folder)
    {
        _folder = folder;
        Start();
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList =
            {
                Program,
                "serve",
                "--measuring-page",
                "--port",
                _port.ToString(CultureInfo.InvariantCulture),
                "--data",
                _folder,
            },
        };
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Until the first page is answered.</summary>
    public async Task IsUp()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "/trong"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("the server did not answer within a minute");
    }

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();

    /// <summary>In tests the program lies in its own folder; what bin/bench publishes has it beside this one.</summary>
    private static string Find()
    {
        var here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var own = Path.GetFullPath(Path.Combine(here, "../../TienDo.Cli", Path.GetFileName(here), "tiendo.dll"));
        return File.Exists(own) ? own : Path.Combine(here, "tiendo.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
