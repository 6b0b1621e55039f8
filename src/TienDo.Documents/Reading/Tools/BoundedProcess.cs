using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TienDo.Documents.Reading.Tools;

internal sealed record ToolResult(int ExitCode, string Errors);

/// <summary>
/// Công cụ ngoài: the one place that starts a program. The shell sets limits of memory and processor time and becomes the
/// tool; when the reading is stopped the tool is killed; what it writes is consumed as it comes and never held whole.
/// </summary>
internal static class BoundedProcess
{
    private const int MostErrorLetters = 4_000;
    private const string Launch = "ulimit -v \"$1\" -t \"$2\"; shift 2; exec \"$@\"";

    /// <returns>null when the tool is not installed.</returns>
    public static ToolResult? Run(
        string tool,
        IEnumerable<string> arguments,
        int megabytes,
        ReadingLimits limits,
        Action<Stream> consume,
        CancellationToken stop
    )
    {
        stop.ThrowIfCancellationRequested();
        if (!IsInstalled(tool))
            return null;
        var seconds = Math.Max(1, (int)Math.Ceiling(limits.MaxTime.TotalSeconds));
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        foreach (var argument in (string[])["-c", Launch, "sh", Text(megabytes * 1024), Text(seconds), tool])
            start.ArgumentList.Add(argument);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Run(start, consume, stop);
    }

    private static ToolResult? Run(ProcessStartInfo start, Action<Stream> consume, CancellationToken stop)
    {
        using var process = new Process { StartInfo = start };
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                if (errors.Length < MostErrorLetters)
                    errors.AppendLine(line.Data);
            }
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }
        try
        {
            using var kill = stop.Register(() => Kill(process));
            process.StandardInput.Close();
            process.BeginErrorReadLine();
            consume(process.StandardOutput.BaseStream);
            process.StandardOutput.BaseStream.CopyTo(Stream.Null);
            process.WaitForExit();
        }
        catch (IOException) when (stop.IsCancellationRequested) { }
        finally
        {
            Kill(process);
        }
        stop.ThrowIfCancellationRequested();
        lock (errors)
            return new ToolResult(process.ExitCode, errors.ToString());
    }

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself between the question and the kill.
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
