using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TienDo.App.Storage;

namespace TienDo.Bench.Monitoring;

/// <param name="P50">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
internal sealed record LoadFigures(double PerSecond, double P50, double P95);

/// <summary>Asks or sends over several connections at once for a while and keeps the time of each answer.</summary>
internal static class Load
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<LoadFigures> Read(
        WorkingClient client,
        IReadOnlyList<string> paths,
        int connections,
        TimeSpan time
    )
    {
        await Loops(connections, WarmUp, async (_, at) => await client.Read(paths[at % paths.Count]));
        return await Loops(connections, time, async (_, at) => await client.Read(paths[at % paths.Count]));
    }

    /// <summary>Each connection is another agency's person, who goes over its parts again and again.</summary>
    public static async Task<LoadFigures> Post(
        Uri server,
        Store store,
        IReadOnlyList<Desk> desks,
        int connections,
        TimeSpan time
    )
    {
        var clients = new List<WorkingClient>();
        foreach (var desk in desks)
            clients.Add(await WorkingClient.Enter(server, store, desk.Account));
        var run = 0;
        async Task Send(int connection, int at)
        {
            var parts = desks[connection].Parts;
            var key = string.Create(CultureInfo.InvariantCulture, $"do-{connections}-{run}-{connection}-{at}");
            if (!await clients[connection].SendUpdate(parts[at % parts.Count], key, "Đã làm thêm một phần khối lượng."))
                throw new InvalidOperationException("an update was not taken: " + parts[at % parts.Count]);
        }
        // Every form has been opened once before: only sending is measured.
        var longest = desks.Max(static desk => desk.Parts.Count);
        for (var at = 0; at < longest; at++)
            await Task.WhenAll(Enumerable.Range(0, desks.Count).Select(connection => Send(connection, at)));
        run++;
        var figures = await Loops(connections, time, Send);
        foreach (var client in clients)
            client.Dispose();
        return figures;
    }

    private static async Task<LoadFigures> Loops(int connections, TimeSpan time, Func<int, int, Task> act)
    {
        var taken = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(connection =>
                    Task.Run(async () =>
                    {
                        for (var at = 0; clock.Elapsed < time; at++)
                        {
                            var begun = clock.Elapsed;
                            await act(connection, at);
                            taken.Add((clock.Elapsed - begun).TotalMilliseconds);
                        }
                    })
                )
        );
        var elapsed = clock.Elapsed.TotalSeconds;
        double[] sorted = [.. taken.Order()];
        double At(double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
        return new LoadFigures(sorted.Length / elapsed, At(0.5), At(0.95));
    }
}
